/** What changes in a district or a recommending body; each is kept with its day. */
export const OFFICE_EVENTS = [
  'founded',
  'officerJoined',
  'officerLeft',
  'officerDismissed',
  'handedOver',
  'collectiveJoined',
  'collectiveLeft',
  'collectiveReleased',
  'mergedInto',
  'absorbed',
] as const;
export type OfficeEventKind = (typeof OFFICE_EVENTS)[number];

/** A change in an office; immutable. */
export interface OfficeEvent {
  readonly kind: OfficeEventKind;
  /** The officer, the collective or the other body by its name of that day. */
  readonly name: string;
  /** Who did it; '' where it follows from something else. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** An office keeps this many changes, the newest. */
export const OFFICE_EVENTS_MAX = 200;

export const withOfficeEvent = (
  history: readonly OfficeEvent[],
  event: OfficeEvent,
): readonly OfficeEvent[] => [...history, event].slice(-OFFICE_EVENTS_MAX);

/** How a collective came away from a recommending body. */
export const BODY_ENDS = ['left', 'moved', 'released', 'merged'] as const;
export type BodyEnd = (typeof BODY_ENDS)[number];

/** A recommending body that a collective had. */
export interface FormerBody {
  readonly bodyId: string;
  readonly name: string;
  /** ISO instant; null where an earlier release did not keep it. */
  readonly since: string | null;
  readonly until: string;
  readonly how: BodyEnd;
}

/** A collective keeps this many of its former bodies, the newest. */
export const FORMER_BODIES_MAX = 50;
