import type { CardView, NodeView } from '../../../core/contract/growth-card';
import { mayRead } from '../../../core/domain/private-fields';
import type { PrivateField } from '../../../core/domain/private-fields';
import { findCardProblems } from '../../../core/domain/growth-card';
import type {
  BroughtCardDoc,
  CardDoc,
  NodeDoc,
  SeatDoc,
  CollectiveDoc,
  PersonSeat,
  ShowcasePageDoc,
} from '../../store/collections';
import type { Subjects } from '../../rpc/targets';
import type { Role } from '../../rpc/policy';
import type { Progress } from '../../../core/domain/timeline';
import { PAGE, readAll } from '../../store/read-all';
import type { Reader, Snapshot } from '../../store/store';
import { openingIdOf, cardIdOf, nodeIdOf, viewerOf } from '../../store/ids';
import { accept, refuse } from '../../../core/contract/result';
import type { BroughtCard } from '../../../core/domain/card-move';
import type { CardContent, Goal, NodePlan } from '../../../core/domain/growth-card';
import type { ReadContext } from '../../rpc/context';
import type { Handler } from '../../rpc/handler';

const CARD_ROLES = ['owner', 'partner', 'fan', 'leader', 'invited'] as const;

const progressFor = (progress: Progress | null, roles: readonly Role[]): Progress | null => {
  if (progress?.need === undefined || mayRead('need', roles)) return progress;
  const { need: _hidden, ...told } = progress;
  return told;
};

/** Returns the view of a node for a reader with these roles on its card. */
export const viewOfNode = (doc: NodeDoc, roles: readonly Role[]): NodeView => ({
  nodeId: doc._id,
  goalId: doc.goalId,
  title: doc.title,
  plannedMonth: doc.plannedMonth,
  actualMonth: doc.actualMonth,
  state: doc.state,
  withdrawn: doc.withdrawn,
  version: doc.version,
  progress: progressFor(doc.progress, roles),
  ...(doc.history ? { history: doc.history } : {}),
  words: doc.words,
  quotes: doc.quotes,
});

/** Returns the view of a card for one reader; `subject` holds the reader's roles. */
function viewOfCard(
  card: CardDoc,
  owner: SeatDoc,
  nodes: NodeDoc[],
  subject: Subjects['card'],
  { month, paper, past }: { readonly month?: string; readonly paper: boolean; readonly past?: boolean },
): CardView {
  const roles = subject.roles.filter((role): role is (typeof CARD_ROLES)[number] =>
    (CARD_ROLES as readonly string[]).includes(role),
  );
  const isOwner = roles.includes('owner');
  // On the screen the 号长 reads them in the roster, which is logged; the paper card needs them.
  const readers = paper || isOwner ? roles : roles.filter((role) => role !== 'leader');
  const told = <F extends PrivateField & keyof SeatDoc['details']>(field: F): string =>
    mayRead(field, readers) ? owner.details[field] : '';
  return {
    cardId: card._id,
    collectiveId: card.collectiveId,
    seatId: card.seatId,
    state: card.state,
    ...(past ? { past } : {}),
    version: card.version,
    revision: card.revision,
    basics: {
      collectiveName: subject.seat.collectiveName,
      cycle: card.cycle,
      name: owner.name,
      post: card.post ?? owner.post,
      gender: told('gender'),
      politics: told('politics'),
      joinedPost: told('joinedPost'),
      volunteerNo: told('volunteerNo'),
      birth: mayRead('birth', readers) ? told('birth') : null,
    },
    content: card.content,
    draft: mayRead('draft', roles) ? card.draft : null,
    ...(isOwner && month !== undefined && subject.seat.posted
      ? { written: subject.seat.posted.includes(month) }
      : {}),
    problems: isOwner ? findCardProblems(card.draft ?? card.content, card.cycle) : [],
    ...(card.litWish && card.litWish.wish === card.content.wish ? { wishLitAt: card.litWish.at } : {}),
    ...(card.before ? { before: { cardId: card.before.cardId, goals: card.before.goals } } : {}),
    ...(owner.brought && (isOwner || roles.includes('leader')) ? { brought: true as const } : {}),
    bonds: card.bonds,
    nodes: nodes
      .filter((node) => !node.withdrawn || node.progress !== null)
      .map((node) => viewOfNode(node, roles)),
    you: { seatId: subject.seat.seatId, roles },
  };
}

