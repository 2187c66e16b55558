import type { DisputeAnswer, DisputeKind } from '../../core/domain/dispute';
import type { Bond } from '../../core/domain/companion';
import type { ExperiencePaperText } from '../../core/contract/experience-paper';
import type { DocumentOrder } from '../../core/contract/document';
import type { Cycle } from '../../core/domain/cycle';
import type { JobFailure, JobState } from '../../core/domain/document-kind';
import type { CardContent, CardState } from '../../core/domain/growth-card';
import type { InvitationPurpose } from '../../core/domain/invitation';
import type { Picture } from '../../core/domain/picture';
import type { Quote } from '../../core/domain/quote';
import type { NameStyle } from '../../core/domain/public-page';
import type { ShowcaseItem } from '../../core/domain/showcase';
import type { AxisPoint, NodeState, Progress, Feedback } from '../../core/domain/timeline';
import type { TodoKind } from '../../core/domain/todo';
import type { VoidReason, VoteMode, VoteState } from '../../core/domain/vote-state';
import type { CollectiveStanding, HonourCollections } from './honour-collections';
import type { DossierCollections } from './dossier-collections';
import type { MonthCollections } from './month-collections';
import type { CollectiveBody, CollectiveTitle, PersonOffice, ReviewCollections } from './review-collections';

/** A seat as the person's own document copies it, so that one read identifies a caller. */
export interface PersonSeat {
  collectiveId: string;
  collectiveName: string;
  seatId: string;
  name: string;
  kind: 'member' | 'supporter';
  leader: boolean;
}

/** One person of the platform; `_id` is their OPENID. */
export interface PersonDoc {
  _id: string;
  seats: PersonSeat[];
  /** Absent for nearly everybody. */
  offices?: PersonOffice[];
}

export interface CollectiveDoc {
  _id: string;
  name: string;
  unit: string;
  trade: string;
  cycle: Cycle;
  leaderSeatId: string;
  leaderName: string;
  /** Active roster lines, counted here so that the limit holds under concurrent imports. */
  activeMembers: number;
  nextNo: number;
  invitations: number;
  /** Absent until the 号长 first saves it. */
  standing?: CollectiveStanding;
  /** Seats the 号长 appointed to review 五小. */
  reviewers?: string[];
  /** Absent until the collective joined a recommending body; `bodyId` duplicates the id for the index. */
  body?: CollectiveBody;
  bodyId?: string;
  districtId?: string;
  /** Absent until a title of the district's list is linked. */
  title?: CollectiveTitle;
  version: number;
  createdAt: string;
}

/** The private details of a roster line. */
export interface RosterDetails {
  gender: '' | '男' | '女';
  birth: string;
  politics: string;
  joinedPost: string;
  volunteerNo: string;
  nationality: string;
  phone: string;
}

/**
 * A seat in a collective: a roster line, or an outside partner or fan. Ids never change; former members retain theirs.
 */
export interface SeatDoc {
  _id: string;
  collectiveId: string;
  kind: 'member' | 'supporter';
  /** Roster number, never reused. */
  no: number;
  name: string;
  post: string;
  state: 'active' | 'left';
  openid: string | null;
  leader: boolean;
  cardState: 'none' | CardState;
  details: RosterDetails;
  version: number;
  leftAt: string | null;
  /** A copy of the portrait's picture document in `pictures`. */
  portrait?: Picture | null;
}

/**
 * Reserves a name and birth within a collective; the id guarantees uniqueness, since cloud transactions cannot query.
 */
export interface RosterKeyDoc {
  _id: string;
  collectiveId: string;
  seatId: string;
}

export interface InvitationDoc {
  /** The code. */
  _id: string;
  collectiveId: string;
  collectiveName: string;
  unit: string;
  purpose: InvitationPurpose;
  cardId: string | null;
  bondId: string | null;
  ownerName: string | null;
  bondKind: 'partner' | 'fan' | null;
  role: string | null;
  expiresAt: string;
  usesLeft: number;
  revoked: boolean;
  createdAt: string;
}

