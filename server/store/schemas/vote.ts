import * as z from 'zod';
import { DISPUTE_ANSWERS, DISPUTE_KINDS } from '../../../core/domain/dispute';
import { VOID_REASONS, VOTE_MODES, VOTE_STATES } from '../../../core/domain/vote-state';
import { instant } from './schema';

/** The public voting keys of a seat as its client registered them. */
export const voteKeysDoc = z.strictObject({
  /** The seat. */
  _id: z.string(),
  collectiveId: z.string(),
  identityKey: z.string(),
  ringKeys: z.array(z.string()),
  sig: z.string(),
});

/** Points to the running vote of a collective; the id guarantees that there is at most one. */
export const voteDeskDoc = z.strictObject({
  /** The collective. */
  _id: z.string(),
  roundId: z.string(),
});

export const voteRosterEntry = z.strictObject({
  no: z.int(),
  seatId: z.string(),
  name: z.string(),
  identityKey: z.string(),
  ringKey: z.string(),
  endorsed: z.boolean(),
  vouches: z.array(z.strictObject({ by: z.int(), sig: z.string() })),
});

/** A dispute with the receipt its author showed; it holds no time and nothing about the rated colleagues. */
export const voteDispute = z.strictObject({
  no: z.int(),
  kind: z.enum(DISPUTE_KINDS),
  seq: z.int(),
  hash: z.string(),
  sig: z.string(),
});

export const voteScrutineer = z.strictObject({
  seatId: z.string(),
  name: z.string(),
  no: z.int().nullable(),
  boxKey: z.string().nullable(),
  sig: z.string().nullable(),
});

/** One stage vote from draft to archive; its definition is derived from these fields and not stored separately. */
export const voteDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  title: z.string(),
  state: z.enum(VOTE_STATES),
  mode: z.enum(VOTE_MODES),
  minutes: z.int(),
  graceHours: z.int(),
  kMin: z.int(),
  helpAsked: z.boolean(),
  scale: z.array(z.string()),
  nonce: z.string(),
  roll: z.int(),
  roster: z.array(voteRosterEntry),
  absent: z.array(z.string()),
  scrutineers: z.array(voteScrutineer),
  closesAt: instant.nullable(),
  closedEarlyAt: instant.nullable(),
  voteId: z.string().nullable(),
  ackKey: z.string().nullable(),
  frozenAt: instant.nullable(),
  frozen: z.array(z.string()).nullable(),
  mix: z
    .strictObject({
      inHash: z.string(),
      outHash: z.string(),
      rate: z.int(),
      comment: z.int(),
      sig: z.string(),
    })
    .nullable(),
  boardParts: z.int(),
  boardAt: instant.nullable(),
  tally: z.record(z.string(), z.record(z.string(), z.int())).nullable(),
  help: z.record(z.string(), z.record(z.string(), z.int())).nullable(),
  withheld: z.array(z.int()).nullable(),
  /** How far phones verified the board; absent for boards published before they did. */
  check: z
    .strictObject({
      boardHash: z.string(),
      cells: z.int(),
      parts: z.int(),
      reports: z.array(z.strictObject({ part: z.int(), no: z.int(), sig: z.string() })),
      faults: z.array(z.strictObject({ at: z.int(), no: z.int(), proven: z.boolean() })),
    })
    .exactOptional(),
  countedBy: z.enum(['server', 'scrutineer']).nullable(),
  disputes: z.array(voteDispute),
  disputeAnswer: z.strictObject({ answer: z.enum(DISPUTE_ANSWERS), reason: z.string() }).nullable(),
  voidReason: z.enum(VOID_REASONS).nullable(),
  rerunOf: z.string().nullable(),
  createdAt: instant,
});

/** The box: `<voteId>:<no>`, only what both scrutineers need; no time, no OPENID, no seat. */
export const slotDoc = z.strictObject({
  _id: z.string(),
  voteId: z.string(),
  no: z.int(),
  seq: z.int(),
  rate: z.string(),
  comment: z.string(),
  hash: z.string(),
  sig: z.string(),
});

/** One piece of data that is too long for one call. */
export const pieceDoc = z.strictObject({
  _id: z.string(),
  /** `<voteId>` or, for an envelope, `<voteId>:<no>`. */
  of: z.string(),
  part: z.int(),
  seq: z.int(),
  text: z.string(),
});
