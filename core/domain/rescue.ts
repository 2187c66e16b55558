/** Days between the notice to a 号长 whose account is said to be lost and the change of the leadership. */
export const RESCUE_DAYS = 7;

/** Days after which a rescue that did not find enough support lapses. */
export const RESCUE_LAPSE_DAYS = 30;

/** Who asked that somebody else leads. */
export const RESCUE_SIDES = ['body', 'district', 'members'] as const;
export type RescueSide = (typeof RESCUE_SIDES)[number];

/** The support that members need: two thirds of those who have joined, the 号长 not counted. */
export const supportNeeded = (members: number): number => Math.ceil((members * 2) / 3);
