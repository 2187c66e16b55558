import type { ObjectionKind, WallLinkView } from '../../core/contract/wall';
import type { HelpTask } from '../../core/domain/help-task';
import type { Picture, PictureState, PictureUse } from '../../core/domain/picture';
import type { PostContent, PostState } from '../../core/domain/post';
import type { LetterKind, RhythmPlan } from '../../core/domain/rhythm';
import type { Sign, Slogan } from '../../core/domain/sign';
import type { Sprint } from '../../core/domain/sprint';
import type {
  Correction,
  Mask,
  WallEntry,
  WallIssue,
  WallOrder,
  WallQuote,
} from '../../core/domain/wall-issue';

/** A month as a member wrote it; `_id` is `<seatId>.<month>`. */
export interface PostDoc extends PostContent {
  _id: string;
  collectiveId: string;
  seatId: string;
  month: string;
  issueMonth: string;
  nodeId: string | null;
  state: PostState;
  completion: number;
  wallConsent: boolean;
  pictures: readonly Picture[];
  version: number;
  publishedAt: string;
}

export interface SheetEntry extends WallEntry {
  wallConsent: boolean;
}

export interface SheetQuote extends WallQuote {
  wallConsent: boolean;
}

/**
 * A part of the issue in the making; `_id` is `<collectiveId>.<month>.<part>`. Writers and the freeze meet on these
 * documents, so that nothing slips in behind a freeze: cloud transactions cannot query.
 */
export interface SheetDoc {
  _id: string;
  collectiveId: string;
  month: string;
  closed: boolean;
  entries: SheetEntry[];
  quotes: SheetQuote[];
}

/** What the wall of a collective remembers; `_id` is the collective. */
export interface WallDoc {
  _id: string;
  lastNo: number;
  lastMonth: string | null;
  /** Newest first. */
  issues: { no: number; month: string }[];
  sign: Sign | null;
  masks: Mask[];
  links: WallLinkView[];
}

/** An issue (`<collectiveId>.<month>`), and beside it its notes (`….notes`); both bear the number, so one query gives both. */
export interface IssueDoc {
  _id: string;
  collectiveId: string;
  no: number;
  issue: WallIssue | null;
  corrections: Correction[];
  /** On the notes only: what became of pictures since the freeze, by their ids. */
  pictures?: Record<string, PictureState>;
}

/** One uploaded picture and what became of it. */
export interface PictureDoc {
  _id: string;
  collectiveId: string;
  openid: string;
  seatId: string;
  name: string;
  use: PictureUse;
  state: PictureState;
  label: number;
  /** Where its sender puts it; the copy that is shown lies elsewhere. */
  path: string;
  fileId: string | null;
  /** What WeChat's word on it will bear; only WeChat and we know it. */
  traceId: string | null;
  /** What it hangs under, such as a post; null while it hangs nowhere. */
  usedBy: string | null;
  /** The card whose showcase page shows it besides. */
  shownOn?: string | null;
  at: string;
  /** Files that the clock deletes. */
  waste: string[];
  /** When the clock looks at it next; null when there is nothing to wait for. */
  lookAt: string | null;
}

/** What a link to the big screen opens; `_id` is the hash of its token. */
export interface WallLinkDoc {
  _id: string;
  collectiveId: string;
  collectiveName: string;
}

export interface ObjectionDoc {
  _id: string;
  collectiveId: string;
  no: number;
  kind: ObjectionKind;
  seatId: string;
  name: string;
  text: string;
  at: string;
  answer: { text: string; by: string; at: string } | null;
}

export interface SignDoc {
  _id: string;
  slogans: Slogan[];
  current: Sign | null;
  past: Sign[];
}

export interface HelpTaskDoc extends HelpTask {
  _id: string;
  collectiveId: string;
  /** Open, taken or finished: found by one query. */
  live: boolean;
  at: string;
}

export interface CheerDoc {
  _id: string;
  collectiveId: string;
  to: string;
  name: string;
  text: string;
  at: string;
}

/** `_id` is the card. */
export interface SprintDoc extends Sprint {
  _id: string;
  collectiveId: string;
  word: string;
}

/** The month's clockwork of a collective; `nextDue` is indexed, so that a tick reads only who is due. */
export interface RhythmDoc {
  _id: string;
  plan: RhythmPlan;
  order: WallOrder;
  version: number;
  /** ISO instant up to which every job was done. */
  doneUntil: string;
  nextDue: string;
  remindedAt: string | null;
}

/** A job done for a period: `<collectiveId>.<job>.<period>`; that it exists means «never again». */
export interface JobDoc {
  _id: string;
  collectiveId: string;
  at: string;
  outcome: string;
}

/** A message waiting for the clock to send it. */
export interface LetterDoc {
  _id: string;
  /** An address as a todo has it: a seat, or an office whose holders are looked up when it is sent. */
  to: string;
  kind: LetterKind;
  name: string;
  about: string;
  at: string;
}

/** How many messages a person agreed to receive, by kind; `_id` is the OPENID. */
export interface ConsentDoc {
  _id: string;
  left: Record<LetterKind, number>;
}

export interface MonthCollections {
  posts: PostDoc;
  sheets: SheetDoc;
  walls: WallDoc;
  issues: IssueDoc;
  wallLinks: WallLinkDoc;
  objections: ObjectionDoc;
  signs: SignDoc;
  helpTasks: HelpTaskDoc;
  cheers: CheerDoc;
  sprints: SprintDoc;
  rhythms: RhythmDoc;
  jobs: JobDoc;
  letters: LetterDoc;
  consents: ConsentDoc;
  pictures: PictureDoc;
}