/** The record of a collective's current cycle, as its 号长 may read it. */
interface CollectiveRecord {
  readonly collective: CollectiveDoc;
  /** All members by roster number, including those who left. */
  readonly seats: readonly SeatDoc[];
  /** Submitted cards with their nodes, in roster order. */
  readonly cards: readonly CardView[];
  /** Visible showcase pages by card, without the opening document. */
  readonly pages: ReadonlyMap<string, ShowcasePageDoc>;
  readonly opening: ShowcasePageDoc | undefined;
}

/**
 * Reads the record in two operations and one per thousand seats, cards, nodes and pages; `label` chooses an earlier
 * cycle.
 */
export async function gatherRecord(
  db: Snapshot,
  leader: PersonSeat,
  label?: string,
): Promise<CollectiveRecord | null> {
  const { collectiveId } = leader;
  const running = await db.get('collectives', collectiveId);
  const cycle = label === undefined ? running?.cycle : running?.cycles?.find((one) => one.label === label);
  if (!running || !cycle) return null;
  const collective = { ...running, cycle: { label: cycle.label, from: cycle.from, to: cycle.to } };
  const [seats, [cards, nodes], pageDocs] = await Promise.all([
    readAll((skip) =>
      db.find('seats', { collectiveId, kind: 'member' }, { order: ['no', 'asc'], limit: PAGE, skip }),
    ),
    readAll((skip) => db.find('cards', { collectiveId, ...cycleOf(collective) }, { limit: PAGE, skip })).then(
      async (cards) => [cards, await nodesOf(db, collectiveId, cards)] as const,
    ),
    readAll((skip) =>
      db.find('showcasePages', { collectiveId, cycleLabel: collective.cycle.label }, { limit: PAGE, skip }),
    ),
  ]);
  const ofSeat = new Map(cards.map((card) => [card.seatId, card]));
  const ofCard = new Map<string, NodeDoc[]>();
  for (const node of nodes) ofCard.set(node.cardId, [...(ofCard.get(node.cardId) ?? []), node]);
  return {
    collective,
    seats,
    opening: pageDocs.find((doc) => doc._id === openingIdOf(collectiveId, collective.cycle.label)),
    pages: new Map(pageDocs.filter((doc) => !doc.hidden).map((doc) => [doc._id, doc])),
    cards: seats.flatMap((seat) => {
      const card = ofSeat.get(seat._id);
      if (!card || card.state !== 'active' || card.hidden) return [];
      return [
        readCard(card, seat, ofCard.get(card._id) ?? [], { ...leader, collectiveName: collective.name }),
      ];
    }),
  };
}

/** Card ids of one query. */
const CARDS_ASKED = 100;

/** Reads the nodes of cards; those of the other years of a collective are not read. */
export async function nodesOf(
  db: Snapshot,
  collectiveId: string,
  cards: readonly CardDoc[],
): Promise<NodeDoc[]> {
  const ids = cards.map(({ _id }) => _id);
  const groups = Array.from({ length: Math.ceil(ids.length / CARDS_ASKED) }, (_, at) =>
    ids.slice(at * CARDS_ASKED, (at + 1) * CARDS_ASKED),
  );
  const read = await Promise.all(
    groups.map((group) =>
      readAll((skip) =>
        db.find(
          'nodes',
          { collectiveId, cardId: { in: group } },
          { order: ['cardId', 'asc'], limit: PAGE, skip },
        ),
      ),
    ),
  );
  return read.flat();
}

// A query on a nested field: the store's type names top-level fields only.
const cycleOf = (collective: CollectiveDoc): Record<string, never> =>
  ({ 'cycle.label': collective.cycle.label }) as never;

const readCard = (card: CardDoc, owner: SeatDoc, nodes: NodeDoc[], seat: PersonSeat): CardView =>
  viewOfCard(
    card,
    owner,
    [...nodes].sort(byMonth),
    {
      cardId: card._id,
      collectiveId: card.collectiveId,
      card,
      ownerSeatId: owner._id,
      seat,
      roles: ['leader'],
    },
    { paper: true },
  );

const byMonth = (a: NodeDoc, b: NodeDoc): number =>
  a.plannedMonth < b.plannedMonth ? -1 : a.plannedMonth > b.plannedMonth ? 1 : a._id < b._id ? -1 : 1;

