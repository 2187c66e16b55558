import * as z from 'zod';
import type { TitleListProblem } from '../domain/title-list';
import { SWEEP_STATES, TITLE_LEVELS } from '../domain/title';
import type { SweepState, TitleChange, TitleLevel, TitleLink } from '../domain/title';
import type { ApplicationPage } from './application';
import type { OfficeView } from './organisation';
import type { TemplateView } from './post';
import { gives, reads, writes } from './procedure';
import { id, line, optionalLine, optionalProse, prose, version } from './text';

/** A list of this many lines is written in one go: all of them or none. */
export const TITLES_AT_ONCE = 300;

const titleLine = z.strictObject({
  name: line(60),
  unit: optionalLine(60),
  level: z.enum(TITLE_LEVELS),
  year: z.union([z.literal(''), z.string().regex(/^(19|20)\d{2}$/, 'not-a-year')]),
  /** As the list says it; matched with the recommending bodies by name. */
  bodyName: optionalLine(40),
});
export type TitleLineInput = z.output<typeof titleLine>;

export interface TitleView {
  readonly titleId: string;
  readonly name: string;
  readonly unit: string;
  readonly level: TitleLevel;
  readonly year: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly link: TitleLink;
  readonly collectiveName: string;
  readonly state: SweepState;
  readonly applicationId: string | null;
  readonly note: string;
  readonly reviewedOn: string | null;
  readonly ended: boolean;
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
  /** By name; the titles without a body stand under the id ''. */
  readonly bodies: readonly BodyCoverage[];
  readonly page: TitlePage;
  readonly queue: ApplicationPage;
  /** The message that may be asked for: a file has come. */
  readonly letter: TemplateView;
}

export interface TitlePreview {
  readonly lines: readonly (TitleLineInput & {
    readonly row: number;
    readonly known: boolean;
    readonly bodyKnown: boolean;
  })[];
  readonly problems: readonly TitleListProblem[];
  /** Rows passed over: totals, blank rows, repeated headers. */
  readonly skipped: number;
}

const filter = z.strictObject({
  state: z.enum(SWEEP_STATES).optional(),
  /** '' asks for the titles without a body. */
  bodyId: z.union([z.literal(''), id]).optional(),
  /** How the name begins; overrules the others. */
  name: optionalLine(60).optional(),
  /** Those to be tied to a collective of the same name. */
  proposed: z.boolean().optional(),
});
export type TitleFilter = z.input<typeof filter>;

export const titleProcedures = {
  /** The district's console: coverage, the first page of titles, what waits for a decision. */
  'district.open': reads({ input: z.strictObject({ districtId: id }), output: gives<DistrictScreen>() }),
  'district.titles': reads({
    input: z.strictObject({ districtId: id, filter, from: z.string().max(200).optional() }),
    output: gives<TitlePage>(),
  }),
  /** Reads a list of titled collectives without writing anything; `bytes` is base64 of a .csv or .xlsx. */
  'title.preview': reads({
    input: z.strictObject({
      districtId: id,
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pasted'), text: z.string().min(1).max(60_000) }),
        z.strictObject({
          kind: z.literal('file'),
          name: z.string().min(1).max(200),
          bytes: z.base64().max(92_000),
        }),
      ]),
    }),
    output: gives<TitlePreview>(),
    refuses: ['titles-unreadable'],
  }),
  'title.import': writes({
    input: z.strictObject({
      districtId: id,
      lines: z.array(titleLine).min(1).max(TITLES_AT_ONCE).readonly(),
    }),
    output: gives<{ added: number; proposed: number }>(),
    refuses: ['title-known'],
  }),
  'title.show': reads({
    input: z.strictObject({ districtId: id, titleId: id, name: optionalLine(60).optional() }),
    output: gives<{
      title: TitleView;
      /** Collectives of the district of that name (or that begins so) that hold no title yet. */
      candidates: readonly { collectiveId: string; name: string; unit: string; leaderName: string }[];
      /** The recommending bodies it may be given to, by name. */
      bodies: readonly { bodyId: string; name: string }[];
      /** The latest first. */
      changes: readonly TitleChange[];
    }>(),
  }),
  /** Corrects the list; another body of a title that the round has reached needs a reason. */
  'title.revise': writes({
    input: z.strictObject({
      districtId: id,
      titleId: id,
      baseVersion: version,
      unit: optionalLine(60),
      level: z.enum(TITLE_LEVELS),
      year: z.union([z.literal(''), z.string().regex(/^(19|20)\d{2}$/, 'not-a-year')]),
      bodyId: z.union([z.literal(''), id]),
      // A phone from before reasons were asked for sends none.
      reason: optionalProse(300).default(''),
    }),
    output: gives<TitleView>(),
    refuses: ['stale-version', 'reason-missing', 'too-many'],
    shown: (input) => [input.unit, input.reason],
  }),
  /** Ties a title to the collective that bears it; what that collective's file has come to counts for it. */
  'title.link': writes({
    input: z.strictObject({ districtId: id, titleId: id, baseVersion: version, collectiveId: id }),
    output: gives<TitleView>(),
    refuses: ['stale-version', 'title-linked', 'application-underway', 'too-many'],
  }),
  /** Unties a title from a collective that does not bear it: the collective's file counts for it no longer. */
  'title.unlink': writes({
    input: z.strictObject({ districtId: id, titleId: id, baseVersion: version, reason: prose(300) }),
    output: gives<TitleView>(),
    refuses: ['stale-version', 'title-not-linked', 'application-underway', 'too-many'],
    shown: (input) => [input.reason],
  }),
  /** Notes what was seen on the spot: how a collective that is not on the platform is not missed either. */
  'title.note': writes({
    input: z.strictObject({ districtId: id, titleId: id, baseVersion: version, note: prose(300) }),
    output: gives<TitleView>(),
    refuses: ['stale-version', 'application-underway'],
    shown: (input) => [input.note],
  }),
};
