import type { CardView, NodeView } from '../core/contract/growth-card';
import { accept, refuse } from '../core/contract/result';
import type { CardContent } from '../core/domain/growth-card';
import { findCardProblems } from '../core/domain/growth-card';
import { alignNodes } from './card-nodes';
import type { WriteContext } from './context';
import type { Handlers } from './handler';
import { cardIdOf, viewerOf } from './ids';
import type { CardDoc, NodeDoc, SeatDoc } from './store/collections';
import type { Subjects } from './targets';

const EMPTY: CardContent = { wish: '', goals: [] };
const CARD_ROLES = ['owner', 'partner', 'fan', 'leader', 'invited'] as const;
/** 5 goals × 5 nodes, and what revisions withdrew. */
const NODES_PER_CARD = 200;

export const viewOfNode = (doc: NodeDoc): NodeView => ({
  nodeId: doc._id,
  goalId: doc.goalId,
  title: doc.title,
  plannedMonth: doc.plannedMonth,
  actualMonth: doc.actualMonth,
  state: doc.state,
  withdrawn: doc.withdrawn,
  version: doc.version,
  progress: doc.progress,
  words: doc.words,
  quotes: doc.quotes,
});

export const growthCardHandlers: Handlers<
  | 'growthCard.open'
  | 'growthCard.saveDraft'
  | 'growthCard.discardDraft'
  | 'growthCard.submit'
  | 'growthCard.revise'
  | 'growthCard.versions'
> = {
  'growthCard.open': async ({ db }, input, subject) => {
    const [owner, nodes] = await Promise.all([
      db.get('seats', subject.ownerSeatId),
      db.find('nodes', { cardId: input.cardId }, { order: ['plannedMonth', 'asc'], limit: NODES_PER_CARD }),
    ]);
    if (!owner) return refuse('not-found');
    const card = subject.card ?? (await blankCard(subject, owner, (id) => db.get('collectives', id)));
    return card ? accept(viewOfCard(card, owner, nodes, subject)) : refuse('not-found');
  },

  'growthCard.saveDraft': async (context, input, subject) => {
    const found = await ownCard(context, subject);
    if (!found) return refuse('not-found');
    const { card, seat } = found;
    if (card.version !== input.baseVersion)
      return refuse('stale-version', { current: card.draft ?? card.content });
    await context.tx.put('cards', {
      ...card,
      draft: input.content,
      version: card.version + 1,
      updatedAt: context.now,
    });
    if (seat.cardState === 'none') await context.tx.put('seats', { ...seat, cardState: 'draft' });
    return accept({ version: card.version + 1 });
  },

  'growthCard.discardDraft': async (context, input, subject) => {
    const found = await ownCard(context, subject);
    if (!found) return refuse('not-found');
    const { card } = found;
    if (card.version !== input.baseVersion)
      return refuse('stale-version', { current: card.draft ?? card.content });
    await context.tx.put('cards', {
      ...card,
      draft: null,
      version: card.version + 1,
      updatedAt: context.now,
    });
    return accept({ version: card.version + 1 });
  },

  'growthCard.submit': async (context, input, subject) => {
    const found = await ownCard(context, subject);
    if (!found) return refuse('not-found');
    if (found.card.state === 'active') return refuse('reason-missing');
    return submit(context, found, input.baseVersion, input.content, '');
  },

  'growthCard.revise': async (context, input, subject) => {
    const found = await ownCard(context, subject);
    if (!found) return refuse('not-found');
    if (found.card.state !== 'active') return refuse('card-not-submitted');
    return submit(context, found, input.baseVersion, input.content, input.reason);
  },

  'growthCard.versions': async ({ db }, input) => {
    const versions = await db.find(
      'cardVersions',
      { cardId: input.cardId, ...(input.before === undefined ? {} : { revision: { below: input.before } }) },
      { order: ['revision', 'desc'], limit: 20 },
    );
    return accept({
      versions: versions.map(({ revision, at, reason, content }) => ({ revision, at, reason, content })),
    });
  },
};

interface OwnCard {
  readonly card: CardDoc;
  readonly seat: SeatDoc;
}

async function submit(
  context: WriteContext,
  own: OwnCard,
  base: number,
  content: CardContent,
  reason: string,
) {
  const { card, seat } = own;
  if (card.version !== base) return refuse('stale-version', { current: card.draft ?? card.content });
  const problems = findCardProblems(content, card.cycle);
  if (problems.length > 0) {
    const fields = problems.map((p) => ({
      path: [p.goalId, p.nodeId].filter(Boolean).join('.'),
      problem: p.problem,
    }));
    return refuse('card-incomplete', { fields });
  }
  const axis = await alignNodes(context.tx, card, content);
  const next: CardDoc = {
    ...card,
    state: 'active',
    content,
    draft: null,
    axis,
    version: card.version + 1,
    revision: card.revision + 1,
    updatedAt: context.now,
  };
  await context.tx.put('cards', next);
  await context.tx.add('cardVersions', [
    {
      _id: `${card._id}.${next.revision}`,
      collectiveId: card.collectiveId,
      cardId: card._id,
      revision: next.revision,
      at: context.now,
      reason,
      content,
    },
  ]);
  if (seat.cardState !== 'active') await context.tx.put('seats', { ...seat, cardState: 'active' });
  return accept({ version: next.version, revision: next.revision });
}

/** The caller's own card and seat; a card not yet begun is a blank one of the running cycle. */
async function ownCard({ tx }: WriteContext, subject: Subjects['card']): Promise<OwnCard | null> {
  const seat = await tx.get('seats', subject.ownerSeatId);
  if (!seat) return null;
  const card = subject.card ?? (await blankCard(subject, seat, (id) => tx.get('collectives', id)));
  return card && { card, seat };
}

async function blankCard(
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

/** Shows a card to one reader; `subject` says what they are to it. */
export function viewOfCard(
  card: CardDoc,
  owner: SeatDoc,
  nodes: NodeDoc[],
  subject: Subjects['card'],
): CardView {
  const roles = subject.roles.filter((role): role is (typeof CARD_ROLES)[number] =>
    (CARD_ROLES as readonly string[]).includes(role),
  );
  const isOwner = roles.includes('owner');
  const { birth, ...basics } = owner.details;
  return {
    cardId: card._id,
    collectiveId: card.collectiveId,
    seatId: card.seatId,
    state: card.state,
    version: card.version,
    revision: card.revision,
    basics: {
      collectiveName: subject.seat.collectiveName,
      cycle: card.cycle,
      name: owner.name,
      post: owner.post,
      gender: basics.gender,
      politics: basics.politics,
      joinedPost: basics.joinedPost,
      volunteerNo: basics.volunteerNo,
      birth: isOwner || roles.includes('leader') ? birth : null,
    },
    content: card.content,
    draft: isOwner ? card.draft : null,
    problems: isOwner ? findCardProblems(card.draft ?? card.content, card.cycle) : [],
    bonds: card.bonds,
    nodes: nodes.filter((node) => !node.withdrawn || node.progress !== null).map(viewOfNode),
    you: { seatId: subject.seat.seatId, roles },
  };
}