export interface JoinDoc {
  _id: string;
  collectiveId: string;
  collectiveName: string;
  openid: string;
  name: string;
  birth: string;
  matchedSeatId: string | null;
  state: 'waiting' | 'confirmed' | 'declined';
  askedAt: string;
}

export interface CardDoc {
  /** `<seatId>.<cycle label>` */
  _id: string;
  collectiveId: string;
  seatId: string;
  ownerName: string;
  cycle: Cycle;
  state: CardState;
  /** The owner has left the collective: only the 号长 sees the card. */
  hidden: boolean;
  version: number;
  revision: number;
  content: CardContent;
  draft: CardContent | null;
  bonds: Bond[];
  /**
   * The owner and everybody bonded to the card, each as `<seatId>.<cycle>`; indexed, so that one query finds all cards
   * a seat may see.
   */
  viewers: string[];
  axis: AxisPoint[];
  updatedAt: string;
}

export interface CardVersionDoc {
  _id: string;
  collectiveId: string;
  cardId: string;
  revision: number;
  at: string;
  reason: string;
  content: CardContent;
}

export interface NodeDoc {
  _id: string;
  collectiveId: string;
  cardId: string;
  goalId: string;
  /** The id inside the card's content. */
  planId: string;
  title: string;
  plannedMonth: string;
  actualMonth: string | null;
  state: NodeState;
  withdrawn: boolean;
  version: number;
  progress: Progress | null;
  words: Feedback[];
  quotes: Quote[];
}

export interface TodoDoc {
  _id: string;
  collectiveId: string;
  /** A seat, or `leader.<collectiveId>`: the office, so that its todos go along when the leadership is transferred. */
  to: string;
  kind: TodoKind;
  at: string;
  name: string;
  title: string;
  cardId: string | null;
  nodeId: string | null;
  bondId: string | null;
  /** The application, where it is about one. */
  applicationId?: string;
  deedId?: string;
}

/** One requested document; the id is derived from requester and order, so that a second request reuses it. */
export interface DocumentJobDoc {
  _id: string;
  collectiveId: string;
  openid: string;
  order: DocumentOrder;
  state: JobState;
  /** Counts the builds; the file of a superseded build is discarded. */
  turn: number;
  done: number;
  total: number;
  failure: JobFailure | null;
  requestedAt: string;
  startedAt: string | null;
  file: { id: string; name: string; bytes: number; url: string } | null;
  expiresAt: string | null;
}

/** A code that opens selected items of a page to anybody; `_id` is the code. */
export interface ShowcaseShareDoc {
  _id: string;
  cardId: string;
  collectiveId: string;
  keys: string[];
  name: NameStyle;
  revoked: boolean;
  issuedAt: string;
  expiresAt: string;
}

/** What a member agreed to show of their cycle, as of the agreement; `_id` is the card. */
export interface ShowcasePageDoc {
  _id: string;
  collectiveId: string;
  seatId: string;
  cycleLabel: string;
  name: string;
  post: string;
  /** The owner has left the collective. */
  hidden: boolean;
  items: ShowcaseItem[];
  /** The files of the picture items; absent on pages saved before pictures existed. */
  pictures?: readonly Picture[];
  reflection: string;
  /**
   * Used only on the opening document `doors.<collectiveId>.<cycle label>`: true or false overrides the date. It is
   * stored among the pages so that one query reads both, and is hidden.
   */
  open: boolean | null;
  version: number;
  updatedAt: string;
}

/** The experience paper of a cycle; `_id` is `<collectiveId>.<cycle label>`. Its text is in its versions. */
export interface ExperiencePaperDoc {
  _id: string;
  collectiveId: string;
  version: number;
}

/** `_id` is `<paperId>.<version>`. */
export interface ExperiencePaperVersionDoc {
  _id: string;
  collectiveId: string;
  paperId: string;
  version: number;
  at: string;
  by: string;
  text: ExperiencePaperText;
}

/** The answer of a write, stored so that a repeated request is replayed and not executed again. */
export interface RequestDoc {
  _id: string;
  name: string;
  inputHash: string;
  value: unknown;
  at: string;
}