const EMPTY: CardContent = { wish: '', goals: [] };

/** 5 goals × 5 nodes, and the withdrawn ones. */
const NODES_PER_CARD = 200;

export async function blankCard(
  subject: Subjects['card'],
  owner: SeatDoc,
  getCollective: (id: string) => Promise<{ cycle: CardDoc['cycle'] } | null>,
): Promise<CardDoc | null> {
  const collective = await getCollective(subject.collectiveId);
  if (!collective || subject.cardId !== cardIdOf(owner._id, collective.cycle.label)) return null;
  return {
    _id: subject.cardId,
    collectiveId: subject.collectiveId,
    seatId: owner._id,
    ownerName: owner.name,
    cycle: collective.cycle,
    state: 'draft',
    hidden: false,
    version: 0,
    revision: 0,
    content: EMPTY,
    draft: null,
    bonds: [],
    viewers: [viewerOf(owner._id, collective.cycle.label)],
    axis: [],
    updatedAt: '',
  };
}

/** Returns the newest submitted card of an earlier cycle; somebody may have left cycles out. */
export async function lastCardOf(
  reader: Reader,
  { cycles = [] }: CollectiveDoc,
  seatId: string,
): Promise<CardDoc | null> {
  for (const { label } of [...cycles].reverse()) {
    const card = await reader.get('cards', cardIdOf(seatId, label));
    if (card?.state === 'active') return card;
  }
  return null;
}

/** A card is begun once something was written on it. */
export const isBegun = (card: CardDoc | null): boolean =>
  card !== null && (card.state === 'active' || card.draft !== null || card.before !== undefined);

/** Lists the nodes of a goal that are not reached. */
export function unfinishedOf({ _id, axis }: CardDoc, { nodes }: Goal): NodePlan[] {
  const reached = new Set(axis.filter(({ state }) => state === 'reached').map(({ nodeId }) => nodeId));
  return nodes.filter(({ id }) => !reached.has(nodeIdOf(_id, id)));
}

/** Cards that somebody brought along from other collectives: one per cycle of theirs. */
export const BROUGHT_READ = 200;

/** A brought card, without the seats that its words came from. */
export const viewOfBrought = (doc: BroughtCardDoc): BroughtCard => ({
  ...{ id: doc._id, collectiveName: doc.collectiveName, unit: doc.unit, broughtAt: doc.broughtAt },
  ...{ cycle: doc.cycle, content: doc.content },
  ...(doc.wishLitAt === undefined ? {} : { wishLitAt: doc.wishLitAt }),
  nodes: doc.nodes.map((node) => ({
    ...node,
    words: node.words.map(({ seatId: _of, ...word }) => word),
  })),
});

const openCard = async (
  { db, month }: Pick<ReadContext, 'db' | 'month'>,
  cardId: string,
  subject: Subjects['card'],
  paper: boolean,
): Promise<CardView | null> => {
  const [owner, nodes] = await Promise.all([
    db.get('seats', subject.ownerSeatId),
    subject.card
      ? db.find('nodes', { cardId }, { order: ['plannedMonth', 'asc'], limit: NODES_PER_CARD })
      : [],
  ]);
  if (!owner) return null;
  const card = subject.card ?? (await blankCard(subject, owner, (id) => db.get('collectives', id)));
  if (!card) return null;
  const past = isOver(card, owner);
  return viewOfCard(card, owner, nodes, subject, { month, paper, past });
};

/**
 * Says whether the cycle of a card is over: the clock notes it on the cards, within minutes after the collective has
 * begun another, and a card that its owner has begun since says so at once.
 */
const isOver = (card: CardDoc, { cardLabel }: SeatDoc): boolean =>
  card.over === true || (cardLabel !== undefined && cardLabel > card.cycle.label);

export const openGrowthCard: Handler<'growthCard.open'> = async (context, { cardId }, subject) => {
  const view = await openCard(context, cardId, subject, false);
  return view ? accept(view) : refuse('not-found');
};

/** Reads a card to print it; the 号长 gets the private basics too, and the request for the paper is logged. */
export const readCardForPaper = (
  context: Pick<ReadContext, 'db' | 'month'>,
  cardId: string,
  subject: Subjects['card'],
): Promise<CardView | null> => openCard(context, cardId, subject, true);
