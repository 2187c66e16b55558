import * as z from 'zod';
import { DISPUTE_ANSWERS, DISPUTE_KINDS } from '../domain/dispute';
import type { DisputeAnswer, DisputeKind } from '../domain/dispute';
import { HELP_CHOICES } from '../domain/help-choice';
import type { HelpChoice } from '../domain/help-choice';
import type { StageFigures } from '../domain/stage';
import { LEAST_CELLS_FLOOR } from '../domain/stage';
import { VOID_REASONS, VOTE_MODES } from '../domain/vote-state';
import type { VoidReason, VoteMode, VoteState } from '../domain/vote-state';
import { gives, reads, writes } from './procedure';
import { id, line } from './text';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`), 'not-hex');
const round = { roundId: id };

/** One member as the frozen roster of a vote names them. */
export interface VoterView {
  readonly no: number;
  readonly seatId: string;
  readonly name: string;
  readonly identityKey: string;
  readonly ringKey: string;
  /** The phone of this member has said that its own line is right. */
  readonly endorsed: boolean;
  /** Colleagues who scanned this member's phone, each word signed (voting.md §1). */
  readonly vouches: readonly { readonly by: number; readonly sig: string }[];
}

/** An objection as everybody sees it: who, what kind, and the receipt its author chose to show. */
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
  /** Null until the phone showed a key for this vote. */
  readonly boxKey: string | null;
  readonly sig: string | null;
}

/** The line of a vote in a list. */
export interface RoundBrief {
  readonly roundId: string;
  readonly title: string;
  readonly state: VoteState;
  readonly mode: VoteMode;
  readonly closesAt: string | null;
}

/** A vote as its members see it: everything but the box. The definition is made of it on every phone (voting.md §2). */
export interface RoundView extends RoundBrief {
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
  /** How many envelopes the box holds. */
  readonly dropped: number;
  /** What the box holds of the caller. */
  readonly own: { readonly no: number; readonly seq: number; readonly hash: string | null } | null;
  readonly closedEarlyAt: string | null;
  /** From when the next step comes by time alone, and which. */
  readonly next: { readonly event: string; readonly from: string; readonly due: boolean } | null;
  readonly frozen: readonly string[] | null;
  readonly mix: MixHead | null;
  readonly boardParts: number;
  readonly boardAt: string | null;
  /** Numbers nobody is told about: too few spoke of them. */
  readonly withheld: readonly number[] | null;
  readonly voidReason: VoidReason | null;
  readonly disputes: readonly DisputeView[];
  readonly disputeAnswer: DisputeAnswerView | null;
  /** Who added up the figures: the server, or for a very large board the second scrutineer's phone alone. */
  readonly countedBy: 'server' | 'scrutineer' | null;
  /** The vote whose place this one takes. */
  readonly rerunOf: string | null;
  readonly mine: { readonly leader: boolean; readonly role: 'A' | 'B' | null };
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

/** What the phone shows of itself. */
export interface KeysView {
  readonly registration: {
    readonly identityKey: string;
    readonly ringKeys: readonly string[];
    readonly sig: string;
  } | null;
}

/** What was said about one colleague: material for help, shown to that colleague, the partners and the 号长. */
export interface StageWordView {
  readonly no: number;
  readonly name: string;
  readonly own: boolean;
  readonly withheld: boolean;
  readonly scale: readonly string[];
  readonly figures: StageFigures | null;
  readonly help: Readonly<Partial<Record<HelpChoice, number>>>;
}

const parts = z.int().min(1).max(2000);
/** 80 000 signs a part: the platform takes 100 KB of text in a call. */
const part = z.string().min(1).max(80_000);
/** 200 members with ticks make 516 000 signs. */
const ENVELOPE_PARTS = 8;
const scrutineerSeats = z.tuple([id, id]);

export const voteProcedures = {
  /** Shows what the server holds of the caller's keys, for the phone to compare with its own. */
  'voteKeys.show': reads({ input: z.strictObject({ collectiveId: id }), output: gives<KeysView>() }),
  /** Registers the phone's public keys; another identity than the one known needs `replaces`, an explicit tap. */
  'voteKeys.register': writes({
    input: z.strictObject({
      collectiveId: id,
      identityKey: hex(32),
      ringKeys: z.array(hex(32)).max(8),
      sig: hex(64),
      replaces: z.boolean(),
    }),
    output: gives<KeysView>(),
    refuses: ['keys-refused', 'keys-differ'],
  }),
  /** Lists the votes of a collective, newest first, with who could not vote today. */
  'vote.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{
      rounds: readonly RoundBrief[];
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
    output: gives<{ roundId: string }>(),
    refuses: ['vote-running', 'vote-too-small', 'scrutineer-unfit'],
    shown: (input) => [input.title],
  }),
  'vote.show': reads({ input: z.strictObject(round), output: gives<RoundView>() }),
  /** Freezes the roster of everybody with keys, to be read aloud. */
  'vote.readOut': writes({
    input: z.strictObject(round),
    output: gives<null>(),
    refuses: ['vote-state', 'vote-too-small', 'roll-incomplete', 'scrutineer-unfit'],
  }),
  /** Goes back to the draft under a new nonce, perhaps with other scrutineers. */
  'vote.redraft': writes({
    input: z.strictObject({ ...round, scrutineers: scrutineerSeats }),
    output: gives<null>(),
    refuses: ['vote-state', 'scrutineer-unfit'],
  }),
  /** Says that the caller's phone found its own keys on the roster. */
  'vote.endorse': writes({
    input: z.strictObject(round),
    output: gives<null>(),
    refuses: ['vote-state', 'not-on-roster'],
  }),
  /** A colleague's phone was scanned and its keys are those of the roster; the word is signed. */
  'vote.vouch': writes({
    input: z.strictObject({ ...round, no: z.int().min(1).max(200), sig: hex(64) }),
    output: gives<null>(),
    refuses: ['vote-state', 'not-on-roster', 'keys-refused'],
  }),
  /** A scrutineer's phone shows its key for this vote, signed. */
  'vote.showBoxKey': writes({
    input: z.strictObject({ ...round, boxKey: hex(32), sig: hex(64) }),
    output: gives<null>(),
    refuses: ['vote-state', 'keys-refused'],
  }),
  'vote.open': writes({
    input: z.strictObject(round),
    output: gives<{ voteId: string }>(),
    refuses: ['vote-state', 'vote-too-small', 'roll-incomplete', 'scrutineer-unfit', 'definition-refused'],
  }),
  /** Closes before the hour: in one room, or when everybody has voted. */
  'vote.close': writes({
    input: z.strictObject(round),
    output: gives<null>(),
    refuses: ['vote-state', 'vote-not-over'],
  }),
  /** Takes the step that time alone brings; whoever looks may cause it, twice is once. */
  'vote.advance': writes({
    input: z.strictObject(round),
    output: gives<{ state: VoteState }>(),
    refuses: ['vote-state'],
    ledgered: false,
  }),
  /** Gives a vote up before its result: the way out of every stall. */
  'vote.giveUp': writes({
    input: z.strictObject({ ...round, reason: z.enum(VOID_REASONS) }),
    output: gives<null>(),
    refuses: ['vote-state'],
  }),
  /** Lays down a piece of an envelope too long for one call. */
  'envelope.stage': writes({
    input: z.strictObject({
      ...round,
      seq: z.int().min(1),
      part: z
        .int()
        .min(0)
        .max(ENVELOPE_PARTS - 1),
      text: part,
    }),
    output: gives<null>(),
    refuses: ['vote-state', 'not-on-roster'],
    ledgered: false,
  }),
  /**
   * Drops an envelope into the box: one slot per number, only a higher `seq` replaces. No request is remembered for it:
   * `seq` already makes a repetition harmless, and a remembered request would hold a time.
   */
  'envelope.drop': writes({
    input: z.strictObject({
      ...round,
      no: z.int().min(1).max(200),
      seq: z.int().min(1).max(1_000_000_000),
      rate: z.string().max(80_000),
      comment: z.string().max(80_000),
      /** How many staged pieces make up `rate|comment`; 0 when both stand here. */
      parts: z.int().min(0).max(ENVELOPE_PARTS),
      hash: hex(32),
      sig: hex(64),
    }),
    output: gives<{ voteId: string; no: number; seq: number; hash: string; sig: string }>(),
    refuses: ['vote-state', 'not-on-roster', 'envelope-refused', 'envelope-older'],
    ledgered: false,
  }),
  /** Hands the frozen envelopes to a scrutineer, from roster number `from` on. */
  'box.read': reads({
    input: z.strictObject({ ...round, from: z.int().min(1).max(201) }),
    output: gives<{ envelopes: readonly EnvelopeView[]; next: number | null }>(),
    refuses: ['vote-state'],
  }),
  'mix.stage': writes({
    input: z.strictObject({ ...round, part: z.int().min(0).max(1999), text: part }),
    output: gives<null>(),
    refuses: ['vote-state'],
    ledgered: false,
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
    output: gives<null>(),
    refuses: ['vote-state', 'opening-refused'],
  }),
  /** Hands A's pieces to B, from piece `from` on. */
  'mix.read': reads({
    input: z.strictObject({ ...round, from: z.int().min(0).max(2000) }),
    output: gives<{ texts: readonly string[]; next: number | null }>(),
    refuses: ['vote-state'],
  }),
  'board.stage': writes({
    input: z.strictObject({ ...round, part: z.int().min(0).max(1999), text: part }),
    output: gives<null>(),
    refuses: ['vote-state'],
    ledgered: false,
  }),
  'board.deliver': writes({
    input: z.strictObject({
      ...round,
      parts,
      /** What the scrutineer's phone added up, used only where the server cannot read so large a file. */
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
        })
        .nullable(),
    }),
    output: gives<null>(),
    refuses: ['vote-state', 'opening-refused'],
  }),
  /** Hands out the published file as text, from piece `from` on. */
  'board.read': reads({
    input: z.strictObject({ ...round, from: z.int().min(0).max(2000) }),
    output: gives<{ texts: readonly string[]; next: number | null }>(),
  }),
  /** Objects with the receipt kept on the phone; nothing of it names a vote about anybody. */
  'dispute.file': writes({
    input: z.strictObject({
      ...round,
      kind: z.enum(DISPUTE_KINDS),
      seq: z.int().min(1).max(1_000_000_000),
      hash: hex(32),
      sig: hex(64),
    }),
    output: gives<null>(),
    refuses: ['vote-state', 'not-on-roster', 'receipt-refused', 'dispute-unfounded'],
  }),
  /** The 号长 holds the vote again or lets the result stand, with a reason beside the objection. */
  'dispute.answer': writes({
    input: z.strictObject({ ...round, answer: z.enum(DISPUTE_ANSWERS), reason: line(120) }),
    output: gives<null>(),
    refuses: ['vote-state'],
    shown: (input) => [input.reason],
  }),
  /** Shows what was said about oneself and those one accompanies; the 号长 sees everybody, in roster order. */
  'stageWord.list': reads({
    input: z.strictObject(round),
    output: gives<{ title: string; state: VoteState; words: readonly StageWordView[] }>(),
  }),
};