/** The public voting keys of a seat as its client registered them. */
export interface VoteKeysDoc {
  /** The seat. */
  _id: string;
  collectiveId: string;
  identityKey: string;
  ringKeys: string[];
  sig: string;
}

/** Points to the running vote of a collective; the id guarantees that there is at most one. */
export interface VoteDeskDoc {
  /** The collective. */
  _id: string;
  roundId: string;
}

export interface VoteRosterEntry {
  no: number;
  seatId: string;
  name: string;
  identityKey: string;
  ringKey: string;
  endorsed: boolean;
  vouches: { by: number; sig: string }[];
}

/** A dispute with the receipt its author showed; it holds no time and nothing about the rated colleagues. */
export interface VoteDispute {
  no: number;
  kind: DisputeKind;
  seq: number;
  hash: string;
  sig: string;
}

export interface VoteScrutineer {
  seatId: string;
  name: string;
  no: number | null;
  boxKey: string | null;
  sig: string | null;
}

/** One stage vote from draft to archive; its definition is derived from these fields and not stored separately. */
export interface VoteDoc {
  _id: string;
  collectiveId: string;
  title: string;
  state: VoteState;
  mode: VoteMode;
  minutes: number;
  graceHours: number;
  kMin: number;
  helpAsked: boolean;
  scale: string[];
  nonce: string;
  roll: number;
  roster: VoteRosterEntry[];
  absent: string[];
  scrutineers: VoteScrutineer[];
  closesAt: string | null;
  closedEarlyAt: string | null;
  voteId: string | null;
  ackKey: string | null;
  frozenAt: string | null;
  frozen: string[] | null;
  mix: { inHash: string; outHash: string; rate: number; comment: number; sig: string } | null;
  boardParts: number;
  boardAt: string | null;
  tally: Record<string, Record<string, number>> | null;
  help: Record<string, Record<string, number>> | null;
  withheld: number[] | null;
  countedBy: 'server' | 'scrutineer' | null;
  disputes: VoteDispute[];
  disputeAnswer: { answer: DisputeAnswer; reason: string } | null;
  voidReason: VoidReason | null;
  rerunOf: string | null;
  createdAt: string;
}

/** The box: `<voteId>:<no>`, only what both scrutineers need; no time, no OPENID, no seat. */
export interface SlotDoc {
  _id: string;
  voteId: string;
  no: number;
  seq: number;
  rate: string;
  comment: string;
  hash: string;
  sig: string;
}

/** One piece of data that is too long for one call. */
export interface PieceDoc {
  _id: string;
  /** `<voteId>` or, for an envelope, `<voteId>:<no>`. */
  of: string;
  part: number;
  seq: number;
  text: string;
}

/** A secret that only the server reads. */
export interface ServerSecretDoc {
  _id: string;
  secret: string;
}

/** The one document of the version of all stored documents; see `server/store/migrations`. */
export interface SchemaStateDoc {
  _id: string;
  version: number;
  /** The id behind which the migration to `version + 1` continues; null between migrations. */
  after: string | null;
  at: string;
}

/** Every collection with the type of its documents. */
export interface Collections
  extends MonthCollections, HonourCollections, DossierCollections, ReviewCollections {
  people: PersonDoc;
  collectives: CollectiveDoc;
  seats: SeatDoc;
  rosterKeys: RosterKeyDoc;
  invitations: InvitationDoc;
  joins: JoinDoc;
  cards: CardDoc;
  cardVersions: CardVersionDoc;
  nodes: NodeDoc;
  todos: TodoDoc;
  voteKeys: VoteKeysDoc;
  voteDesks: VoteDeskDoc;
  rounds: VoteDoc;
  slots: SlotDoc;
  slotPieces: PieceDoc;
  mixPieces: PieceDoc;
  boardPieces: PieceDoc;
  serverSecrets: ServerSecretDoc;
  schemaState: SchemaStateDoc;
  documentJobs: DocumentJobDoc;
  showcasePages: ShowcasePageDoc;
  showcaseShares: ShowcaseShareDoc;
  papers: ExperiencePaperDoc;
  paperVersions: ExperiencePaperVersionDoc;
  requests: RequestDoc;
}

export type CollectionName = keyof Collections;
