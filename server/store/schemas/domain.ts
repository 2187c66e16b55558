import type { FormerBody, OfficeEvent } from '../../../core/domain/organisation';
import { BODY_ENDS, OFFICE_EVENTS } from '../../../core/domain/organisation';
import * as z from 'zod';
import { EXPERIENCE_PAPER_SECTIONS } from '../../../core/domain/experience-paper';
import type { ExperiencePaperText } from '../../../core/contract/experience-paper';
import type { GoalExample } from '../../../core/contract/goal-example';
import type { WallLinkView } from '../../../core/contract/wall';
import type { FlowStep, SeenDossier } from '../../../core/domain/application-flow';
import { MOVES, SIDES } from '../../../core/domain/application-flow';
import type { CarriedGoal } from '../../../core/domain/carry';
import { CARRY_CHOICES } from '../../../core/domain/carry';
import type { Bond } from '../../../core/domain/companion';
import { BOND_KINDS, BOND_STATES, FAN_ROLES, PARTNER_KINDS } from '../../../core/domain/companion';
import type { ContestGoal, ContestMeasure, ContestTeam } from '../../../core/domain/contest';
import { DIRECTIONS } from '../../../core/domain/contest';
import type { Cycle, NextCycle, PastCycle, YearSpan } from '../../../core/domain/cycle';
import type {
  AchievementText,
  Answer,
  CarriedEntries,
  Declaration,
  PastDeclaration,
  DossierEntries,
  EvidenceEntry,
  EvidenceLink,
} from '../../../core/domain/dossier';
import { ACHIEVEMENT_SECTIONS, LINK_KINDS } from '../../../core/domain/dossier';
import { DECLARATION_KINDS, EVIDENCE_KINDS } from '../../../core/domain/eligibility/record';
import type { AddedGoalText, CardContent, Goal, GoalText, NodePlan } from '../../../core/domain/growth-card';
import { GOAL_KINDS, GOAL_TEXT_NAMES, textRuleOf } from '../../../core/domain/growth-card';
import type { HelpTask, Offer } from '../../../core/domain/help-task';
import { HELP_SOURCES, HELP_STATES } from '../../../core/domain/help-task';
import type { InnovationText } from '../../../core/domain/innovation';
import type { Picture } from '../../../core/domain/picture';
import { PICTURE_STATES } from '../../../core/domain/picture';
import type { PostContent } from '../../../core/domain/post';
import { POST_STATES } from '../../../core/domain/post';
import type { Quote } from '../../../core/domain/quote';
import type { RhythmPlan } from '../../../core/domain/rhythm';
import type { ShowcaseItem } from '../../../core/domain/showcase';
import { SHOWCASE_KINDS } from '../../../core/domain/showcase';
import type { Sign, Slogan } from '../../../core/domain/sign';
import { STAGES } from '../../../core/domain/sign';
import type { Sprint, SprintStep } from '../../../core/domain/sprint';
import type { AxisPoint, Echo, Feedback, Progress } from '../../../core/domain/timeline';
import { ECHO_KINDS, NODE_STATES } from '../../../core/domain/timeline';
import type { TitleChange, TitleEvent } from '../../../core/domain/title';
import { TITLE_CHANGES, TITLE_EVENTS } from '../../../core/domain/title';
import type { Correction, Mask, WallEntry, WallIssue, WallQuote } from '../../../core/domain/wall-issue';
import { WALL_ORDERS } from '../../../core/domain/wall-issue';
import { day, fieldsOf, instant, month, schemaOf } from './schema';

// Domain values as documents hold them. Limits of lengths and counts are rules of the input (core/contract): they may
// change, and what was stored under an earlier limit stays valid.

const text = z.string();
const quoteBy = z.enum(['owner', 'partner', 'fan']);

export const cycle = schemaOf<Cycle>({ label: text, from: month, to: month });
const span = schemaOf<YearSpan>({ from: z.number(), to: z.number() });
export const pastCycle = schemaOf<PastCycle>({
  label: text,
  from: month,
  to: month,
  endedAt: instant,
  years: span.nullable(),
  referenceDate: day.nullable(),
});
export const nextCycle = schemaOf<NextCycle>({
  label: text,
  from: month,
  to: month,
  by: text,
  at: instant,
});

const nodePlan = schemaOf<NodePlan>({ id: text, title: text, month: text });
const goalTextFields = Object.fromEntries(
  GOAL_TEXT_NAMES.map((name) => [name, textRuleOf(name).added === undefined ? text : text.exactOptional()]),
) as { readonly [K in GoalText]: K extends AddedGoalText ? z.ZodExactOptional<typeof text> : typeof text };
const goal = schemaOf<Goal>({
  id: text,
  kind: z.enum(GOAL_KINDS),
  due: text,
  nodes: z.array(nodePlan),
  carried: text.exactOptional(),
  ...goalTextFields,
});
/** Also of drafts, whose texts may be empty. */
export const cardContent = schemaOf<CardContent>({ wish: text, goals: z.array(goal) });

