import * as z from 'zod';
import { DISPUTE_ANSWERS, DISPUTE_KINDS } from '../domain/dispute';
import type { DisputeAnswer, DisputeKind } from '../domain/dispute';
import { HELP_CHOICES } from '../domain/help-choice';
import type { HelpChoice } from '../domain/help-choice';
import type { StageFigures } from '../domain/stage';
import { LEAST_CELLS_FLOOR } from '../domain/stage';
import { VOID_REASONS, VOTE_MODES } from '../domain/vote-state';
import type { VoidReason, VoteMode, VoteState } from '../domain/vote-state';
import { returns, reads, writes } from './procedure';
import { id, line } from './text';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`), 'not-hex');
const round = { roundId: id };

/** A member on the frozen roster of a vote. */
export interface VoterView {
  readonly no: number;
  readonly seatId: string;
  readonly name: string;
  readonly identityKey: string;
  readonly ringKey: string;
  /** This member's client confirmed its own line. */
  readonly endorsed: boolean;
  /** Signed vouches of colleagues who scanned this member's code (voting.md §1). */
  readonly vouches: readonly { readonly by: number; readonly sig: string }[];
}

/** A dispute as visible to everybody: author, kind, and the receipt its author disclosed. */
export interface DisputeView {
  readonly no: number;
  readonly name: string;
  readonly kind: DisputeKind;
  readonly seq: number;
  readonly hash: string;
  readonly sig: string;
}

export interface DisputeAnswerView {
  readonly answer: DisputeAnswer;
  readonly reason: string;
}

export interface ScrutineerView {
  readonly seatId: string;
  readonly name: string;
  readonly no: number | null;
  /** Null until the scrutineer's client submitted a key for this vote. */
  readonly boxKey: string | null;
  readonly sig: string | null;
}

/** A vote in a list. */
export interface VoteBrief {
  readonly roundId: string;
  readonly title: string;
  readonly state: VoteState;
  readonly mode: VoteMode;
  readonly closesAt: string | null;
}

/** A vote without its box; every client derives the definition from it (voting.md §2). */
export interface VoteView extends VoteBrief {
  readonly collectiveId: string;
  readonly nonce: string;
  readonly scale: readonly string[];
  readonly kMin: number;
  readonly helpAsked: boolean;
  readonly minutes: number;
  readonly graceHours: number;
  /** The hash of the definition; null before the opening. */
  readonly voteId: string | null;
  readonly roll: number;
  readonly roster: readonly VoterView[];
  /** Names of members who are not on this roster. */
  readonly absent: readonly string[];
  readonly scrutineers: readonly ScrutineerView[];
  readonly ackKey: string | null;
  /** Number of envelopes in the box. */
  readonly dropped: number;
  /** The caller's envelope in the box. */
  readonly own: { readonly no: number; readonly seq: number; readonly hash: string | null } | null;
  readonly closedEarlyAt: string | null;
  /** The next transition due by time, and its instant. */
  readonly next: { readonly event: string; readonly from: string; readonly due: boolean } | null;
  readonly frozen: readonly string[] | null;
  readonly mix: MixHead | null;
  readonly boardParts: number;
  readonly boardAt: string | null;
  /** Roster numbers whose result is withheld because of too few ratings. */
  readonly withheld: readonly number[] | null;
  readonly voidReason: VoidReason | null;
  readonly disputes: readonly DisputeView[];
  readonly disputeAnswer: DisputeAnswerView | null;
  /** Who tallied: the server, or for a very large board only the second scrutineer's client. */
  readonly countedBy: 'server' | 'scrutineer' | null;
  /** How far phones verified the cells; absent from older servers and for boards published by them. */
  readonly check?: BoardCheckView;
  /** The vote that this one replaces. */
  readonly rerunOf: string | null;
  readonly mine: { readonly leader: boolean; readonly role: 'A' | 'B' | null };
  /** Voters of the running vote who left the collective after the read-out; absent from older servers. */
  readonly departed?: readonly string[];
  /** Voters of the running vote who registered other keys after the read-out; absent from older servers. */
  readonly rekeyed?: readonly string[];
  /** Those of them whose seat moved to another account, which made their keys void. */
  readonly moved?: readonly string[];
}

/** How far the phones verified a board together (voting.md §6); the figures are shown when all parts are reported. */
export interface BoardCheckView {
  readonly boardHash: string;
  readonly cells: number;
  readonly parts: number;
  /** One report a part. */
  readonly reports: readonly { readonly part: number; readonly no: number; readonly sig: string }[];
  /** Cells reported as invalid; `proven` when the server found the same. */
  readonly faults: readonly { readonly at: number; readonly no: number; readonly proven: boolean }[];
}

export interface MixHead {
  readonly inHash: string;
  readonly outHash: string;
  readonly rate: number;
  readonly comment: number;
  readonly sig: string;
}

export interface EnvelopeView {
  readonly no: number;
  readonly seq: number;
  readonly rate: string;
  readonly comment: string;
  readonly hash: string;
  readonly sig: string;
}

/** The registered public keys of the caller. */
export interface KeysView {
  readonly registration: {
    readonly identityKey: string;
    readonly ringKeys: readonly string[];
    readonly sig: string;
  } | null;
}

/** The result about one colleague, visible to that colleague, the partners and the 号长. */
export interface StageFeedbackView {
  readonly no: number;
  readonly name: string;
  readonly own: boolean;
  readonly withheld: boolean;
  readonly scale: readonly string[];
  readonly figures: StageFigures | null;
  readonly help: Readonly<Partial<Record<HelpChoice, number>>>;
}

const parts = z.int().min(1).max(2000);
/** 80 000 characters a chunk; the platform accepts 100 KB of text per call. */
const part = z.string().min(1).max(80_000);
/** 200 members with help choices need 516 000 characters. */
const ENVELOPE_PARTS_MAX = 8;
const scrutineerSeats = z.tuple([id, id]);

export const voteProcedures = {
  /** Returns the caller's registered keys, for comparison on the client. */
  'voteKeys.show': reads({ input: z.strictObject({ collectiveId: id }), output: returns<KeysView>() }),
  /** Registers the client's public keys; replacing a different identity requires `replaces` (an explicit tap). */
  'voteKeys.register': writes({
    input: z.strictObject({
      collectiveId: id,
      identityKey: hex(32),
      ringKeys: z.array(hex(32)).max(8),
      sig: hex(64),
      replaces: z.boolean(),
    }),
    output: returns<KeysView>(),
    refuses: ['keys-refused', 'keys-differ'],
  }),
  /** Lists the votes of a collective, newest first, and members without keys. */
  'vote.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{
      rounds: readonly VoteBrief[];
      members: readonly {
        readonly seatId: string;
        readonly name: string;
        readonly registered: boolean;
        readonly mayOpenBox: boolean;
      }[];
      leader: boolean;
    }>(),
  }),
  'vote.prepare': writes({
    input: z.strictObject({
      collectiveId: id,
      title: line(40),
      mode: z.enum(VOTE_MODES),
      minutes: z.int().min(3).max(20_160),
      kMin: z.int().min(LEAST_CELLS_FLOOR).max(50),
      helpAsked: z.boolean(),
      scrutineers: scrutineerSeats,
      rerunOf: id.nullable(),
    }),
    output: returns<{ roundId: string }>(),
    refuses: ['vote-running', 'vote-too-small', 'scrutineer-unfit'],
    shown: (input) => [input.title],
  }),
  'vote.show': reads({ input: z.strictObject(round), output: returns<VoteView>() }),
  /** Freezes the roster of all members with keys; it is then read aloud. */
  'vote.readOut': writes({
    input: z.strictObject(round),
    output: returns<null>(),
    refuses: ['vote-state', 'vote-too-small', 'roll-incomplete', 'scrutineer-unfit'],
  }),
  /** Returns to the draft with a new nonce, optionally with other scrutineers. */
  'vote.redraft': writes({
    input: z.strictObject({ ...round, scrutineers: scrutineerSeats }),
    output: returns<null>(),
    refuses: ['vote-state', 'scrutineer-unfit'],
  }),
  /** Confirms that the caller's client found its own keys on the roster. */
  'vote.endorse': writes({
    input: z.strictObject(round),
    output: returns<null>(),
    refuses: ['vote-state', 'not-on-roster'],
  }),
  /** Submits a signed vouch after scanning a colleague's code. */
  'vote.vouch': writes({
    input: z.strictObject({ ...round, no: z.int().min(1).max(200), sig: hex(64) }),
    output: returns<null>(),
    refuses: ['vote-state', 'not-on-roster', 'keys-refused'],
  }),
  /** Submits a scrutineer's signed key for this vote. */
  'vote.showBoxKey': writes({
    input: z.strictObject({ ...round, boxKey: hex(32), sig: hex(64) }),
    output: returns<null>(),
    refuses: ['vote-state', 'keys-refused'],
  }),
  'vote.open': writes({
    input: z.strictObject(round),
    output: returns<{ voteId: string }>(),
    refuses: ['vote-state', 'vote-too-small', 'roll-incomplete', 'scrutineer-unfit', 'definition-refused'],
  }),
  /** Closes early: in a meeting, or when everybody has voted. */
  'vote.close': writes({
    input: z.strictObject(round),
    output: returns<null>(),
    refuses: ['vote-state', 'vote-not-over'],
  }),
  /** Performs the transition due by time; any reader may trigger it, idempotent. */
  'vote.advance': writes({
    input: z.strictObject(round),
    output: returns<{ state: VoteState }>(),
    refuses: ['vote-state'],
    recorded: false,
  }),
  /** Voids a vote before its result. */
  'vote.giveUp': writes({
    input: z.strictObject({ ...round, reason: z.enum(VOID_REASONS) }),
    output: returns<null>(),
    refuses: ['vote-state'],
  }),
  /** Stages a chunk of an envelope that is too long for one call. */
  'envelope.stage': writes({
    input: z.strictObject({
      ...round,
      seq: z.int().min(1),
      part: z
        .int()
        .min(0)
        .max(ENVELOPE_PARTS_MAX - 1),
      text: part,
    }),
    output: returns<null>(),
    refuses: ['vote-state', 'not-on-roster'],
    recorded: false,
  }),
  /**
   * Casts an envelope: one slot per roster number, replaced only by a higher `seq`. The request is not recorded: `seq`
   * already makes it idempotent, and a recorded request would contain a time.
   */
  'envelope.drop': writes({
    input: z.strictObject({
      ...round,
      no: z.int().min(1).max(200),
      seq: z.int().min(1).max(1_000_000_000),
      rate: z.string().max(80_000),
      comment: z.string().max(80_000),
      /** Number of staged chunks of `rate|comment`; 0 if both are inline. */
      parts: z.int().min(0).max(ENVELOPE_PARTS_MAX),
      hash: hex(32),
      sig: hex(64),
    }),
    output: returns<{ voteId: string; no: number; seq: number; hash: string; sig: string }>(),
    refuses: ['vote-state', 'not-on-roster', 'envelope-refused', 'envelope-older'],
    recorded: false,
  }),
  /** Returns frozen envelopes to a scrutineer, from roster number `from` on. */
  'box.read': reads({
    input: z.strictObject({ ...round, from: z.int().min(1).max(201) }),
    output: returns<{ envelopes: readonly EnvelopeView[]; next: number | null }>(),
    refuses: ['vote-state'],
  }),
  'mix.stage': writes({
    input: z.strictObject({ ...round, part: z.int().min(0).max(1999), text: part }),
    output: returns<null>(),
    refuses: ['vote-state'],
    recorded: false,
  }),
  'mix.deliver': writes({
    input: z.strictObject({
      ...round,
      inHash: hex(32),
      outHash: hex(32),
      sig: hex(64),
      rate: parts,
      comment: z.int().min(0).max(2000),
    }),
    output: returns<null>(),
    refuses: ['vote-state', 'opening-refused'],
  }),
  /** Returns A's chunks to B, from chunk `from` on. */
  'mix.read': reads({
    input: z.strictObject({ ...round, from: z.int().min(0).max(2000) }),
    output: returns<{ texts: readonly string[]; next: number | null }>(),
    refuses: ['vote-state'],
  }),
  'board.stage': writes({
    input: z.strictObject({ ...round, part: z.int().min(0).max(1999), text: part }),
    output: returns<null>(),
    refuses: ['vote-state'],
    recorded: false,
  }),
  'board.deliver': writes({
    input: z.strictObject({
      ...round,
      parts,
      /** The tally of the scrutineer's client, used only if the file is too large for the server. */
      claim: z
        .strictObject({
          tally: z.record(
            z.string().regex(/^\d{1,3}$/),
            z.record(z.string().max(40), z.int().min(0).max(200)),
          ),
          help: z.record(
            z.string().regex(/^\d{1,3}$/),
            z.partialRecord(z.enum(HELP_CHOICES), z.int().min(0).max(200)),
          ),
          withheld: z.array(z.int().min(1).max(200)).max(200),
          /** The hash of the file and the number of its cells. */
          file: z.strictObject({ hash: hex(32), cells: z.int().min(1).max(100_000) }).optional(),
        })
        .nullable(),
    }),
    output: returns<null>(),
    refuses: ['vote-state', 'opening-refused'],
  }),
  /**
   * Reports that every cell of a part is valid, or one invalid cell; returns what was reported so far. A part that is
   * reported already stays as it is, which makes the call idempotent.
   */
  'board.check': writes({
    input: z.strictObject({
      ...round,
      report: z.strictObject({ part: z.int().min(0).max(199), sig: hex(64) }).nullable(),
      fault: z.int().min(0).max(99_999).nullable(),
    }),
    output: returns<BoardCheckView>(),
    refuses: ['vote-state', 'not-on-roster', 'opening-refused', 'dispute-unfounded'],
    recorded: false,
  }),
  /** Returns the published file as text, from chunk `from` on. */
  'board.read': reads({
    input: z.strictObject({ ...round, from: z.int().min(0).max(2000) }),
    output: returns<{ texts: readonly string[]; next: number | null }>(),
  }),
  /** Files a dispute with the stored receipt, which reveals no rating. */
  'dispute.file': writes({
    input: z.strictObject({
      ...round,
      kind: z.enum(DISPUTE_KINDS),
      seq: z.int().min(1).max(1_000_000_000),
      hash: hex(32),
      sig: hex(64),
    }),
    output: returns<null>(),
    refuses: ['vote-state', 'not-on-roster', 'receipt-refused', 'dispute-unfounded'],
  }),
  /** The 号长 repeats the vote or upholds the result, with a reason. */
  'dispute.answer': writes({
    input: z.strictObject({ ...round, answer: z.enum(DISPUTE_ANSWERS), reason: line(120) }),
    output: returns<null>(),
    refuses: ['vote-state'],
    shown: (input) => [input.reason],
  }),
  /** Returns results about the caller and the people they accompany; the 号长 sees everybody, in roster order. */
  'stageWord.list': reads({
    input: z.strictObject(round),
    output: returns<{ title: string; state: VoteState; words: readonly StageFeedbackView[] }>(),
  }),
};
