import type { DisputeAnswer, DisputeKind } from '../../core/domain/dispute';
import type { Bond } from '../../core/domain/companion';
import type { PaperText } from '../../core/contract/paper';
import type { DocumentOrder } from '../../core/contract/document';
import type { Cycle } from '../../core/domain/cycle';
import type { JobFailure, JobState } from '../../core/domain/document-kind';
import type { CardContent, CardState } from '../../core/domain/growth-card';
import type { InvitationPurpose } from '../../core/domain/invitation';
import type { Picture } from '../../core/domain/picture';
import type { Quote } from '../../core/domain/quote';
import type { NameStyle } from '../../core/domain/public-page';
import type { ShowcaseItem } from '../../core/domain/showcase';
import type { AxisPoint, NodeState, Progress, Word } from '../../core/domain/timeline';
import type { TodoKind } from '../../core/domain/todo';
import type { VoidReason, VoteMode, VoteState } from '../../core/domain/vote-state';
import type { CollectiveStanding, HonourCollections } from './honour-collections';
import type { DossierCollections } from './dossier-collections';
import type { MonthCollections } from './month-collections';
import type { CollectiveBody, CollectiveTitle, PersonOffice, ReviewCollections } from './review-collections';

/** A place a person holds, as their own document remembers it, so that one read tells who somebody is. */
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
  /** Roster lines in use, kept here so that the limit holds under concurrent imports. */
  activeMembers: number;
  nextNo: number;
  invitations: number;
  /** Absent until the 号长 first settles it. */
  standing?: CollectiveStanding;
  /** Seats the 号长 appointed to review 五小 proposals. */
  reviewers?: string[];
  /** Absent until the 号长 joined a recommending body; flat beside it, the body's id for the index. */
  body?: CollectiveBody;
  bodyId?: string;
  districtId?: string;
  /** Absent until the district's list knows the collective. */
  title?: CollectiveTitle;
  version: number;
  createdAt: string;
}

/** The private part of a roster line. */
export interface RosterDetails {
  gender: '' | '男' | '女';
  birth: string;
  politics: string;
  joinedPost: string;
  volunteerNo: string;
  nationality: string;
  phone: string;
}

/** A place in a collective: a roster line, or an outside partner or fan. Ids never change, people who left keep theirs. */
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
  /** A copy of the picture beside the name; its own document is among `pictures`. */
  portrait?: Picture | null;
}

/** Reserves a name and birth within a collective; the id carries the uniqueness, since cloud transactions cannot query. */
export interface RosterKeyDoc {
  _id: string;
  collectiveId: string;
  seatId: string;
}

export interface InvitationDoc {
  /** The code itself. */
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
  /** The owner has left the collective: nobody but the 号长 sees the card. */
  hidden: boolean;
  version: number;
  revision: number;
  content: CardContent;
  draft: CardContent | null;
  bonds: Bond[];
  /** The owner and everybody tied to the card, each as `<seatId>.<cycle>`; indexed, so that one query finds all cards a seat may see. */
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
  words: Word[];
  quotes: Quote[];
}

export interface TodoDoc {
  _id: string;
  collectiveId: string;
  /** A seat, or `leader.<collectiveId>`: the office, so that a hand-over takes its work along. */
  to: string;
  kind: TodoKind;
  at: string;
  name: string;
  title: string;
  cardId: string | null;
  nodeId: string | null;
  bondId: string | null;
  /** A file of the review, where it is about one. */
  applicationId?: string;
  deedId?: string;
}

/** One document that somebody asked for; the id says who and what, so that asking twice is asking once. */
export interface DocumentJobDoc {
  _id: string;
  collectiveId: string;
  openid: string;
  order: DocumentOrder;
  state: JobState;
  /** Counts the builds; a build that is no longer the latest throws its file away. */
  turn: number;
  done: number;
  total: number;
  failure: JobFailure | null;
  requestedAt: string;
  startedAt: string | null;
  file: { id: string; name: string; bytes: number; url: string } | null;
  expiresAt: string | null;
}

/** A code that opens a part of a page for anybody; `_id` is the code. */
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

/** What a member agreed to show of their cycle, as it stood when they agreed; `_id` is the card. */
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
  /** The files of the items that are pictures; a page agreed to before there were any has none. */
  pictures?: readonly Picture[];
  reflection: string;
  /**
   * On the leaf `doors.<collectiveId>.<cycle label>` only: true and false overrule the clock. It stands among the pages
   * so that one query brings both, and is hidden.
   */
  open: boolean | null;
  version: number;
  updatedAt: string;
}

/** The experience paper of a cycle; `_id` is `<collectiveId>.<cycle label>`. Its text stands in its versions. */
export interface PaperDoc {
  _id: string;
  collectiveId: string;
  version: number;
}

/** `_id` is `<paperId>.<version>`. */
export interface PaperVersionDoc {
  _id: string;
  collectiveId: string;
  paperId: string;
  version: number;
  at: string;
  by: string;
  text: PaperText;
}

/** The answer to a write, kept so that a repeated request is replayed, not repeated. */
export interface RequestDoc {
  _id: string;
  name: string;
  inputHash: string;
  value: unknown;
  at: string;
}

/** The public voting keys of a seat as its phone registered them. */
export interface VoteKeysDoc {
  /** The seat. */
  _id: string;
  collectiveId: string;
  identityKey: string;
  ringKeys: string[];
  sig: string;
}

/** Points to the one vote of a collective that is under way; the id carries the uniqueness. */
export interface VoteDeskDoc {
  /** The collective. */
  _id: string;
  roundId: string;
}

export interface RoundVoter {
  no: number;
  seatId: string;
  name: string;
  identityKey: string;
  ringKey: string;
  endorsed: boolean;
  vouches: { by: number; sig: string }[];
}

/** An objection with the receipt its author showed; no time, no word about whom. */
export interface RoundDispute {
  no: number;
  kind: DisputeKind;
  seq: number;
  hash: string;
  sig: string;
}

export interface RoundScrutineer {
  seatId: string;
  name: string;
  no: number | null;
  boxKey: string | null;
  sig: string | null;
}

/** One stage vote from draft to archive; its definition is made of these fields and never stored a second time. */
export interface RoundDoc {
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
  roster: RoundVoter[];
  absent: string[];
  scrutineers: RoundScrutineer[];
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
  disputes: RoundDispute[];
  disputeAnswer: { answer: DisputeAnswer; reason: string } | null;
  voidReason: VoidReason | null;
  rerunOf: string | null;
  createdAt: string;
}

/** The box: `<voteId>:<no>`, what both scrutineers need and nothing else; no time, no OPENID, no seat. */
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

/** A piece of something too long for one call. */
export interface PieceDoc {
  _id: string;
  /** Whose piece: `<voteId>` or, for an envelope, `<voteId>:<no>`. */
  of: string;
  part: number;
  seq: number;
  text: string;
}

/** What only the server reads. */
export interface ServerSecretDoc {
  _id: string;
  secret: string;
}

/** Every collection and the shape of its documents. */
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
  rounds: RoundDoc;
  slots: SlotDoc;
  slotPieces: PieceDoc;
  mixPieces: PieceDoc;
  boardPieces: PieceDoc;
  serverSecrets: ServerSecretDoc;
  documentJobs: DocumentJobDoc;
  showcasePages: ShowcasePageDoc;
  showcaseShares: ShowcaseShareDoc;
  papers: PaperDoc;
  paperVersions: PaperVersionDoc;
  requests: RequestDoc;
}

export type CollectionName = keyof Collections;
