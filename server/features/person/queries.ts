import { noteTextOf } from '../../../core/domain/node-note';
import type { OwnCard, OwnCollective, OwnNode, OwnRecord, OwnWord } from '../../../core/domain/own-record';
import { OWN_RECORD_FORMAT, OWN_RECORD_VERSION } from '../../../core/domain/own-record';
import type { PrivateField } from '../../../core/domain/private-fields';
import { mayRead } from '../../../core/domain/private-fields';
import { shiftMonth } from '../../../core/domain/post';
import type {
  CardDoc,
  CollectiveDoc,
  NodeDoc,
  NodeNoteDoc,
  PersonDoc,
  SeatDoc,
} from '../../store/collections';
import { accountAddress, postIdOf } from '../../store/ids';
import { PAGE, readAll } from '../../store/read-all';
import type { Snapshot } from '../../store/store';

/** Ids that one query takes. */
const IDS_READ = 50;
const VERSIONS_READ = 200;
const OBJECTIONS_READ = 1000;

/** Gathers what somebody wrote in every seat that they hold, or held until they left. */
export async function gatherOwnRecord(
  db: Snapshot,
  person: PersonDoc,
  madeAt: string,
  step: (done: number, total: number) => Promise<void>,
): Promise<Omit<OwnRecord, 'pictures'>> {
  const held = await Promise.all(person.seats.map(({ seatId }) => db.get('seats', seatId)));
  const left = await db.find('seats', { holder: accountAddress(person._id) }, { limit: PAGE });
  const seats = [...held, ...left].filter((seat): seat is SeatDoc => seat !== null);
  const collectives: OwnCollective[] = [];
  for (const [index, seat] of seats.entries()) {
    await step(index, seats.length);
    const collective = await db.get('collectives', seat.collectiveId);
    if (collective) collectives.push(await ownCollective(db, seat, collective));
  }
  return { format: OWN_RECORD_FORMAT, version: OWN_RECORD_VERSION, madeAt, collectives };
}

async function ownCollective(db: Snapshot, seat: SeatDoc, collective: CollectiveDoc): Promise<OwnCollective> {
  const { _id: seatId, collectiveId } = seat;
  const [cards, nodes, notes, deeds] = await Promise.all([
    readAll((skip) => db.find('cards', { collectiveId }, { order: ['_id', 'asc'], limit: PAGE, skip })),
    readAll((skip) => db.find('nodes', { collectiveId }, { order: ['_id', 'asc'], limit: PAGE, skip })),
    readAll((skip) => db.find('nodeNotes', { seatId }, { order: ['_id', 'asc'], limit: PAGE, skip })),
    readAll((skip) => db.find('deeds', { collectiveId, kind: 'innovation' }, { limit: PAGE, skip })),
  ]);
  const innovations = deeds.flatMap((deed) => (deed.kind === 'innovation' ? [deed] : []));
  const ownCards: OwnCard[] = [];
  for (const card of cards.filter((one) => one.seatId === seatId))
    ownCards.push(
      await ownCard(
        db,
        card,
        nodes.filter(({ cardId }) => cardId === card._id),
        notes,
      ),
    );
  const owners = new Map(cards.map((card) => [card._id, card]));
  const { name, unit } = collective;
  return {
    ...{ name, unit },
    seat: {
      name: seat.name,
      post: seat.post,
      kind: seat.kind,
      leftAt: seat.leftAt,
      details: ownDetails(seat),
    },
    cards: ownCards,
    brought: await broughtBy(db, seatId),
    posts: await ownPosts(db, seatId, collective),
    innovations: innovations
      .filter(({ authors }) => authors.some((author) => author.seatId === seatId))
      .map(({ text, at }) => ({ ...text, at })),
    words: [
      ...nodes.flatMap((node) => wordsOnNode(node, owners.get(node.cardId), seatId)),
      ...innovations.flatMap(({ text, reviews }) =>
        reviews
          .filter((review) => review.seatId === seatId)
          .map(({ at, weighed }) => ({
            ...{ kind: 'review' as const, for: text.title, at },
            text: Object.values(weighed)
              .map(({ words }) => words)
              .filter((words) => words !== '')
              .join('\n'),
          })),
      ),
      ...(await ownWords(db, seat)),
    ].sort((a, b) => (a.at < b.at ? -1 : 1)),
  };
}

/** Cards that were brought here from other collectives, without the words of others. */
async function broughtBy(db: Snapshot, seatId: string): Promise<OwnCollective['brought']> {
  const found = await db.find('broughtCards', { seatId }, { limit: PAGE });
  return found
    .map(({ collectiveName, unit, cycle, content, nodes }) => ({
      ...{ name: collectiveName, unit, cycle, content },
      nodes: nodes.map(({ words: _others, ...node }) => node),
    }))
    .sort((a, b) => (a.cycle.from < b.cycle.from ? -1 : 1));
}