/** Limits are those of the input. */
export const goalExample = schemaOf<GoalExample>({
  exampleId: text,
  kind: z.enum(GOAL_KINDS),
  title: text,
  present: text,
  measure: text,
  support: text,
  months: z.number(),
  nodes: z.array(text).readonly(),
});

export const carriedGoal = schemaOf<CarriedGoal>({
  goalId: text,
  title: text,
  choice: z.enum(CARRY_CHOICES),
  note: text,
});

export const bond = schemaOf<Bond>({
  id: text,
  kind: z.enum(BOND_KINDS),
  role: z.enum([...PARTNER_KINDS, ...FAN_ROLES]),
  seatId: text.nullable(),
  name: text,
  promise: text,
  state: z.enum(BOND_STATES),
  invitedAt: instant,
  pairedAt: instant.nullable(),
  endedAt: instant.nullable(),
});

export const axisPoint = schemaOf<AxisPoint>({
  nodeId: text,
  goalId: text,
  title: text,
  plannedMonth: month,
  actualMonth: month.nullable(),
  state: z.enum(NODE_STATES),
});
export const progress = schemaOf<Progress>({
  text,
  completion: z.number(),
  at: instant,
  month: month.exactOptional(),
  need: text.exactOptional(),
});
const echo = schemaOf<Echo>({ kind: z.enum(ECHO_KINDS), text, at: instant });
export const feedback = schemaOf<Feedback>({
  id: text,
  kind: z.enum(BOND_KINDS),
  seatId: text,
  name: text,
  role: text,
  text,
  at: instant,
  echo: echo.nullable(),
});
export const quote = schemaOf<Quote>({
  id: text,
  seatId: text,
  name: text,
  by: quoteBy,
  text,
  at: instant,
  favourite: z.boolean(),
  wallConsent: z.boolean(),
});

/** A node of a card that was brought along; `seatId` says whose words they are, for the erasure of an account. */
export const broughtNode = z.strictObject({
  goal: text,
  title: text,
  plannedMonth: month,
  actualMonth: month.nullable(),
  state: z.enum(NODE_STATES),
  reports: z.array(progress).readonly(),
  echoes: z.array(echo).readonly(),
  quotes: z.array(z.strictObject({ text, at: instant })).readonly(),
  words: z
    .array(
      z.strictObject({ kind: z.enum([...BOND_KINDS, 'quote']), seatId: text, name: text, text, at: instant }),
    )
    .readonly(),
});

export const pictureFields = fieldsOf<Picture>()({
  pictureId: text,
  fileId: text,
  state: z.enum(PICTURE_STATES),
  label: z.number(),
});
export const picture = schemaOf<Picture>(pictureFields);
export const showcaseItem = schemaOf<ShowcaseItem>({
  key: text,
  kind: z.enum(SHOWCASE_KINDS),
  title: text,
  text,
  after: text,
  by: text,
  at: text,
  lit: z.boolean(),
  url: text.exactOptional(),
});

export const postContentFields = fieldsOf<PostContent>()({ text, next: text, need: text });
export const wallEntryFields = fieldsOf<WallEntry>()({
  ...postContentFields,
  entryId: text,
  seatId: text,
  name: text,
  post: text,
  month,
  node: text,
  state: z.enum(POST_STATES),
  pictures: z.array(picture).readonly(),
});
export const wallQuoteFields = fieldsOf<WallQuote>()({
  quoteId: text,
  seatId: text,
  name: text,
  by: quoteBy,
  text,
});
export const inCycle = z.strictObject({ label: text, no: z.number() });

export const wallIssue = schemaOf<WallIssue>({
  no: z.number(),
  inCycle: inCycle.exactOptional(),
  month,
  frozenAt: instant,
  order: z.enum(WALL_ORDERS),
  entries: z.array(schemaOf<WallEntry>(wallEntryFields)),
  quotes: z.array(schemaOf<WallQuote>(wallQuoteFields)),
});
export const correction = schemaOf<Correction>({ id: text, at: instant, by: text, text });
export const mask = schemaOf<Mask>({ id: text, at: instant });
export const wallLinkView = schemaOf<WallLinkView>({
  linkId: text,
  label: text,
  createdAt: instant,
  revoked: z.boolean(),
});
export const slogan = schemaOf<Slogan>({ id: text, text, name: text, seatId: text });
export const sign = schemaOf<Sign>({ stage: z.literal(STAGES), text, at: text });
export const rhythmPlan = schemaOf<RhythmPlan>({
  remindDay: z.number().nullable(),
  freezeDay: z.number().nullable(),
});

