import type { Placement } from '../../../core/domain/card-move';
import type {
  BroughtCardDoc,
  CardDoc,
  CollectiveDoc,
  NodeDoc,
  SeatCodeDoc,
  SeatDoc,
} from '../../store/collections';
import { broughtIdOf, cardIdOf, nodeIdOf, viewerOf } from '../../store/ids';
import type { Transaction } from '../../store/store';
import type { Movable } from './queries';
import { broughtNodes, openCardOf, placeOpen } from './queries';

interface Destination {
  readonly collective: CollectiveDoc;
  readonly seat: SeatDoc;
  readonly issued: SeatCodeDoc;
  readonly now: string;
}

/** Stores what comes along under a seat; the same cards brought again replace themselves. */
export async function bringCards(
  tx: Transaction,
  movable: Movable,
  to: Destination,
): Promise<{ cardId: string; open: Placement; cards: number }> {
  const { collective, seat } = to;
  const cardId = cardIdOf(seat._id, collective.cycle.label);
  const own = await tx.get('cards', cardId);
  const placed = placeOpen(movable, collective.cycle, own);
  const open = openCardOf(movable);
  const docs = broughtDocs(movable, to);
  for (const doc of docs) await tx.put('broughtCards', doc);
  const brought = docs.length > 0 || seat.brought ? { brought: true as const } : {};
  const begins = open !== null && (placed.placement === 'active' || placed.placement === 'draft');
  if (begins) {
    const card = placed.placement === 'draft' ? draftOf(placed.draft, to, own) : activeOf(open, to, own);
    await tx.put('cards', card);
    if (card.state === 'active') await storeActive(tx, movable, open, card, to);
    const label = { cardState: card.state, cardLabel: card.cycle.label };
    await tx.put('seats', { ...seat, ...brought, ...label, version: seat.version + 1 });
  } else if (!seat.brought && docs.length > 0)
    await tx.put('seats', { ...seat, ...brought, version: seat.version + 1 });
  return { cardId, open: placed.placement, cards: docs.length };
}

function broughtDocs(movable: Movable, { seat, issued, now }: Destination): BroughtCardDoc[] {
  const { _id: seatId, collectiveId } = seat;
  const { collective, cards, brought } = movable;
  const here = { collectiveId, seatId, broughtAt: now };
  return [
    ...cards
      .filter(({ state }) => state === 'active')
      .map((card) => ({
        ...here,
        ...{ _id: broughtIdOf(seatId, card._id), of: card._id, fromCollectiveId: collective._id },
        ...{ collectiveName: collective.name, unit: collective.unit },
        ...{ cycle: card.cycle, content: card.content, nodes: broughtNodes(movable, card, issued) },
        ...(card.litWish?.wish === card.content.wish ? { wishLitAt: card.litWish.at } : {}),
      })),
    // Whoever let words go along was asked about this collective only.
    ...brought
      .filter(({ fromCollectiveId }) => fromCollectiveId !== collectiveId)
      .map((doc) => ({
        ...{ ...doc, ...here, _id: broughtIdOf(seatId, doc.of) },
        nodes: doc.nodes.map((node) => ({ ...node, words: [] })),
      })),
  ];
}

const blankOf = ({ collective, seat, now }: Destination, own: CardDoc | null): CardDoc => {
  const { _id: seatId, collectiveId } = seat;
  const { label } = collective.cycle;
  return {
    ...{ _id: cardIdOf(seatId, label), collectiveId, seatId, ownerName: seat.name, cycle: collective.cycle },
    ...{ state: 'draft', hidden: false, content: { wish: '', goals: [] }, draft: null, axis: [] },
    ...{ bonds: own?.bonds ?? [], viewers: own?.viewers ?? [viewerOf(seatId, label)] },
    ...{ version: (own?.version ?? 0) + 1, revision: own?.revision ?? 0, updatedAt: now },
  };
};

const draftOf = (draft: CardDoc['content'], to: Destination, own: CardDoc | null): CardDoc => ({
  ...blankOf(to, own),
  ...{ draft, draftAt: to.now },
});

/** The submitted card goes on: months, states and a change that was not submitted yet stay. */
function activeOf(open: CardDoc, to: Destination, own: CardDoc | null): CardDoc {
  const blank = blankOf(to, own);
  const renewed = new Map(
    open.content.goals.flatMap(({ nodes }) =>
      nodes.map(({ id }) => [nodeIdOf(open._id, id), nodeIdOf(blank._id, id)] as const),
    ),
  );
  return {
    ...blank,
    ...{ state: 'active', content: open.content, draft: open.draft, revision: blank.revision + 1 },
    axis: open.axis.map((point) => ({ ...point, nodeId: renewed.get(point.nodeId) ?? point.nodeId })),
    ...(open.draft ? { draftAt: open.draftAt ?? to.now } : {}),
    ...(open.litWish ? { litWish: open.litWish } : {}),
  };
}

async function storeActive(
  tx: Transaction,
  { nodes, seat: former }: Movable,
  open: CardDoc,
  card: CardDoc,
  { seat, now }: Destination,
): Promise<void> {
  const planned = new Set(card.axis.map(({ nodeId }) => nodeId));
  for (const node of nodes) {
    const _id = nodeIdOf(card._id, node.planId);
    if (node.cardId !== open._id || !planned.has(_id)) continue;
    await tx.put('nodes', ownPart(node, { _id, card, former, seat }));
  }
  await tx.put('cardVersions', {
    ...{ _id: `${card._id}.${card.revision}`, collectiveId: card.collectiveId, cardId: card._id },
    ...{ revision: card.revision, at: now, reason: '', content: card.content },
  });
}

/** A node with what its owner wrote; quotes were meant for the wall of before. */
function ownPart(
  node: NodeDoc,
  to: { readonly _id: string; readonly card: CardDoc; readonly former: SeatDoc; readonly seat: SeatDoc },
): NodeDoc {
  const { need: _past, ...progress } = node.progress ?? { need: '' };
  return {
    ...{ ...node, _id: to._id, collectiveId: to.card.collectiveId, cardId: to.card._id, version: 1 },
    progress: node.progress ? (progress as NodeDoc['progress']) : null,
    words: [],
    quotes: node.quotes
      .filter(({ seatId }) => seatId === to.former._id)
      .map((quote) => ({ ...quote, seatId: to.seat._id, name: to.seat.name, wallConsent: false })),
  };
}
