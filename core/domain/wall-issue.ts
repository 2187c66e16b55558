import type { Cycle } from './cycle';
import { isInCycle } from './cycle';
import { seededShuffle } from './seeded-shuffle';
import type { Picture } from './picture';
import type { PostContent, PostState } from './post';

/** Orders of a wall issue; there is none by progress. */
export const WALL_ORDERS = ['name', 'lot'] as const;
export type WallOrder = (typeof WALL_ORDERS)[number];

/** One person's month in an issue. */
export interface WallEntry extends PostContent {
  readonly entryId: string;
  readonly seatId: string;
  readonly name: string;
  /** The job, such as 窗口岗. */
  readonly post: string;
  /** The month of the post; a late post appears in a later issue. */
  readonly month: string;
  readonly node: string;
  readonly state: PostState;
  readonly pictures: readonly Picture[];
}

/** A quote (微语录) in an issue. */
export interface WallQuote {
  readonly quoteId: string;
  readonly seatId: string;
  readonly name: string;
  readonly by: 'owner' | 'partner' | 'fan';
  readonly text: string;
}

/** How a collective numbers its issues: on through the cycles, or anew in each. */
export const WALL_NUMBERINGS = ['through', 'anew'] as const;
export type WallNumbering = (typeof WALL_NUMBERINGS)[number];

/** The number of an issue. `no` is unique in the collective and never shown where `inCycle` stands. */
export interface IssueNumber {
  readonly no: number;
  /** Absent where issues are numbered through. */
  readonly inCycle?: { readonly label: string; readonly no: number };
}

/** Numbers an issue of a cycle after those that are frozen. */
export const numberInCycle = (
  { label, from, to }: Cycle,
  issues: readonly { readonly month: string }[],
): NonNullable<IssueNumber['inCycle']> => ({
  label,
  no: issues.filter(({ month }) => isInCycle({ from, to }, month)).length + 1,
});

/** A frozen issue (公示第 N 期); immutable. */
export interface WallIssue extends IssueNumber {
  readonly month: string;
  /** ISO instant. */
  readonly frozenAt: string;
  readonly order: WallOrder;
  readonly entries: readonly WallEntry[];
  readonly quotes: readonly WallQuote[];
}

/** A correction notice shown beside the unchanged issue. */
export interface Correction {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

/** Consent withdrawn after the freeze. */
export interface Mask {
  /** An entry or a quote. */
  readonly id: string;
  readonly at: string;
}

/**
 * Sorts entries by name, or in a random order seeded with the issue id. Server only: WeChat's engine on Android has no
 * `Intl`, so the collator is not created when this module is loaded.
 */
export function orderEntries<T extends { readonly name: string; readonly entryId: string }>(
  entries: readonly T[],
  order: WallOrder,
  issueId: string,
): T[] {
  if (order === 'lot') return seededShuffle(entries, issueId, (entry) => entry.entryId);
  const collator = new Intl.Collator('zh-CN-u-co-pinyin');
  return [...entries].sort(
    (a, b) =>
      collator.compare(a.name, b.name) || (a.entryId < b.entryId ? -1 : a.entryId > b.entryId ? 1 : 0),
  );
}

export interface MaskedIssue extends WallIssue {
  /** Days on which consent was withdrawn, oldest first; shown instead of the hidden content. */
  readonly withdrawn: readonly string[];
  /** How many of its people have left. */
  readonly departed?: number;
}

/** Returns an issue without what was withdrawn and what people who left had written, with the withdrawal days. */
export function maskIssue(
  issue: WallIssue,
  masks: readonly Mask[],
  departed: readonly string[] = [],
): MaskedIssue {
  const left = new Set(
    [...issue.entries, ...issue.quotes].map(({ seatId }) => seatId).filter((id) => departed.includes(id)),
  );
  const masked = new Map(masks.map((mask) => [mask.id, mask.at]));
  const gone = [...issue.entries.map((entry) => entry.entryId), ...issue.quotes.map((quote) => quote.quoteId)]
    .flatMap((id) => masked.get(id) ?? [])
    .sort();
  return {
    ...issue,
    entries: issue.entries.filter((entry) => !masked.has(entry.entryId) && !left.has(entry.seatId)),
    quotes: issue.quotes.filter((quote) => !masked.has(quote.quoteId) && !left.has(quote.seatId)),
    withdrawn: gone,
    ...(left.size > 0 ? { departed: left.size } : {}),
  };
}

/** Lists the months included in a freeze: all since the last issue, at most a year. */
export function monthsToFreeze(month: string, lastFrozen: string | null): string[] {
  const months: string[] = [];
  const span = lastFrozen === null ? 3 : 12;
  for (let at = month, left = span; left > 0 && (lastFrozen === null || at > lastFrozen); left--) {
    months.unshift(at);
    at = before(at);
  }
  return months;
}

const before = (month: string): string =>
  month.endsWith('-01')
    ? `${Number(month.slice(0, 4)) - 1}-12`
    : `${month.slice(0, 5)}${String(Number(month.slice(5)) - 1).padStart(2, '0')}`;

/** The number of an issue alone. */
export const numberOf = ({ no, inCycle }: IssueNumber): IssueNumber => ({
  no,
  ...(inCycle ? { inCycle } : {}),
});
