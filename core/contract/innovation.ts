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
import { gives, reads, writes } from './procedure';
import { day, id, optionalLine, optionalProse, prose, version } from './text';

/** A proposal as a line of the list. */
export interface InnovationBrief {
  readonly innovationId: string;
  readonly kind: InnovationKind;
  readonly state: InnovationState;
  readonly title: string;
  readonly authors: readonly NamedSeat[];
  readonly on: string;
  readonly outcome: Outcome | null;
  readonly mine: boolean;
  /** Waits for the caller, as one of its reviewers. */
  readonly toJudge: boolean;
}

/** A look back that is due or overdue. */
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
  /** The caller's part; `reviewer` once the 号长 appointed them. */
  readonly you: { readonly leader: boolean; readonly member: boolean; readonly reviewer: boolean };
  /** How many review; the 号长 is asked to appoint while nobody does. */
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
  /** Seen by reviewers and the 号长 while the proposal is weighed, by everybody once it is concluded. */
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
  /** Those that passed the check; their authors see their own in every state. */
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
const done = gives<{ innovationId: string }>();

export const innovationProcedures = {
  /** A year's proposals with what is due; drafts are seen by their authors only. */
  'innovation.list': reads({
    input: z.strictObject({ collectiveId: id, year: z.int().min(2000).max(2099).optional() }),
    output: gives<InnovationList>(),
  }),
  'innovation.open': reads({ input: z.strictObject(about), output: gives<InnovationView>() }),
  /** Gives what a form needs: the draft, or a blank one, and the people who may be authors. */
  'innovation.prepare': reads({
    input: z.strictObject({ collectiveId: id, innovationId: id.nullable() }),
    output: gives<InnovationForm>(),
  }),
  /** Keeps a draft, or hands it in; the caller stays one of its authors. */
  'innovation.save': writes({
    input: z.strictObject({
      collectiveId: id,
      innovationId: id.nullable(),
      baseVersion: version,
      content,
      pictures: pictureIds,
      submit: z.boolean(),
    }),
    output: gives<{ innovationId: string; version: number }>(),
    refuses: ['stale-version', 'innovation-moved-on', 'innovation-incomplete', 'picture-gone'],
    shown: ({ content: { text } }) => Object.values(text),
  }),
  'innovation.discard': writes({
    input: z.strictObject(about),
    output: done,
    refuses: ['innovation-moved-on'],
  }),
  /** A reviewer's words by each criterion; saying it again replaces what was said. */
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
  /** Puts the review into one outcome in words; from then on the proposal is public within the collective. */
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
  /** 回头看: still in use? what effect was measured? did it spread? */
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
    output: gives<{
      people: readonly (NamedSeat & { readonly post: string; readonly kind: 'member' | 'supporter' })[];
      chosen: readonly string[];
    }>(),
  }),
  /** Appoints who reviews: members or supporters who have joined. */
  'reviewers.appoint': writes({
    input: z.strictObject({
      collectiveId: id,
      seatIds: z
        .array(id)
        .max(REVIEWERS_MAX)
        .refine((ids) => new Set(ids).size === ids.length, 'named-twice'),
    }),
    output: gives<{ chosen: readonly string[] }>(),
    refuses: ['seat-taken'],
  }),
};
