import type { CardMovePreview } from '../../../core/contract/card-move';
import type { BroughtNode, BroughtWord } from '../../../core/domain/card-move';
import { placeCard } from '../../../core/domain/card-move';
import type {
  BroughtCardDoc,
  CardDoc,
  CollectiveDoc,
  NodeDoc,
  SeatCodeDoc,
  SeatDoc,
} from '../../store/collections';
import { cardCodeIdOf } from '../../store/ids';
import type { Reader, Snapshot } from '../../store/store';
import { BROUGHT_READ, isBegun, nodesOf, unfinishedOf } from '../growth-card/queries';
import { ownNode } from '../person/queries';
import { ownerOfSeat } from '../seat-move/queries';

/** One card per cycle of a collective. */
const CARDS_READ = 100;

/** What a seat can take along. */
export interface Movable {
  readonly collective: CollectiveDoc;
  readonly seat: SeatDoc;
  readonly cards: readonly CardDoc[];
  readonly nodes: readonly NodeDoc[];
  /** Brought here before, from elsewhere. */
  readonly brought: readonly BroughtCardDoc[];
}

/** Reads the cards of a seat with their nodes; null when its collective is gone. */
export async function gatherMovable(db: Snapshot, seat: SeatDoc): Promise<Movable | null> {
  const { _id: seatId, collectiveId } = seat;
  const [collective, cards, brought] = await Promise.all([
    db.get('collectives', collectiveId),
    db.find('cards', { seatId }, { limit: CARDS_READ }),
    db.find('broughtCards', { seatId }, { limit: BROUGHT_READ }),
  ]);
  if (!collective) return null;
  return { collective, seat, cards, nodes: await nodesOf(db, collectiveId, cards), brought };
}

/** The seats of others whose words are on the cards. */
export const authorsOf = ({ seat, nodes }: Movable): string[] => [
  ...new Set(
    nodes
      .flatMap(({ words, quotes }) => [...words, ...quotes].map(({ seatId }) => seatId))
      .filter((seatId) => seatId !== seat._id),
  ),
];

type Word = BroughtCardDoc['nodes'][number]['words'][number];

/** The words of others on a node, oldest first. */
const wordsOn = ({ words, quotes }: NodeDoc, seatId: string): Word[] =>
  [
    ...words.map(({ kind, seatId: of, name, text, at }) => ({ kind, seatId: of, name, text, at })),
    ...quotes.map(({ seatId: of, name, text, at }) => ({
      ...{ kind: 'quote' as const satisfies BroughtWord['kind'], seatId: of, name, text, at },
    })),
  ]
    .filter((word) => word.seatId !== seatId)
    .sort((a, b) => (a.at < b.at ? -1 : 1));

type Given = Pick<SeatCodeDoc, 'agreed'>;

export const agreedWords = ({ seat, nodes }: Movable, { agreed = [] }: Given): number =>
  nodes.flatMap((node) => wordsOn(node, seat._id)).filter(({ seatId }) => agreed.includes(seatId)).length;

export const otherWords = ({ seat, nodes }: Movable): number =>
  nodes.flatMap((node) => wordsOn(node, seat._id)).length;

/** The nodes of a card as they go along: the owner's words, and those of whoever agreed. */
export function broughtNodes(
  movable: Movable,
  card: CardDoc,
  { agreed = [] }: Given,
): (Omit<BroughtNode, 'words'> & { words: Word[] })[] {
  const { seat, nodes } = movable;
  const goals = new Map(card.content.goals.map(({ id, title }) => [id, title]));
  return nodes
    .filter(({ cardId }) => cardId === card._id)
    .sort((a, b) => (a.plannedMonth < b.plannedMonth ? -1 : 1))
    .map((node) => {
      const own = ownNode(node, goals.get(node.goalId) ?? '', seat._id);
      return {
        ...own,
        // The help wanted was asked of the former colleagues.
        reports: own.reports.map(({ need: _past, ...told }) => told),
        words: wordsOn(node, seat._id).filter(({ seatId }) => agreed.includes(seatId)),
      };
    });
}

/** The card of the running cycle, submitted or not. */
export const openCardOf = ({ cards, collective }: Movable): CardDoc | null =>
  cards.find(
    ({ cycle, state, draft }) =>
      cycle.label === collective.cycle.label && (state === 'active' || draft !== null),
  ) ?? null;

/** Decides how the open card goes on in another collective, where `own` is the caller's card. */
export function placeOpen(movable: Movable, cycle: CollectiveDoc['cycle'], own: CardDoc | null) {
  const card = openCardOf(movable);
  return placeCard(
    card && {
      ...{ state: card.state, cycle: card.cycle, content: card.content, draft: card.draft },
      wishLit: card.litWish?.wish === card.content.wish,
      unfinishedOf: (goal) => unfinishedOf(card, goal),
    },
    cycle,
    isBegun(own),
  );
}

export type CodeRefusal = 'invitation-invalid' | 'already-seated' | 'card-of-another';

/** Finds the seat whose cards a code brings to a seat of another collective, or says why it brings none. */
export async function seatOfCode(
  reader: Reader,
  now: string,
  {
    code,
    to,
  }: { readonly code: string; readonly to: { readonly collectiveId: string; readonly name: string } },
): Promise<{ readonly issued: SeatCodeDoc; readonly seat: SeatDoc } | CodeRefusal> {
  const issued = await reader.get('seatCodes', cardCodeIdOf(code));
  const seat = issued && now < issued.expiresAt ? await reader.get('seats', issued.seatId) : null;
  // A seat that moved to another account since is not the issuer's any more.
  if (!issued || !seat || seat.erasedAt !== undefined || ownerOfSeat(seat) !== issued.holder)
    return 'invitation-invalid';
  if (seat.collectiveId === to.collectiveId) return 'already-seated';
  return nameOf(seat.name) === nameOf(to.name) ? { issued, seat } : 'card-of-another';
}

const nameOf = (name: string): string => name.replace(/\s/g, '');

export const linesOf = ({ cards, nodes, brought, seat }: Movable): CardMovePreview['cards'] =>
  [
    ...cards
      .filter(({ state }) => state === 'active')
      .map(({ _id, cycle: { from, to }, content: { wish } }) => {
        const own = nodes.filter(({ cardId }) => cardId === _id);
        const quotes = own.flatMap((node) => node.quotes.filter((quote) => quote.seatId === seat._id));
        return { from, to, wish, nodes: own.length, quotes: quotes.length };
      }),
    ...brought.map(({ cycle: { from, to }, content: { wish }, nodes: own }) => ({
      ...{ from, to, wish, nodes: own.length },
      quotes: own.reduce((sum, node) => sum + node.quotes.length, 0),
    })),
  ].sort((a, b) => (a.from < b.from ? 1 : -1));
