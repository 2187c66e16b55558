import * as z from 'zod';
import { CARD_STATES } from '../../../core/domain/growth-card';
import { PRIVATE_READS } from '../../../core/domain/private-read';
import { RESCUE_SIDES } from '../../../core/domain/rescue';
import { SEAT_EVENTS } from '../../../core/domain/seat-move';
import { INVITATION_PURPOSES } from '../../../core/domain/invitation';
import { cycle, formerBody, nextCycle, pastCycle, picture } from './domain';
import { collectiveStanding } from './honour';
import { collectiveBody, collectiveTitle, noticeRef, personOffice } from './review';
import { instant } from './schema';

/** A seat as the person's own document copies it, so that one read identifies a caller. */
export const personSeat = z.strictObject({
  collectiveId: z.string(),
  collectiveName: z.string(),
  seatId: z.string(),
  name: z.string(),
  kind: z.enum(['member', 'supporter']),
  leader: z.boolean(),
  /** Months with a post, of the running month and the one before; absent until the first one after release 0.1.0. */
  posted: z.array(z.string()).readonly().exactOptional(),
});

/** One person of the platform; `_id` is their OPENID. */
export const personDoc = z.strictObject({
  _id: z.string(),
  seats: z.array(personSeat),
  /** Absent for nearly everybody. */
  offices: z.array(personOffice).exactOptional(),
  /** Attempts to inspect a code that found nothing, since the instant `from`. */
  codeAttempts: z.strictObject({ from: instant, count: z.int() }).exactOptional(),
  /** Accepted calls of limited entry points since the instant `from` (server/rpc/rates.ts). */
  rates: z
    .record(z.string(), z.strictObject({ from: instant, count: z.int() }))
    .readonly()
    .exactOptional(),
  /** When the clock erases the account, where its person asked for that. */
  closesAt: instant.exactOptional(),
  /** Dissolved collectives in which the account had a seat, until they are erased. */
  dissolved: z
    .array(
      z.strictObject({
        ...{ collectiveId: z.string(), name: z.string(), goneAt: instant },
        seatId: z.string().exactOptional(),
        /** Only the 号长 takes it back. */
        member: z.literal(true).exactOptional(),
      }),
    )
    .exactOptional(),
  /** Since when the account has neither a seat nor an office; absent while it has one, and on older documents. */
  idleSince: instant.exactOptional(),
});

export const collectiveDoc = z.strictObject({
  _id: z.string(),
  name: z.string(),
  unit: z.string(),
  trade: z.string(),
  cycle,
  /** The cycles before, oldest first; absent in the first. */
  cycles: z.array(pastCycle).readonly().exactOptional(),
  /** The cycle the 号长 opened ahead; it begins with its first month. */
  nextCycle: nextCycle.exactOptional(),
  /**
   * The first month of `nextCycle`, or of `cycle` until the clock has noted on the cards before that theirs is over; the
   * index of the sweep is on top-level fields only.
   */
  turnsOn: z.string().exactOptional(),
  /** The first card of the last cycle that the clock has still to note as over. */
  notedTo: z.string().exactOptional(),
  leaderSeatId: z.string(),
  leaderName: z.string(),
  /** Absent while the founder leads. */
  leaderSince: instant.exactOptional(),
  /** The member who was asked to take over the leadership. */
  handOver: z.strictObject({ seatId: z.string(), name: z.string(), declined: z.boolean() }).exactOptional(),
  /** A dissolved collective accepts nobody. */
  dissolvedAt: instant.exactOptional(),
  /** When the clock erases the dissolved collective; absent where that was in a release up to 0.1.0. */
  goneAt: instant.exactOptional(),
  /** The body it had when it was dissolved, to which it comes back. */
  bodyBefore: collectiveBody.exactOptional(),
  /** Dissolved: the clock has not yet released every member; revived: nor given every member the seat back. */
  releasing: z.literal(true).exactOptional(),
  reviving: z.literal(true).exactOptional(),
  /** Active roster lines, counted here so that the limit holds under concurrent imports. */
  activeMembers: z.int(),
  nextNo: z.int(),
  invitations: z.int(),
  /** Absent until the 号长 first saves it. */
  standing: collectiveStanding.exactOptional(),
  /** The newest published version of the collective's own notice, whose id is that of the collective. */
  ownNotice: z.int().exactOptional(),
  /** The notice that the 号长 has read last. */
  noticeRead: noticeRef.exactOptional(),
  /** Seats the 号长 appointed to review 五小. */
  reviewers: z.array(z.string()).exactOptional(),
  /** Absent until the collective joined a recommending body; `bodyId` duplicates the id for the index. */
  body: collectiveBody.exactOptional(),
  bodyId: z.string().exactOptional(),
  districtId: z.string().exactOptional(),
  /** When it joined the body; absent where an earlier release did not keep it. */
  bodySince: instant.exactOptional(),
  /** The bodies before, oldest first. */
  bodies: z.array(formerBody).readonly().exactOptional(),
  /** Absent until a title of the district's list is linked. */
  title: collectiveTitle.exactOptional(),
  /** The newest application handed in; absent before the first of a release after 0.2.0. */
  fileId: z.string().exactOptional(),
  /** The newest month in a frozen issue, a copy of the wall's. */
  frozenMonth: z.string().exactOptional(),
  version: z.int(),
  createdAt: instant,
});

/** The private details of a roster line. */
export const rosterDetails = z.strictObject({
  gender: z.enum(['', '男', '女']),
  birth: z.string(),
  politics: z.string(),
  joinedPost: z.string(),
  volunteerNo: z.string(),
  nationality: z.string(),
  phone: z.string(),
});

