import * as z from 'zod';
import type { AgeReading } from '../domain/age';
import type { NextStep, Rule, RuleForce, RuleId } from '../domain/eligibility/rule';
import type { FormKind } from '../domain/dossier';
import type { Parameter } from '../domain/notice/catalogue';
import type { AssessedItem, FieldDemand, TitleTerms } from '../domain/notice/demand';
import type { NoticeContent } from '../domain/notice/notice';
import { NOTICE_FILE_BYTES_MAX } from '../domain/notice/notice';
import { COMMON_STEPS } from '../domain/presets/steps';
import type { NoticeEffect } from '../domain/notice/effect';
import { noticeContent } from './preset';
import { reads, returns, writes } from './procedure';
import { id, version } from './text';

export interface LabelledOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

/** A parameter as a form shows it. */
export interface ParameterForm {
  readonly key: string;
  readonly kind: Parameter['kind'];
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** The kinds to choose from. */
  readonly options: readonly LabelledOption[];
}

/** One line of a list: what it is about, and what it says. */
export interface NoticeLine {
  readonly title: string;
  readonly note: string;
}

/** A paper with the fields that a notice may treat in its own way. */
export interface PaperForm {
  readonly paper: FormKind;
  readonly title: string;
  readonly fields: readonly {
    readonly key: string;
    readonly label: string;
    readonly usual: FieldDemand;
    /** A notice without the rule has no such field. */
    readonly rule?: RuleId;
  }[];
}

/** A rule as a form shows it, and the rule to begin with where it is added. */
export interface RuleForm {
  readonly rule: RuleId;
  readonly label: string;
  readonly parameters: readonly ParameterForm[];
  readonly start: Rule;
}

/** The notice of an office or a collective as it is written: its draft, and the version that holds. */
export interface NoticeEditor {
  /** The name of the office or the collective. */
  readonly name: string;
  /** The version that the draft becomes. */
  readonly n: number;
  /** How often the draft was saved; 0 before the first time. */
  readonly version: number;
  readonly draft: NoticeContent | null;
  readonly published: {
    readonly version: number;
    readonly at: string;
    readonly by: string;
    readonly content: NoticeContent;
  } | null;
  /** The office whose notice holds instead, '' for none. */
  readonly above: string;
  /** The examples of the release, to start from. */
  readonly examples: readonly { readonly title: string; readonly content: NoticeContent }[];
  /** The year of the round that relative years count from. */
  readonly round: number;
  readonly rules: readonly RuleForm[];
  readonly forces: readonly LabelledOption<RuleForce>[];
  readonly readings: readonly LabelledOption<AgeReading>[];
  /** The usual sentence of each next step. */
  readonly steps: readonly LabelledOption<NextStep>[];
  /** What a notice may say besides its rules; absent from older servers. */
  readonly more?: {
    readonly countings: readonly LabelledOption<'cycle' | 'round'>[];
    readonly titles: {
      readonly parameters: readonly ParameterForm[];
      readonly start: TitleTerms;
    };
    readonly demands: readonly LabelledOption<FieldDemand>[];
    readonly papers: readonly PaperForm[];
    /** The usual items of the self-assessment. */
    readonly sheet: readonly AssessedItem[];
  };
}

/** What a notice would change, by the figures of `at`. */
export interface NoticeEffectView extends Omit<NoticeEffect, 'rules'> {
  readonly at: string;
  readonly collectives: number;
  readonly rules: readonly { readonly label: string; readonly better: number; readonly worse: number }[];
}

/** What the server says of a notice that is being written. */
export interface NoticeCheck {
  /** Null while it has faults. */
  readonly content: NoticeContent | null;
  /** Each names the place and the reason. */
  readonly faults: readonly string[];
  /** What differs from the version that holds. */
  readonly changes: readonly NoticeLine[];
  /** Null for a collective, and where the figures were not gathered yet. */
  readonly effect: NoticeEffectView | null;
}

/** The notice a collective follows, as everybody in it reads it. */
export interface NoticeReading {
  readonly from: 'office' | 'own' | 'shipped';
  readonly noticeId: string;
  readonly version: number;
  readonly place: string;
  readonly title: string;
  /** The day on which the material is due in words, '' for none. */
  readonly due: string;
  readonly rules: readonly NoticeLine[];
  /** What differs from the version that the 号长 read last. */
  readonly changes: readonly NoticeLine[];
  /** Whether the 号长 is asked to read it. */
  readonly toRead: boolean;
  /** True while the current file was handed in under another version. */
  readonly fileUnderOther: boolean;
}

/** The texts of a notice that are not those of the release. */
const shown = ({ content }: { content: NoticeContent }): string[] => [
  content.place,
  content.title,
  ...content.rules.map(({ clause }) => clause),
  ...(content.sheet ?? []).flatMap(({ group, title }) => [group, title]),
  ...Object.entries(content.steps).flatMap(([step, text]) =>
    text === COMMON_STEPS[step as keyof typeof COMMON_STEPS] ? [] : [text],
  ),
];

const procedures = <O extends z.ZodRawShape>(owner: O) => ({
  open: reads({ input: z.strictObject(owner), output: returns<NoticeEditor>() }),
  /** Saves the draft of version `n`. */
  save: writes({
    input: z.strictObject({
      ...owner,
      n: z.int().min(1).max(10_000),
      baseVersion: version,
      content: noticeContent,
    }),
    output: returns<{ version: number }>(),
    refuses: ['stale-version'],
    shown: shown as never,
  }),
  /** Reads a notice or its file as text: its faults, what it changes, and the effect. Nothing is stored. */
  check: reads({
    input: z.strictObject({ ...owner, text: z.string().max(NOTICE_FILE_BYTES_MAX) }),
    output: returns<NoticeCheck>(),
  }),
  /** Makes the saved draft the version that holds; repeating it changes nothing. */
  publish: writes({
    input: z.strictObject({ ...owner, n: z.int().min(1).max(10_000), baseVersion: version }),
    output: returns<{ version: number }>(),
    refuses: ['stale-version', 'notice-above'],
    recorded: false,
  }),
});

const office = procedures({ orgId: id });
const own = procedures({ collectiveId: id });

export const noticeProcedures = {
  'officeNotice.open': office.open,
  'officeNotice.save': office.save,
  'officeNotice.publish': office.publish,
  'officeNotice.check': office.check,
  /** Gathers the figures of some collectives of the office; `next` is null after the last. */
  'officeNotice.survey': writes({
    input: z.strictObject({ orgId: id, part: z.int().min(0).max(500) }),
    output: returns<{ next: number | null; collectives: number }>(),
    recorded: false,
  }),
  'ownNotice.open': own.open,
  'ownNotice.save': own.save,
  'ownNotice.publish': own.publish,
  'ownNotice.check': own.check,
  /** Reads the notice that a collective follows, and what changed since the 号长 read it last. */
  'notice.read': reads({ input: z.strictObject({ collectiveId: id }), output: returns<NoticeReading>() }),
  /** The 号长 has read a version; idempotent. */
  'notice.note': writes({
    input: z.strictObject({ collectiveId: id, noticeId: id, version }),
    output: returns<{ collectiveId: string }>(),
    refuses: ['stale-version'],
    recorded: false,
  }),
};
