import * as z from 'zod';
import {
  AUTHORS_MAX,
  BENEFIT_KINDS,
  CRITERIA,
  INNOVATION_KINDS,
  LEVELS,
  OUTCOMES,
  REVIEWERS_MAX,
} from '../domain/innovation';
import type {
  BenefitKind,
  Criterion,
  InnovationKind,
  InnovationState,
  InnovationText,
  Level,
  Outcome,
} from '../domain/innovation';
import { REVISIT_MONTHS, USES } from '../domain/revisit';
import type { RevisitMonths, RevisitStanding, Use } from '../domain/revisit';
import type { NamedSeat } from './eligibility';
import type { PictureView } from './picture';
import { pictureIds } from './picture';
import { returns, reads, writes } from './procedure';
import { day, id, optionalLine, optionalProse, prose, version } from './text';

/** An innovation in the list. */
export interface InnovationBrief {
  readonly innovationId: string;
  readonly kind: InnovationKind;
  readonly state: InnovationState;
  readonly title: string;
  readonly authors: readonly NamedSeat[];
  readonly on: string;
  readonly outcome: Outcome | null;
  readonly mine: boolean;
  /** Waits for a review by the caller. */
  readonly toJudge: boolean;
}

/** A revisit (回头看) that is due or overdue. */
export interface DueRevisit extends RevisitStanding {
  readonly innovationId: string;
  readonly title: string;
  readonly authors: readonly NamedSeat[];
}

export interface InnovationList {
  readonly today: string;
  readonly year: number;
  readonly proposals: readonly InnovationBrief[];
  readonly due: readonly DueRevisit[];
  readonly meter: { readonly counted: number; readonly wanted: number };
  /** The caller's role; `reviewer` once appointed by the 号长. */
  readonly you: { readonly leader: boolean; readonly member: boolean; readonly reviewer: boolean };
  /** Number of reviewers; the 号长 must appoint some while it is 0. */
  readonly reviewers: number;
}

export interface InnovationContent {
  readonly kind: InnovationKind;
  readonly text: InnovationText;
  readonly benefitKind: BenefitKind;
  readonly authorSeatIds: readonly string[];
}

export interface ReviewView {
  readonly name: string;
  readonly at: string;
  readonly own: boolean;
  readonly weighed: Readonly<Record<Criterion, { level: Level; words: string }>>;
  readonly outcome: Outcome;
}

export interface RevisitView {
  readonly months: RevisitMonths;
  readonly on: string;
  readonly use: Use;
  readonly effect: string;
  readonly spread: string;
  readonly name: string;
}

export interface InnovationView {
  readonly innovationId: string;
  readonly collectiveId: string;
  readonly version: number;
  readonly today: string;
  readonly on: string;
  readonly kind: InnovationKind;
  readonly state: InnovationState;
  readonly text: InnovationText;
  readonly benefitKind: BenefitKind;
  readonly authors: readonly NamedSeat[];
  /** Visible to reviewers and the 号长 during the review, to everybody once concluded. */
  readonly reviews: readonly ReviewView[];
  readonly sentBack: { readonly name: string; readonly reason: string; readonly at: string } | null;
  readonly conclusion: {
    readonly outcome: Outcome;
    readonly words: string;
    readonly name: string;
    readonly on: string;
  } | null;
  readonly adoption: { readonly on: string; readonly where: string } | null;
  readonly revisits: readonly RevisitView[];
  /** Pictures that passed the check; authors see their own in every state. */
  readonly pictures: readonly PictureView[];
  readonly standings: readonly RevisitStanding[];
  readonly you: { readonly author: boolean; readonly reviewer: boolean; readonly leader: boolean };
}

export interface InnovationForm {
  readonly innovationId: string | null;
  readonly version: number;
  readonly state: InnovationState;
  readonly content: InnovationContent;
  readonly people: readonly (NamedSeat & { readonly post: string })[];
  readonly sentBack: InnovationView['sentBack'];
  readonly pictures: readonly PictureView[];
}

