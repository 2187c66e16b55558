import type { Bond } from '../../core/domain/companion';
import type { Cycle } from '../../core/domain/cycle';
import type { CardContent, CardState } from '../../core/domain/growth-card';
import type { InvitationPurpose } from '../../core/domain/invitation';
import type { Quote } from '../../core/domain/quote';
import type { AxisPoint, NodeState, Progress, Word } from '../../core/domain/timeline';
import type { TodoKind } from '../../core/domain/todo';

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
}

/** The answer to a write, kept so that a repeated request is replayed, not repeated. */
export interface RequestDoc {
  _id: string;
  name: string;
  inputHash: string;
  value: unknown;
  at: string;
}

/** Every collection and the shape of its documents. */
export interface Collections {
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
  requests: RequestDoc;
}

export type CollectionName = keyof Collections;