/**
 * A seat in a collective: a roster line, or an outside partner or fan. Ids never change; former members retain theirs.
 */
export const seatDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  kind: z.enum(['member', 'supporter']),
  /** Roster number, never reused. */
  no: z.int(),
  name: z.string(),
  post: z.string(),
  state: z.enum(['active', 'left']),
  openid: z.string().nullable(),
  leader: z.boolean(),
  cardState: z.union([z.literal('none'), z.enum(CARD_STATES)]),
  /** The cycle that `cardState` is about; absent where that is the first cycle. */
  cardLabel: z.string().exactOptional(),
  details: rosterDetails,
  version: z.int(),
  leftAt: instant.nullable(),
  /** When somebody first took the seat; absent where that was in a release up to 0.2.0. */
  joinedAt: instant.exactOptional(),
  /** A copy of the portrait's picture document in `pictures`. */
  portrait: picture.nullable().exactOptional(),
  /** The account that held the vacated seat last, as `accountAddress`: nobody else gets it without a move. */
  holder: z.string().exactOptional(),
  /** When it was vacated; the clock forgets the account after `RETENTION_DAYS`. */
  holderSince: instant.exactOptional(),
  /** When the seat moved to another account; its voting keys of before are void. */
  movedAt: instant.exactOptional(),
  /** When it was restored from a backup; absent once its person has taken it by code. */
  restoredAt: instant.exactOptional(),
  /** Its person brought cards of another collective along. */
  brought: z.literal(true).exactOptional(),
  /** When its person's account was erased; the seat is nobody's for good. */
  erasedAt: instant.exactOptional(),
});

/**
 * Reserves a name and birth within a collective; the id guarantees uniqueness, since cloud transactions cannot query.
 */
export const rosterKeyDoc = z.strictObject({ _id: z.string(), collectiveId: z.string(), seatId: z.string() });

export const invitationDoc = z.strictObject({
  /** The code. */
  _id: z.string(),
  collectiveId: z.string(),
  collectiveName: z.string(),
  unit: z.string(),
  purpose: z.enum(INVITATION_PURPOSES),
  cardId: z.string().nullable(),
  bondId: z.string().nullable(),
  ownerName: z.string().nullable(),
  bondKind: z.enum(['partner', 'fan']).nullable(),
  role: z.string().nullable(),
  expiresAt: instant,
  usesLeft: z.int(),
  revoked: z.boolean(),
  createdAt: instant,
});

export const joinDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  collectiveName: z.string(),
  openid: z.string(),
  name: z.string(),
  birth: z.string(),
  matchedSeatId: z.string().nullable(),
  state: z.enum(['waiting', 'confirmed', 'declined']),
  askedAt: instant,
  /** The code of the request; absent on requests of 0.1.0. */
  code: z.string().exactOptional(),
  confirmedAt: instant.exactOptional(),
  /** The seat whose move this request waits for. */
  moveSeatId: z.string().exactOptional(),
});

/** A one-time code that moves a seat; `_id` is the hash of the code. */
export const seatCodeDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  collectiveName: z.string(),
  seatId: z.string(),
  name: z.string(),
  /** The account that issued it, as `accountAddress`. */
  holder: z.string(),
  /** Issued by the 号长 for a seat of a restored collective that nobody has taken. */
  claim: z.literal(true).exactOptional(),
  /** Takes the growth cards of the seat to another collective; such a code does not move the seat. */
  card: z.literal(true).exactOptional(),
  /** Of such a code: the seats whose words are on the cards, and who of them answered what. */
  asked: z.array(z.string()).exactOptional(),
  agreed: z.array(z.string()).exactOptional(),
  declined: z.array(z.string()).exactOptional(),
  expiresAt: instant,
});

/** A pending move of a seat to another account; `_id` is the seat, so that there is one at most. */
export const seatMoveDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  collectiveName: z.string(),
  name: z.string(),
  joinId: z.string(),
  /** The account that holds the seat or held it last, as `accountAddress`. */
  holder: z.string(),
  witnessSeatId: z.string(),
  witnessName: z.string(),
  askedAt: instant,
  dueAt: instant,
  /** When the clock moves the seat; null until the witness agreed. */
  readyAt: instant.nullable(),
});

/** Who read private fields of somebody else, and when; one line per reader, subject and day. */
export const privateReadDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  /** The person; '' for everybody on the roster. */
  seatId: z.string(),
  /** The seat or the office that read. */
  reader: z.string(),
  role: z.enum(['leader', 'body', 'district']),
  by: z.string(),
  what: z.enum(PRIVATE_READS),
  at: instant,
});

/** A line of a collective's log of its seats. */
export const seatLogDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  at: instant,
  event: z.enum(SEAT_EVENTS),
  seatId: z.string(),
  name: z.string(),
  by: z.string(),
  witness: z.string().exactOptional(),
  /** Why somebody else was named to lead. */
  reason: z.string().exactOptional(),
});

/** A pending change of the leadership without the 号长; `_id` is the collective, so that there is one at most. */
export const rescueDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  leaderSeatId: z.string(),
  leaderName: z.string(),
  successorSeatId: z.string(),
  successorName: z.string(),
  side: z.enum(RESCUE_SIDES),
  /** The office, or the seat, that asked, and its name. */
  askedBy: z.string(),
  by: z.string(),
  reason: z.string(),
  /** Members who support it, the named one among them when they agreed; and those who do not. */
  supporters: z.array(z.string()),
  declined: z.array(z.string()),
  askedAt: instant,
  dueAt: instant,
  /** When the clock changes the leadership; null until it is supported. */
  readyAt: instant.nullable(),
});
