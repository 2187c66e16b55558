import * as z from 'zod';
import type { Placement } from '../domain/card-move';
import { returns, reads, writes } from './procedure';
import { id } from './text';

/** A seat, held or left, whose growth cards can go along to another collective. */
export interface MovableSeat {
  readonly seatId: string;
  readonly collectiveName: string;
  readonly left: boolean;
  /** Submitted cards, those brought here from elsewhere included. */
  readonly cards: number;
  /** The code that stands, and what those answered whose words are on the cards; null without one. */
  readonly code: {
    readonly expiresAt: string;
    readonly asked: number;
    readonly agreed: number;
    readonly declined: number;
  } | null;
}

/** Somebody asks whether the caller's words on their card may go along. */
export interface WordsAsk {
  readonly seatId: string;
  readonly name: string;
  readonly collectiveName: string;
  /** What the caller answered; null before. */
  readonly agree: boolean | null;
}

export interface CardMovePreview {
  readonly collectiveName: string;
  readonly cards: readonly {
    readonly from: string;
    readonly to: string;
    readonly wish: string;
    readonly nodes: number;
    readonly quotes: number;
  }[];
  readonly open: Placement;
  /** Words of others on the cards, and how many of them their authors let go along. */
  readonly words: number;
  readonly agreedWords: number;
}

const code = z.string().regex(/^[A-Z0-9]{10}$/, 'not-a-code');
const refuses = ['invitation-invalid', 'too-many-attempts', 'already-seated', 'card-of-another'] as const;

export const cardMoveProcedures = {
  /** The seats whose cards can go along, and the questions that wait for the caller. */
  'cardMove.mine': reads({
    input: z.strictObject({}),
    output: returns<{ seats: readonly MovableSeat[]; asks: readonly WordsAsk[] }>(),
  }),
  /**
   * Issues a one-time code for the cards of a seat that the caller holds or held last; an older one is void. Whoever
   * wrote on the cards is asked whether their words may go along.
   */
  'cardMove.issueCode': writes({
    input: z.strictObject({ seatId: id }),
    output: returns<{ code: string; expiresAt: string; asked: number }>(),
    secret: true,
  }),
  'cardMove.revokeCode': writes({
    input: z.strictObject({ seatId: id }),
    output: returns<{ seatId: string }>(),
    refuses: ['move-gone'],
  }),
  /** Says whether the caller's words on the cards of a seat go along; it may be said anew as long as the code stands. */
  'cardMove.answer': writes({
    input: z.strictObject({ seatId: id, agree: z.boolean() }),
    output: returns<{ seatId: string }>(),
    refuses: ['move-gone'],
  }),
  /** What a code would bring to the caller's seat in a collective. */
  'cardMove.preview': reads({
    input: z.strictObject({ collectiveId: id, code }),
    output: returns<CardMovePreview>(),
    refuses,
  }),
  /** Brings the cards along: the one of the running cycle goes on, those submitted can be read in full. */
  'cardMove.take': writes({
    input: z.strictObject({ collectiveId: id, code }),
    output: returns<{ cardId: string; open: Placement; cards: number }>(),
    refuses,
  }),
};
