import type { FormerBody } from '../domain/organisation';
import * as z from 'zod';
import type { ApplicationState, FlowStep } from '../domain/application-flow';
import { DECISIONS } from '../domain/application-flow';
import type { Decision, Side } from '../domain/application-flow';
import type { AchievementText } from '../domain/dossier';
import type { MissingItem } from '../domain/forms/missing';
import type { TemplateView } from './post';
import { returns, reads, writes } from './procedure';
import { day, id, optionalProse, prose, version } from './text';
import type { DocumentKind as PaperKind } from '../domain/eligibility/record';

const OPINION_MAX = 1000;

/** An application with its steps, as each side sees it. */
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
  /** The rectification is past its deadline; absent otherwise and from older servers. */
  readonly overdue?: true;
}

/** The submitted dossier version, as frozen. */
export interface SubmittedDossier {
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
  readonly deeds: { readonly version: number; readonly count: number; readonly text: AchievementText } | null;
  readonly index: readonly {
    readonly item: string;
    readonly kind: string;
    readonly title: string;
    readonly on: string;
    readonly found: boolean;
  }[];
  readonly lacks: readonly { readonly paper: PaperKind; readonly what: readonly string[] }[];
}

/** An application as the recommending body and the district read it. */
export interface SubmittedApplication {
  readonly file: ApplicationView;
  /** The latest version submitted to the reader's side; null if there is none. */
  readonly dossier: SubmittedDossier | null;
  /** Id of that version and the office in whose name the reader may print it. */
  readonly handed: { readonly orgId: string; readonly versionId: string } | null;
  /** What the notice lets the district decide; absent from older servers. */
  readonly decisions?: readonly Decision[];
  /** The sides for which the reader may sign. */
  readonly sides: readonly Side[];
  /** The subscribe message to request when signing. */
  readonly letter: TemplateView;
}

/** An application in a queue. */
export interface ApplicationBrief {
  readonly applicationId: string;
  readonly collectiveName: string;
  readonly unit: string;
  readonly bodyName: string;
  readonly kind: 'new' | 'review';
  readonly state: ApplicationState;
  readonly rectifyBy: string | null;
  /** ISO instant of the last step. */
  readonly at: string;
  /** The rectification is past its deadline; absent otherwise and from older servers. */
  readonly overdue?: true;
}

export interface ApplicationPage {
  readonly lines: readonly ApplicationBrief[];
  /** Cursor of the next page; null after the last. */
  readonly next: string | null;
}

/** The collective's own application, or what is needed to start one. */
export interface OwnApplication {
  readonly body: { readonly bodyId: string; readonly name: string; readonly districtName: string } | null;
  /** Its recommending bodies before, newest first; absent without any. */
  readonly bodiesBefore?: readonly FormerBody[];
  readonly title: {
    readonly name: string;
    readonly year: string;
    readonly reviewedOn: string | null;
    /** Its last day; absent for one without end. */
    readonly until?: string;
  } | null;
  readonly label: string;
  /** `review` for a titled collective, else `new`. */
  readonly kind: 'new' | 'review';
  /** Another collective of the same body used the quota: an exception needs a reason. */
  readonly quotaTaken: boolean;
  /** The subscribe message to request when submitting. */
  readonly letter: TemplateView;
  readonly application: ApplicationView | null;
  /** True if the material is still what was returned last: submitting it again changes nothing. */
  readonly unchanged?: boolean;
}

export interface BodyScreen {
  readonly bodyId: string;
  readonly name: string;
  readonly districtName: string;
  /** The subscribe message about new applications. */
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

/** Details of `file-incomplete`: the number of empty required fields, and the first of them. */
export interface Blanks {
  readonly count: number;
  readonly first: readonly MissingItem[];
}

const step = { applicationId: id, baseVersion: version };
const done = returns<ApplicationView>();
const stuck = ['stale-version', 'application-decided', 'application-elsewhere'] as const;

export const applicationProcedures = {
  'application.mine': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<OwnApplication>(),
  }),
  /** Submits or resubmits the application; `exceptionReason` is required if the quota is used up. */
  'application.submit': writes({
    input: z.strictObject({ collectiveId: id, baseVersion: version, exceptionReason: optionalProse(300) }),
    output: done,
    refuses: ['no-body', 'quota-taken', 'file-incomplete', ...stuck],
    shown: (input) => [input.exceptionReason],
  }),
  /** Recalls a submission that the body has not answered yet. */
  'application.recall': writes({
    input: z.strictObject({ collectiveId: id, baseVersion: version }),
    output: done,
    refuses: stuck,
  }),
  /** Acknowledges a return or a decision. */
  'application.note': writes({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ collectiveId: string }>(),
  }),
  'application.show': reads({
    input: z.strictObject({ applicationId: id }),
    output: returns<SubmittedApplication>(),
  }),
  /** 初评意见: the body recommends the application to the district. */
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
  'body.open': reads({ input: z.strictObject({ bodyId: id }), output: returns<BodyScreen>() }),
  'body.files': reads({
    input: z.strictObject({
      bodyId: id,
      state: z.enum(['submitted', 'returned', 'forwarded', 'rectifying', 'recognised', 'revoked']),
      from: z.string().max(200).optional(),
    }),
    output: returns<ApplicationPage>(),
  }),
  'district.files': reads({
    input: z.strictObject({
      districtId: id,
      state: z.enum(['forwarded', 'rectifying', 'recognised', 'revoked']),
      from: z.string().max(200).optional(),
    }),
    output: returns<ApplicationPage>(),
  }),
};
