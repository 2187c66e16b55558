import * as z from 'zod';
import type { ApplicationState, FlowStep } from '../domain/application-flow';
import { DECISIONS } from '../domain/application-flow';
import type { Side } from '../domain/application-flow';
import type { DeedsText } from '../domain/dossier';
import type { Lack } from '../domain/forms/lacking';
import type { TemplateView } from './post';
import { gives, reads, writes } from './procedure';
import { day, id, optionalProse, prose, version } from './text';
import type { DocumentKind as PaperKind } from '../domain/eligibility/record';

const OPINION_MAX = 1000;

/** A file's way, as each side sees it. */
export interface ApplicationView {
  readonly applicationId: string;
  readonly label: string;
  readonly kind: 'new' | 'review';
  readonly state: ApplicationState;
  readonly collectiveName: string;
  readonly unit: string;
  readonly bodyName: string;
  readonly districtName: string;
  readonly exceptionReason: string;
  readonly rectifyBy: string | null;
  readonly steps: readonly FlowStep[];
  readonly version: number;
}

/** The version of the file that was handed in, as it was frozen. */
export interface HandedDossier {
  readonly basis: string;
  readonly papers: readonly {
    readonly kind: string;
    readonly title: string;
    readonly about: string;
    readonly sections: readonly {
      readonly title: string;
      readonly rows: readonly { readonly label: string; readonly value: string }[];
    }[];
    readonly lists: readonly {
      readonly name: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }[];
  }[];
  readonly deeds: { readonly version: number; readonly count: number; readonly text: DeedsText } | null;
  readonly index: readonly {
    readonly item: string;
    readonly kind: string;
    readonly title: string;
    readonly on: string;
    readonly found: boolean;
  }[];
  readonly lacks: readonly { readonly paper: PaperKind; readonly what: readonly string[] }[];
}

/** A file as those above the collective read it. */
export interface HandedApplication {
  readonly file: ApplicationView;
  /** As it was handed to the reader last; null where nothing lies with them. */
  readonly dossier: HandedDossier | null;
  /** Which version it is, and the office in whose name the reader may print it. */
  readonly handed: { readonly orgId: string; readonly versionId: string } | null;
  /** In whose name the reader may sign. */
  readonly sides: readonly Side[];
  /** The message that may be asked for when signing. */
  readonly letter: TemplateView;
}

/** One line of a queue. */
export interface ApplicationBrief {
  readonly applicationId: string;
  readonly collectiveName: string;
  readonly unit: string;
  readonly bodyName: string;
  readonly kind: 'new' | 'review';
  readonly state: ApplicationState;
  readonly rectifyBy: string | null;
  /** When the last step was made. */
  readonly at: string;
}

export interface ApplicationPage {
  readonly lines: readonly ApplicationBrief[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

/** The collective's page: the file, or what would begin one. */
export interface OwnApplication {
  readonly body: { readonly bodyId: string; readonly name: string; readonly districtName: string } | null;
  readonly title: { readonly name: string; readonly year: string; readonly reviewedOn: string | null } | null;
  readonly label: string;
  /** A titled collective is reviewed, any other one applies anew. */
  readonly kind: 'new' | 'review';
  /** Somebody else of the same body uses up the quota: an exception needs its reason. */
  readonly quotaTaken: boolean;
  /** The message that may be asked for when handing in. */
  readonly letter: TemplateView;
  readonly application: ApplicationView | null;
}

export interface BodyScreen {
  readonly bodyId: string;
  readonly name: string;
  readonly districtName: string;
  /** The message that may be asked for: a file has come. */
  readonly letter: TemplateView;
  readonly waiting: ApplicationPage;
  readonly collectives: readonly {
    readonly collectiveId: string;
    readonly name: string;
    readonly unit: string;
    readonly leaderName: string;
    readonly titled: boolean;
  }[];
}

/** What `file-incomplete` tells besides: how much stands blank that the forms demand, and the first of it. */
export interface Blanks {
  readonly count: number;
  readonly first: readonly Lack[];
}

const step = { applicationId: id, baseVersion: version };
const done = gives<ApplicationView>();
const stuck = ['stale-version', 'application-decided', 'application-elsewhere'] as const;

export const applicationProcedures = {
  'application.mine': reads({ input: z.strictObject({ collectiveId: id }), output: gives<OwnApplication>() }),
  /** Hands the file in, for the first time or once more; `exceptionReason` is needed where the quota is taken. */
  'application.submit': writes({
    input: z.strictObject({ collectiveId: id, baseVersion: version, exceptionReason: optionalProse(300) }),
    output: done,
    refuses: ['no-body', 'quota-taken', 'file-incomplete', ...stuck],
    shown: (input) => [input.exceptionReason],
  }),
  /** Takes back what the body has not answered yet. */
  'application.recall': writes({
    input: z.strictObject({ collectiveId: id, baseVersion: version }),
    output: done,
    refuses: stuck,
  }),
  /** Takes note of a return or a decision. */
  'application.note': writes({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{ collectiveId: string }>(),
  }),
  'application.show': reads({
    input: z.strictObject({ applicationId: id }),
    output: gives<HandedApplication>(),
  }),
  /** 初评意见: the body recommends the file to the district. */
  'application.forward': writes({
    input: z.strictObject({ ...step, opinion: prose(OPINION_MAX) }),
    output: done,
    refuses: stuck,
    shown: (input) => [input.opinion],
  }),
  'application.sendBack': writes({
    input: z.strictObject({ ...step, reasons: prose(OPINION_MAX) }),
    output: done,
    refuses: stuck,
    shown: (input) => [input.reasons],
  }),
  /** 认定, 整改 with a deadline, or 撤销. */
  'application.decide': writes({
    input: z.strictObject({
      ...step,
      decision: z.enum(DECISIONS),
      text: prose(OPINION_MAX),
      deadline: z.union([z.literal(''), day]),
    }),
    output: done,
    refuses: ['deadline-missing', ...stuck],
    shown: (input) => [input.text],
  }),
  'body.open': reads({ input: z.strictObject({ bodyId: id }), output: gives<BodyScreen>() }),
  'body.files': reads({
    input: z.strictObject({
      bodyId: id,
      state: z.enum(['submitted', 'returned', 'forwarded', 'rectifying', 'recognised', 'revoked']),
      from: z.string().max(200).optional(),
    }),
    output: gives<ApplicationPage>(),
  }),
  'district.files': reads({
    input: z.strictObject({
      districtId: id,
      state: z.enum(['forwarded', 'rectifying', 'recognised', 'revoked']),
      from: z.string().max(200).optional(),
    }),
    output: gives<ApplicationPage>(),
  }),
};
