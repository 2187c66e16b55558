import { knows } from './client-version';
import type { ApplicationState } from './application-flow';

/** The levels of a 青年文明号; district level if a list does not specify one. */
export const TITLE_LEVELS = ['district', 'city', 'province', 'nation'] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

/** Who awards titles outside the levels: industries, systems and central enterprises; groups, companies, universities. */
export const TITLE_SCOPES = ['industry', 'company'] as const;
export type TitleScope = (typeof TITLE_SCOPES)[number];

/** The state of a titled collective in the current sweep. */
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

/** Returns the sweep state of an application state; a recalled application still counts as touched. */
export const sweepStateOf = (state: ApplicationState): SweepState => (state === 'draft' ? 'returned' : state);

export const TITLE_LINKS = ['none', 'proposed', 'linked'] as const;
export type TitleLink = (typeof TITLE_LINKS)[number];

/** Changes of a title's body, collective or name, recorded in its history; a merge in that of the one that remains. */
export const TITLE_CHANGES = ['body', 'link', 'unlink', 'name', 'merge', 'remove'] as const;

/** The release whose clients know a kind that 0.1.0 did not. */
const CHANGES_SINCE: Readonly<Partial<Record<(typeof TITLE_CHANGES)[number], string>>> = {
  name: '0.2.0',
  merge: '0.2.0',
  remove: '0.2.0',
};

/** Whether a client of a release knows a kind of change; those it does not know are left out of its history. */
export const knowsChange = (client: string, kind: string): boolean =>
  knows(client, CHANGES_SINCE[kind as keyof typeof CHANGES_SINCE]);

/** A change in the history of a title; immutable. */
export interface TitleChange {
  readonly kind: (typeof TITLE_CHANGES)[number];
  /** The body, the collective or the title by name, before and after; '' for none. */
  readonly from: string;
  readonly to: string;
  /** '' where no reason is asked for. */
  readonly reason: string;
  /** The officer. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** Maximum changes stored in a title's document. */
export const TITLE_CHANGES_MAX = 100;

/** What may happen to a title in a round. */
export const TITLE_EVENTS = ['won', 'reviewed', 'rectifying', 'revoked', 'visited'] as const;

/** An event in the life of a title; immutable. */
export interface TitleEvent {
  readonly kind: (typeof TITLE_EVENTS)[number];
  readonly round: string;
  /** 'YYYY-MM-DD' */
  readonly on: string;
  /** The officer who signed. */
  readonly by: string;
  /** Of a rectification; '' else. */
  readonly deadline: string;
}

/** Maximum events stored in a title's document; the first and the newest are kept. */
export const TITLE_EVENTS_MAX = 100;

export const withEvent = (events: readonly TitleEvent[], event: TitleEvent): TitleEvent[] =>
  events.length < TITLE_EVENTS_MAX ? [...events, event] : [...events.slice(0, 1), ...events.slice(2), event];

interface TitleKey {
  readonly _id: string;
  readonly name: string;
  /** The round in which it was last touched, '' for never. */
  readonly round: string;
  readonly ended: boolean;
}

/**
 * Returns the sort key of a title: untouched ones of the current round first (earlier rounds sort before it), by name,
 * finished ones last. A single field, so that a page is one key range of an index.
 */
export const titleLine = ({ _id, name, round, ended }: TitleKey): string =>
  `${ended ? '~' : round === '' ? '-' : round}|${name}|${_id}`;

/** Says whether a title is still untouched in the sweep of a round. */
export const isUntouched = (
  title: { readonly round: string; readonly ended: boolean },
  round: string,
): boolean => !title.ended && title.round < round;

/** Normalises names for comparison: ignores spaces, brackets and the text 青年文明号. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s()（）〔〕【】《》“”"'·]/g, '')
    .replace(/青年文明号(集体)?$/, '');