const offer = schemaOf<Offer>({ seatId: text, name: text, note: text, at: instant });
export const helpTaskFields = fieldsOf<HelpTask>()({
  forSeatId: text,
  forName: text,
  nodeId: text.nullable(),
  node: text,
  what: text,
  due: text,
  source: z.enum(HELP_SOURCES),
  askedBy: text.exactOptional(),
  pending: z.literal(true).exactOptional(),
  state: z.enum(HELP_STATES),
  offers: z.array(offer).readonly(),
  helperSeatId: text.nullable(),
  helperName: text,
  result: text,
  echo: text,
});
const sprintStep = schemaOf<SprintStep>({ id: text, text, doneAt: instant.nullable() });
export const sprintFields = fieldsOf<Sprint>()({
  wish: text,
  due: text,
  steps: z.array(sprintStep).readonly(),
  litAt: instant.nullable(),
});

export const innovationText = schemaOf<InnovationText>({
  title: text,
  problem: text,
  method: text,
  effect: text,
  benefit: text,
  basis: text,
});
export const contestTeam = schemaOf<ContestTeam>({ id: text, name: text });
export const contestMeasure = schemaOf<ContestMeasure>({
  id: text,
  name: text,
  unit: text,
  direction: z.enum(DIRECTIONS),
  basis: text,
});
export const contestGoal = schemaOf<ContestGoal>({
  teamId: text,
  measureId: text,
  target: z.number(),
  result: z.strictObject({ value: z.number(), on: day, basis: text }).nullable(),
});

const evidenceLink = schemaOf<EvidenceLink>({ kind: z.enum(LINK_KINDS), id: text, title: text, on: text });
const evidenceEntry = schemaOf<EvidenceEntry>({
  id: text,
  kind: z.enum(EVIDENCE_KINDS),
  title: text,
  on: text,
  text,
  links: z.array(evidenceLink),
});
const answer = schemaOf<Answer>({ points: z.number().nullable(), text, links: z.array(evidenceLink) });
const declaration = schemaOf<Declaration>({
  state: z.enum(['declared', 'vetoed']),
  seatId: text,
  by: text,
  at: instant,
  note: text,
});
const pastDeclaration = schemaOf<PastDeclaration>({
  state: z.enum(['declared', 'vetoed']),
  seatId: text,
  by: text,
  at: instant,
  note: text,
  kind: z.enum(DECLARATION_KINDS),
  takenBackAt: instant,
});
const carriedEntries = schemaOf<CarriedEntries>({
  fileId: text,
  typed: z.array(text).readonly(),
  answers: z.array(text).readonly(),
  evidence: z.array(text).readonly(),
});
export const dossierEntriesFields = fieldsOf<DossierEntries>()({
  typed: z.record(text, text).readonly(),
  answers: z.record(text, answer).readonly(),
  evidence: z.array(evidenceEntry).readonly(),
  declarations: z.partialRecord(z.enum(DECLARATION_KINDS), declaration).readonly(),
  pastDeclarations: z.array(pastDeclaration).readonly().exactOptional(),
  deeds: z.strictObject({ version: z.number(), count: z.number() }).nullable(),
  carried: carriedEntries.exactOptional(),
});
export const achievementText: z.ZodType<AchievementText> = z.record(z.enum(ACHIEVEMENT_SECTIONS), text);
export const experiencePaperText: z.ZodType<ExperiencePaperText> = z.record(
  z.enum(EXPERIENCE_PAPER_SECTIONS),
  text,
);

const seenDossier = schemaOf<SeenDossier>({ versionId: text, hash: text });
export const flowStep = schemaOf<FlowStep>({
  no: z.number(),
  move: z.enum(MOVES),
  side: z.enum(SIDES),
  org: text,
  name: text,
  at: instant,
  text,
  deadline: text,
  seen: seenDossier.nullable(),
  late: z.literal(true).exactOptional(),
  unchanged: z.literal(true).exactOptional(),
});
export const titleEvent = schemaOf<TitleEvent>({
  kind: z.enum(TITLE_EVENTS),
  round: text,
  on: day,
  by: text,
  deadline: text,
});
export const officeEvent = schemaOf<OfficeEvent>({
  kind: z.enum(OFFICE_EVENTS),
  name: text,
  by: text,
  at: instant,
});

export const formerBody = schemaOf<FormerBody>({
  bodyId: text,
  name: text,
  since: instant.nullable(),
  until: instant,
  how: z.enum(BODY_ENDS),
});

export const titleChange = schemaOf<TitleChange>({
  kind: z.enum(TITLE_CHANGES),
  from: text,
  to: text,
  reason: text,
  by: text,
  at: instant,
});
