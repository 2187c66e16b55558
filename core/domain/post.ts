/** The three fields of a month's progress, in characters. */
export const POST_TEXT_MAX = 300;
export const POST_NEXT_MAX = 100;
export const POST_NEED_MAX = 100;

export const POST_STATES = ['walking', 'reached'] as const;
export type PostState = (typeof POST_STATES)[number];

/** What a member writes once a month: the way so far, the next step, the help wanted. */
export interface PostContent {
  readonly text: string;
  readonly next: string;
  readonly need: string;
}

const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Gives the month after 'YYYY-MM'. */
export const nextMonth = (month: string): string => shiftMonth(month, 1);

/** Moves a month by whole months. */
export function shiftMonth(month: string, by: number): string {
  const moved = ordinal(month) + by;
  return `${Math.floor(moved / 12)}-${String((moved % 12) + 1).padStart(2, '0')}`;
}

/** Names the issue that a post about `month` goes into: its own, or the first that is still open. */
export const issueMonthFor = (month: string, lastFrozen: string | null): string =>
  lastFrozen !== null && month <= lastFrozen ? nextMonth(lastFrozen) : month;

/** One writes about the running month, or about the one before it, late. */
export const isPostable = (month: string, now: string): boolean =>
  month === now || month === shiftMonth(now, -1);

/** Fills next month's form: what was to come is where one begins; a need is asked anew each time. */
export const prefillPost = (last: PostContent | null, nodeText: string): PostContent => ({
  text: last ? '' : nodeText,
  next: last?.next ?? '',
  need: '',
});