async function ownCard(
  db: Snapshot,
  card: CardDoc,
  nodes: readonly NodeDoc[],
  notes: readonly NodeNoteDoc[],
): Promise<OwnCard> {
  const { _id: cardId, seatId, cycle, content, draft } = card;
  const [versions, sprint, page] = await Promise.all([
    db.find('cardVersions', { cardId }, { order: ['revision', 'asc'], limit: VERSIONS_READ }),
    db.get('sprints', cardId),
    db.get('showcasePages', cardId),
  ]);
  const goals = new Map(content.goals.map((goal) => [goal.id, goal.title]));
  const noteOf = (nodeId: string): Pick<OwnNode, 'note'> => {
    const found = notes.find(({ _id }) => _id === nodeId);
    return found ? { note: noteTextOf(found) } : {};
  };
  return {
    ...{ cycle, content, draft },
    versions: versions.map((one) => ({
      ...{ revision: one.revision, at: one.at, reason: one.reason, content: one.content },
    })),
    nodes: [...nodes]
      .sort((a, b) => (a.plannedMonth < b.plannedMonth ? -1 : 1))
      .map((node) => ({ ...ownNode(node, goals.get(node.goalId) ?? '', seatId), ...noteOf(node._id) })),
    sprint: sprint?.steps ?? [],
    reflection: page?.reflection ?? '',
  };
}

/** The details of one's own line that one may read. */
const ownDetails = ({ details }: SeatDoc): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(details).filter(([field]) => mayRead(field as PrivateField, ['owner'])));

/** What the owner of a card wrote on a node. */
export function ownNode(node: NodeDoc, goal: string, seatId: string): OwnNode {
  const { title, plannedMonth, actualMonth, state, progress, history = [], words, quotes } = node;
  return {
    ...{ goal, title, plannedMonth, actualMonth, state },
    reports: [...history, ...(progress ? [progress] : [])],
    echoes: words.flatMap(({ echo }) => (echo ? [echo] : [])),
    quotes: quotes.filter((quote) => quote.seatId === seatId).map(({ text, at }) => ({ text, at })),
  };
}

async function ownPosts(
  db: Snapshot,
  seatId: string,
  { cycles = [], cycle }: CollectiveDoc,
): Promise<OwnCollective['posts']> {
  const ids: string[] = [];
  const first = [...cycles, cycle].reduce((from, one) => (one.from < from ? one.from : from), cycle.from);
  for (let month = first; month <= cycle.to; month = shiftMonth(month, 1)) ids.push(postIdOf(seatId, month));
  const posts = [];
  for (let from = 0; from < ids.length; from += IDS_READ)
    posts.push(
      ...(await db.find('posts', { _id: { in: ids.slice(from, from + IDS_READ) } }, { limit: IDS_READ })),
    );
  return posts
    .map(({ month, text, next, need, completion, publishedAt }) => ({
      ...{ month, text, next, need, completion, publishedAt },
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Words on the cards of others; those on one's own card stand with its nodes. */
function wordsOnNode(node: NodeDoc, card: CardDoc | undefined, seatId: string): OwnWord[] {
  if (!card || card.seatId === seatId) return [];
  const about = { for: card.ownerName };
  return [
    ...node.words
      .filter((word) => word.seatId === seatId)
      .map(({ kind, text, at }) => ({
        ...{ ...about, kind: kind === 'fan' ? ('support' as const) : ('advice' as const), text, at },
      })),
    ...node.quotes
      .filter((quote) => quote.seatId === seatId)
      .map(({ text, at }) => ({ ...about, kind: 'quote' as const, text, at })),
  ];
}

/** Words of the help list, of the box of suggestions, and slogans. */
async function ownWords(db: Snapshot, { _id: seatId, collectiveId }: SeatDoc): Promise<OwnWord[]> {
  const [tasks, objections, sign] = await Promise.all([
    readAll((skip) => db.find('helpTasks', { collectiveId }, { limit: PAGE, skip })),
    db.find('objections', { collectiveId }, { order: ['at', 'desc'], limit: OBJECTIONS_READ }),
    db.get('signs', collectiveId),
  ]);
  const words: OwnWord[] = tasks.flatMap((task) => {
    const about = { for: task.forName, at: task.at };
    const mine = task.forSeatId === seatId;
    const written: OwnWord[] = [
      { ...about, kind: 'helpAsked', text: mine ? task.what : '' },
      { ...about, kind: 'helpEcho', text: mine ? task.echo : '' },
      { ...about, kind: 'helpDone', text: task.helperSeatId === seatId ? task.result : '' },
      ...task.offers
        .filter((offer) => offer.seatId === seatId)
        .map(({ note, at }) => ({ for: task.forName, at, kind: 'helpOffered' as const, text: note })),
    ];
    return written.filter(({ text }) => text !== '');
  });
  return [
    ...words,
    ...objections
      .filter((one) => one.seatId === seatId)
      .map(({ at, text }) => ({ kind: 'objection' as const, for: '', at, text })),
    ...(sign?.slogans ?? [])
      .filter((one) => one.seatId === seatId)
      .map(({ text }) => ({ kind: 'slogan' as const, for: '', at: '', text })),
  ];
}
