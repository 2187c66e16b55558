import * as z from 'zod';
import { IMPORT_FILE_BASE64_MAX } from '../domain/import-file';
import type {
  TitleCount,
  TitleListNotice,
  TitleListProblem,
  TitleRejected,
  TitleSkipped,
} from '../domain/title-list';
import type { TableSummary } from '../domain/table-choice';
import { TITLE_FIELDS, type TitleField } from '../domain/title-header';
import { TITLE_SESSION_MAX, TITLE_STAR_MAX } from '../domain/title-value';
import { SWEEP_STATES, TITLE_LEVELS, TITLE_SCOPES } from '../domain/title';
import type { SweepState, TitleChange, TitleEvent, TitleLevel, TitleLink, TitleScope } from '../domain/title';
import type { ApplicationPage } from './application';
import type { OfficeView } from './organisation';
import type { TemplateView } from './post';
import { returns, reads, writes } from './procedure';
import { tableChoices } from './table-choice';
import { id, line, optionalLine, optionalProse, prose, version } from './text';

/** Which tables of a source are read, and what their columns are. */
export const titleChoices = tableChoices(TITLE_FIELDS);

/** Maximum lines saved in one transaction. */
export const TITLES_AT_ONCE = 300;

const titleLine = z.strictObject({
  name: line(60),
  unit: optionalLine(60),
  level: z.enum(TITLE_LEVELS),
  year: z.union([z.literal(''), z.string().regex(/^(19|20)\d{2}$/, 'not-a-year')]),
  /** As in the list; matched with recommending bodies by name. */
  bodyName: optionalLine(40),
  /** Who awarded it, instead of a level. */
  scope: z.enum(TITLE_SCOPES).optional(),
  /** 一星级 to 五星级. */
  star: z.int().min(1).max(TITLE_STAR_MAX).optional(),
  /** 第 N 届. */
  session: z.int().min(1).max(TITLE_SESSION_MAX).optional(),
});
export type TitleLineInput = z.output<typeof titleLine>;

const titleUpdate = z.strictObject({
  titleId: id,
  baseVersion: version,
  set: titleLine
    .pick({ level: true, year: true, star: true, session: true, bodyName: true })
    .extend({ scope: z.enum(TITLE_SCOPES).nullable() })
    .partial(),
  /** Asked for where a title that was reached in this round gets another body. */
  reason: optionalProse(300).optional(),
});

export interface TitleView {
  readonly titleId: string;
  readonly name: string;
  readonly unit: string;
  readonly level: TitleLevel;
  readonly year: string;
  readonly scope?: TitleScope;
  readonly star?: number;
  readonly session?: number;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly link: TitleLink;
  readonly collectiveName: string;
  /** Of a linked title. */
  readonly collectiveId?: string;
  readonly state: SweepState;
  readonly applicationId: string | null;
  readonly note: string;
  readonly reviewedOn: string | null;
  /** Its last day; absent for one without end. */
  readonly until?: string;
  readonly ended: boolean;
  /** Removed from the list with a reason; `into` is the title it was merged into. */
  readonly removed?: { readonly reason: string; readonly into?: string };
  readonly version: number;
}

export interface TitlePage {
  readonly lines: readonly TitleView[];
  readonly next: string | null;
}

export interface BodyCoverage {
  readonly bodyId: string;
  readonly name: string;
  readonly titles: number;
  readonly touched: number;
}

export interface DistrictScreen {
  readonly office: OfficeView;
  readonly districtId: string;
  readonly name: string;
  readonly round: string;
  readonly titles: number;
  readonly touched: number;
  /** By name; titles without a body have the id ''. */
  readonly bodies: readonly BodyCoverage[];
  readonly page: TitlePage;
  readonly queue: ApplicationPage;
  /** The subscribe message about new applications. */
  readonly letter: TemplateView;
}

/** The fields of a title that a list can correct. */
export type TitleListField = 'level' | 'year' | 'star' | 'session' | 'bodyName';

/** A value that differs between a known title and an imported list; blank cells change nothing. */
export interface TitleDifference {
  readonly field: TitleListField;
  /** Of a level: it, or who awarded the title instead. */
  readonly from: string;
  readonly to: string;
}

/** The title that a line of a list is. */
export interface TitleMatch {
  readonly titleId: string;
  readonly version: number;
  /** As it is called now. */
  readonly name: string;
  /** Removed or merged: the list changes nothing. */
  readonly removed?: true;
  readonly changes: readonly TitleDifference[];
}

export interface TitlePreview {
  readonly lines: readonly (TitleLineInput & {
    readonly row: number;
    readonly known: boolean;
    readonly bodyKnown: boolean;
    /** Identifies the line among all entries, because titles side by side share a row. */
    readonly at?: number;
    readonly sheet?: string;
    /** Hidden in the file: left out unless the officer takes it. */
    readonly hidden?: true;
    readonly ranked?: true;
    readonly match?: TitleMatch;
  })[];
  readonly problems: readonly TitleListProblem[];
  /** Number of skipped rows: headings, totals, repeated headers. */
  readonly skipped: number;
  /** Rejected rows with their cells. */
  readonly rejected?: readonly TitleRejected[];
  /** Rows that were not taken for titles. */
  readonly skippedRows?: readonly TitleSkipped[];
  readonly notices?: readonly TitleListNotice[];
  /** How all rows of the source add up. */
  readonly count?: TitleCount;
  /** The tables of the source with their columns. */
  readonly sheets?: readonly TableSummary<TitleField>[];
}

