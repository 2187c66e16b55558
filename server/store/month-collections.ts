import type { ObjectionKind, WallLinkView } from '../../core/contract/wall';
import type { HelpTask } from '../../core/domain/help-task';
import type { Picture, PictureState, PictureUse } from '../../core/domain/picture';
import type { PostContent, PostState } from '../../core/domain/post';
import type { NotificationKind, RhythmPlan } from '../../core/domain/rhythm';
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

export interface MonthRecordEntry extends WallEntry {
  wallConsent: boolean;
}

export interface MonthRecordQuote extends WallQuote {
  wallConsent: boolean;
}

/**
 * A partition of a month record; `_id` is `<collectiveId>.<month>.<part>`. Posts and the freeze write the same
 * documents, so that they conflict: cloud transactions cannot query.
 */
export interface MonthRecordDoc {
  _id: string;
  collectiveId: string;
  month: string;
  closed: boolean;
  entries: MonthRecordEntry[];
  quotes: MonthRecordQuote[];
}

/** The state of a collective's wall; `_id` is the collective. */
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

/** An issue (`<collectiveId>.<month>`) and its notes (`….notes`); both hold the number, so one query reads both. */
export interface IssueDoc {
  _id: string;
  collectiveId: string;
  no: number;
  issue: WallIssue | null;
  corrections: Correction[];
  /** On the notes only: the states of pictures that changed since the freeze, by picture id. */
  pictures?: Record<string, PictureState>;
}

/** One uploaded picture and its state. */
export interface PictureDoc {
  _id: string;
  collectiveId: string;
  openid: string;
  seatId: string;
  name: string;
  use: PictureUse;
  state: PictureState;
  label: number;
  /** The path of the sender's upload; the copy that is shown is stored elsewhere. */
  path: string;
  fileId: string | null;
  /** The trace id of WeChat's media check; known to WeChat and the server only. */
  traceId: string | null;
  /** The document it is attached to, such as a post; null while unattached. */
  usedBy: string | null;
  /** The card whose showcase page also shows it. */
  shownOn?: string | null;
  at: string;
  /** Files that the clock deletes. */
  waste: string[];
  /** When the clock processes it next; null when nothing is pending. */
  lookAt: string | null;
}

/** The target of a big-screen link; `_id` is the hash of its token. */
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
  /** True while open, taken or finished, for one query. */
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

/** The monthly schedule of a collective; `nextDue` is indexed, so that a tick reads only the due ones. */
export interface RhythmDoc {
  _id: string;
  plan: RhythmPlan;
  order: WallOrder;
  version: number;
  /** ISO instant up to which all jobs were run. */
  doneUntil: string;
  nextDue: string;
  remindedAt: string | null;
}

/** A completed job of a period: `<collectiveId>.<job>.<period>`; its existence prevents a second run. */
export interface JobDoc {
  _id: string;
  collectiveId: string;
  at: string;
  outcome: string;
}

/** A message queued for the clock. */
export interface NotificationDoc {
  _id: string;
  /** A todo address: a seat, or an office whose holders are resolved when the message is sent. */
  to: string;
  kind: NotificationKind;
  name: string;
  about: string;
  at: string;
}

/** The remaining message consents of a person by kind; `_id` is the OPENID. */
export interface ConsentDoc {
  _id: string;
  left: Record<NotificationKind, number>;
}

export interface MonthCollections {
  posts: PostDoc;
  sheets: MonthRecordDoc;
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
  letters: NotificationDoc;
  consents: ConsentDoc;
  pictures: PictureDoc;
}
