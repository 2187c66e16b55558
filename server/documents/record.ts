import type { CardView } from '../../core/contract/growth-card';
import { viewOfCard } from '../growth-card';
import { doorsIdOf } from '../showcase-page';
import type {
  CardDoc,
  CollectiveDoc,
  NodeDoc,
  PersonSeat,
  SeatDoc,
  ShowcasePageDoc,
} from '../store/collections';
import type { Snapshot } from '../store/store';

/** One query gives at most a thousand documents. */
const PAGE = 1000;

/** The record of a collective's running cycle, as its 号长 may read it. */
export interface CollectiveRecord {
  readonly collective: CollectiveDoc;
  /** Everybody on the roster, by number; those who left as well. */
  readonly seats: readonly SeatDoc[];
  /** Submitted cards with their nodes, in the order of the roster. */
  readonly cards: readonly CardView[];
  /** Showcase pages agreed to, by card; the doors' leaf is not among them. */
  readonly pages: ReadonlyMap<string, ShowcasePageDoc>;
  readonly doors: ShowcasePageDoc | undefined;
}

/** Gathers the whole record in few operations: two, and one per thousand seats, cards, nodes and pages. */
export async function gatherRecord(db: Snapshot, leader: PersonSeat): Promise<CollectiveRecord | null> {
  const { collectiveId } = leader;
  const collective = await db.get('collectives', collectiveId);
  if (!collective) return null;
  const [seats, cards, nodes, leaves] = await Promise.all([
    all((skip) =>
      db.find('seats', { collectiveId, kind: 'member' }, { order: ['no', 'asc'], limit: PAGE, skip }),
    ),
    all((skip) => db.find('cards', { collectiveId, ...cycleOf(collective) }, { limit: PAGE, skip })),
    all((skip) => db.find('nodes', { collectiveId }, { order: ['cardId', 'asc'], limit: PAGE, skip })),
    all((skip) =>
      db.find('showcasePages', { collectiveId, cycleLabel: collective.cycle.label }, { limit: PAGE, skip }),
    ),
  ]);
  const ofSeat = new Map(cards.map((card) => [card.seatId, card]));
  const ofCard = new Map<string, NodeDoc[]>();
  for (const node of nodes) ofCard.set(node.cardId, [...(ofCard.get(node.cardId) ?? []), node]);
  return {
    collective,
    seats,
    doors: leaves.find((leaf) => leaf._id === doorsIdOf(collectiveId, collective.cycle.label)),
    pages: new Map(leaves.filter((leaf) => !leaf.hidden).map((leaf) => [leaf._id, leaf])),
    cards: seats.flatMap((seat) => {
      const card = ofSeat.get(seat._id);
      if (!card || card.state !== 'active' || card.hidden) return [];
      return [
        readCard(card, seat, ofCard.get(card._id) ?? [], { ...leader, collectiveName: collective.name }),
      ];
    }),
  };
}

// A query over a nested field: the store's type names whole fields only.
const cycleOf = (collective: CollectiveDoc): Record<string, never> =>
  ({ 'cycle.label': collective.cycle.label }) as never;

const readCard = (card: CardDoc, owner: SeatDoc, nodes: NodeDoc[], seat: PersonSeat): CardView =>
  viewOfCard(card, owner, [...nodes].sort(byMonth), {
    cardId: card._id,
    collectiveId: card.collectiveId,
    card,
    ownerSeatId: owner._id,
    seat,
    roles: ['leader'],
  });

const byMonth = (a: NodeDoc, b: NodeDoc): number =>
  a.plannedMonth < b.plannedMonth ? -1 : a.plannedMonth > b.plannedMonth ? 1 : a._id < b._id ? -1 : 1;

async function all<T>(page: (skip: number) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (;;) {
    const more = await page(found.length);
    found.push(...more);
    if (more.length < PAGE) return found;
  }
}