const filter = z.strictObject({
  state: z.enum(SWEEP_STATES).optional(),
  /** '' selects titles without a body. */
  bodyId: z.union([z.literal(''), id]).optional(),
  /** Prefix of the name; overrides the other filters. */
  name: optionalLine(60).optional(),
  /** Titles proposed for linking to a collective of the same name. */
  proposed: z.boolean().optional(),
});
export type TitleFilter = z.input<typeof filter>;

export const titleProcedures = {
  /** Returns the district's console: coverage, first page of titles, applications waiting for a decision. */
  'district.open': reads({ input: z.strictObject({ districtId: id }), output: returns<DistrictScreen>() }),
  'district.titles': reads({
    input: z.strictObject({ districtId: id, filter, from: z.string().max(200).optional() }),
    output: returns<TitlePage>(),
  }),
  /** Returns the path to which the caller uploads a file; then call `title.preview` of the function `documents`. */
  'title.prepareFile': writes({
    input: z.strictObject({ districtId: id }),
    output: returns<{ path: string }>(),
  }),
  /** Parses a list of titled collectives without saving; `bytes` is base64 of a .csv or .xlsx. */
  'title.preview': reads({
    input: z.strictObject({
      districtId: id,
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pasted'), text: z.string().min(1).max(60_000) }),
        z.strictObject({
          kind: z.literal('file'),
          name: z.string().min(1).max(200),
          bytes: z.base64().max(IMPORT_FILE_BASE64_MAX),
        }),
      ]),
      choices: titleChoices.optional(),
    }),
    output: returns<TitlePreview>(),
    refuses: ['titles-unreadable'],
  }),
  /** Writes new titles and confirmed changes to known ones, all or none. */
  'title.import': writes({
    input: z
      .strictObject({
        districtId: id,
        lines: z.array(titleLine).max(TITLES_AT_ONCE).readonly(),
        /** Confirmed changes to known titles. */
        updates: z.array(titleUpdate).max(TITLES_AT_ONCE).readonly().optional(),
      })
      .refine(({ lines, updates = [] }) => lines.length + updates.length > 0, 'missing'),
    output: returns<{ added: number; proposed: number; updated?: number }>(),
    refuses: ['title-known', 'stale-version', 'reason-missing', 'too-many'],
    shown: ({ lines, updates = [] }) => [
      ...lines.flatMap(({ name, unit, bodyName }) => [name, unit, bodyName]),
      ...updates.map(({ reason = '' }) => reason),
    ],
  }),
  'title.show': reads({
    input: z.strictObject({ districtId: id, titleId: id, name: optionalLine(60).optional() }),
    output: returns<{
      title: TitleView;
      /** Untitled collectives of the district with that name or prefix. */
      candidates: readonly { collectiveId: string; name: string; unit: string; leaderName: string }[];
      /** The possible recommending bodies, by name. */
      bodies: readonly { bodyId: string; name: string }[];
      /** Newest first. */
      changes: readonly TitleChange[];
      /** What each round came to, newest first; absent from older servers. */
      events?: readonly TitleEvent[];
    }>(),
  }),
  /** Corrects a title; changing the body of a title touched in this round needs a reason. */
  'title.revise': writes({
    input: z.strictObject({
      districtId: id,
      titleId: id,
      baseVersion: version,
      unit: optionalLine(60),
      level: z.enum(TITLE_LEVELS),
      year: z.union([z.literal(''), z.string().regex(/^(19|20)\d{2}$/, 'not-a-year')]),
      bodyId: z.union([z.literal(''), id]),
      /** Who awarded it, null for a level; left as it is where absent. */
      scope: z.enum(TITLE_SCOPES).nullable().optional(),
      // Older clients send no reason.
      reason: optionalProse(300).default(''),
    }),
    output: returns<TitleView>(),
    refuses: ['stale-version', 'reason-missing', 'too-many'],
    shown: (input) => [input.unit, input.reason],
  }),
  /** Links a title to its collective; the state of the collective's application then applies to the title. */
  'title.link': writes({
    input: z.strictObject({ districtId: id, titleId: id, baseVersion: version, collectiveId: id }),
    output: returns<TitleView>(),
    refuses: ['stale-version', 'title-linked', 'application-underway', 'too-many'],
  }),
  /** Unlinks a title from a collective; the collective's application no longer applies to it. */
  'title.unlink': writes({
    input: z.strictObject({ districtId: id, titleId: id, baseVersion: version, reason: prose(300) }),
    output: returns<TitleView>(),
    refuses: ['stale-version', 'title-not-linked', 'application-underway', 'too-many'],
    shown: (input) => [input.reason],
  }),
  /** Gives a title another name; the one before stays in its history. */
  'title.rename': writes({
    input: z.strictObject({
      ...{ districtId: id, titleId: id, baseVersion: version },
      ...{ name: line(60), reason: prose(300) },
    }),
    output: returns<TitleView>(),
    refuses: ['stale-version', 'title-known', 'too-many'],
    shown: (input) => [input.name, input.reason],
  }),
  /** Takes a title from the list, because it is none or because another line is the same one; nothing is deleted. */
  'title.remove': writes({
    input: z.strictObject({
      ...{ districtId: id, titleId: id, baseVersion: version, reason: prose(300) },
      /** The title that remains. */
      into: id.optional(),
    }),
    output: returns<TitleView>(),
    refuses: ['stale-version', 'title-linked', 'too-many'],
    shown: (input) => [input.reason],
  }),
  /** Records a visit on site, which covers collectives that are not on the platform. */
  'title.note': writes({
    input: z.strictObject({ districtId: id, titleId: id, baseVersion: version, note: prose(300) }),
    output: returns<TitleView>(),
    refuses: ['stale-version', 'application-underway'],
    shown: (input) => [input.note],
  }),
};
