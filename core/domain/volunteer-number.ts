export const VOLUNTEER_NUMBER_MIN = 4;
export const VOLUNTEER_NUMBER_MAX = 30;

/** Pattern of a volunteer number, without anchors. */
export const VOLUNTEER_NUMBER_PATTERN = `[0-9A-Za-z-]{${VOLUNTEER_NUMBER_MIN},${VOLUNTEER_NUMBER_MAX}}`;

const WHOLE = new RegExp(`^${VOLUNTEER_NUMBER_PATTERN}$`);

export const isVolunteerNumber = (text: string): boolean => WHOLE.test(text);