const content = z.strictObject({
  kind: z.enum(INNOVATION_KINDS),
  text: z.strictObject({
    title: optionalLine(40),
    problem: optionalProse(500),
    method: optionalProse(800),
    effect: optionalProse(500),
    benefit: optionalProse(200),
    basis: optionalProse(200),
  }),
  benefitKind: z.enum(BENEFIT_KINDS),
  authorSeatIds: z
    .array(id)
    .min(1)
    .max(AUTHORS_MAX)
    .refine((ids) => new Set(ids).size === ids.length, 'named-twice'),
});
const weighed = z.strictObject(
  Object.fromEntries(
    CRITERIA.map((criterion) => [criterion, z.strictObject({ level: z.enum(LEVELS), words: prose(120) })]),
  ) as Record<
    Criterion,
    z.ZodObject<{ level: z.ZodEnum<{ [L in Level]: L }>; words: ReturnType<typeof prose> }>
  >,
);
const about = { innovationId: id };
const done = returns<{ innovationId: string }>();

export const innovationProcedures = {
  /** Lists a year's innovations and due revisits; drafts are visible to their authors only. */
  'innovation.list': reads({
    input: z.strictObject({ collectiveId: id, year: z.int().min(2000).max(2099).optional() }),
    output: returns<InnovationList>(),
  }),
  'innovation.open': reads({ input: z.strictObject(about), output: returns<InnovationView>() }),
  /** Returns the draft or an empty one, and the possible authors. */
  'innovation.prepare': reads({
    input: z.strictObject({ collectiveId: id, innovationId: id.nullable() }),
    output: returns<InnovationForm>(),
  }),
  /** Saves or submits a draft; the caller must remain one of its authors. */
  'innovation.save': writes({
    input: z.strictObject({
      collectiveId: id,
      innovationId: id.nullable(),
      baseVersion: version,
      content,
      pictures: pictureIds,
      submit: z.boolean(),
    }),
    output: returns<{ innovationId: string; version: number }>(),
    refuses: ['stale-version', 'innovation-moved-on', 'innovation-incomplete', 'picture-gone'],
    shown: ({ content: { text } }) => Object.values(text),
  }),
  'innovation.discard': writes({
    input: z.strictObject(about),
    output: done,
    refuses: ['innovation-moved-on'],
  }),
  /** Saves a reviewer's levels and comments by criterion; replaces earlier ones. */
  'innovation.judge': writes({
    input: z.strictObject({ ...about, weighed, outcome: z.enum(OUTCOMES) }),
    output: done,
    refuses: ['own-proposal', 'innovation-moved-on'],
    shown: (input) => CRITERIA.map((criterion) => input.weighed[criterion].words),
  }),
  'innovation.sendBack': writes({
    input: z.strictObject({ ...about, reason: prose(200) }),
    output: done,
    refuses: ['own-proposal', 'innovation-moved-on'],
    shown: (input) => [input.reason],
  }),
  /** Concludes the review with an outcome; the innovation becomes visible within the collective. */
  'innovation.conclude': writes({
    input: z.strictObject({ ...about, outcome: z.enum(OUTCOMES), words: prose(200) }),
    output: done,
    refuses: ['own-proposal', 'not-judged', 'innovation-moved-on'],
    shown: (input) => [input.words],
  }),
  'innovation.adopt': writes({
    input: z.strictObject({ ...about, on: day, where: prose(100) }),
    output: done,
    refuses: ['innovation-moved-on', 'day-not-possible'],
    shown: (input) => [input.where],
  }),
  /** Records a revisit (回头看): use, measured effect, spread. */
  'innovation.revisit': writes({
    input: z.strictObject({
      ...about,
      months: z.literal(REVISIT_MONTHS),
      on: day,
      use: z.enum(USES),
      effect: prose(300),
      spread: optionalProse(200),
    }),
    output: done,
    refuses: ['innovation-moved-on', 'day-not-possible'],
    shown: (input) => [input.effect, input.spread],
  }),
  'reviewers.open': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{
      people: readonly (NamedSeat & { readonly post: string; readonly kind: 'member' | 'supporter' })[];
      chosen: readonly string[];
    }>(),
  }),
  /** Appoints the reviewers: members or supporters who have joined. */
  'reviewers.appoint': writes({
    input: z.strictObject({
      collectiveId: id,
      seatIds: z
        .array(id)
        .max(REVIEWERS_MAX)
        .refine((ids) => new Set(ids).size === ids.length, 'named-twice'),
    }),
    output: returns<{ chosen: readonly string[] }>(),
    refuses: ['seat-taken'],
  }),
};
