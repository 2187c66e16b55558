import type { ApplicationState } from './application-flow';

/** The levels a 青年文明号 may have; a list that does not say means the district's own. */
export const TITLE_LEVELS = ['district', 'city', 'province', 'nation'] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

/** Where a titled collective stands in the running sweep. */
export const SWEEP_STATES = [
  'untouched',
  'submitted',
  'returned',
  'forwarded',
  'rectifying',
  'recognised',
  'revoked',
  'visited', // seen on the spot and noted by the district, for those who are not on the platform
] as const;
export type SweepState = (typeof SWEEP_STATES)[number];

/** A file taken back leaves the title touched: somebody has been there. */
export const sweepStateOf = (state: ApplicationState): SweepState => (state === 'draft' ? 'returned' : state);

export const TITLE_LINKS = ['none', 'proposed', 'linked'] as const;
export type TitleLink = (typeof TITLE_LINKS)[number];

/** What the district may change about whose a title is; each change is kept with its day. */
export const TITLE_CHANGES = ['body', 'link', 'unlink'] as const;

/** One such change; never changed, never taken away. */
export interface TitleChange {
  readonly kind: (typeof TITLE_CHANGES)[number];
  /** The body or the collective by name, before and after; '' for none. */
  readonly from: string;
  readonly to: string;
  /** '' where no reason is asked for. */
  readonly reason: string;
  /** The officer. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** A title's history fits in its document. */
export const TITLE_CHANGES_MAX = 100;

interface TitleKey {
  readonly _id: string;
  readonly name: string;
  /** The round it was last touched in, '' for never. */
  readonly round: string;
  readonly ended: boolean;
}

/**
 * Writes the text titles are listed by: the untouched of the running round first (earlier rounds sort below it), by name
 * among themselves, what has ended last. One field, so that a page is one stretch of an index.
 */
export const titleLine = ({ _id, name, round, ended }: TitleKey): string =>
  `${ended ? '~' : round === '' ? '-' : round}|${name}|${_id}`;

/** Says whether a title still waits for the sweep of a round. */
export const isUntouched = (
  title: { readonly round: string; readonly ended: boolean },
  round: string,
): boolean => !title.ended && title.round < round;

/** Makes names comparable: spaces, brackets and the word 青年文明号 around them do not count. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s()（）〔〕【】《》“”"'·]/g, '')
    .replace(/青年文明号(集体)?$/, '');
