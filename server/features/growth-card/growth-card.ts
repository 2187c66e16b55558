import { accept, refuse } from '../../../core/contract/result';
import type { CardContent } from '../../../core/domain/growth-card';
import { findCardProblems, keepUnsent } from '../../../core/domain/growth-card';
import { alignNodes } from './card-nodes';
import { withoutDraft } from '../../store/card-state';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { CardDoc, SeatDoc } from '../../store/collections';
import type { Subjects } from '../../rpc/targets';
import { blankCard, openGrowthCard } from './queries';

export const growthCardHandlers: Handlers<
  | 'growthCard.open'
  | 'growthCard.saveDraft'
  | 'growthCard.discardDraft'
  | 'growthCard.submit'
  | 'growthCard.revise'
  | 'growthCard.versions'
> = {
  'growthCard.open': openGrowthCard,

  'growthCard.saveDraft': async (context, input, subject) => {
    const found = await ownCard(context, subject);
    if (!found) return refuse('not-found');
    const { card, seat } = found;
    if (card.version !== input.baseVersion)
      return refuse('stale-version', { current: card.draft ?? card.content });
    await context.tx.put('cards', {
      ...card,
      draft: keepUnsent(input.content, card.draft ?? card.content),
      draftAt: context.now,
      version: card.version + 1,
      updatedAt: context.now,
    });
    if (card.version === 0)
      await context.tx.put('seats', { ...seat, cardState: 'draft', cardLabel: card.cycle.label });
    return accept({ version: card.version + 1 });
  },

  'growthCard.discardDraft': async (context, input, subject) => {
    const found = await ownCard(context, subject);
    if (!found) return refuse('not-found');
    const { card } = found;
    if (card.version !== input.baseVersion)
      return refuse('stale-version', { current: card.draft ?? card.content });
    await context.tx.put('cards', {
      ...withoutDraft(card),
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

async function submit(context: WriteContext, own: OwnCard, base: number, sent: CardContent, reason: string) {
  const { card, seat } = own;
  const current = card.draft ?? card.content;
  if (card.version !== base) return refuse('stale-version', { current });
  const content = keepUnsent(sent, current);
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
    ...withoutDraft(card),
    state: 'active',
    content,
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
  if (card.state !== 'active')
    await context.tx.put('seats', { ...seat, cardState: 'active', cardLabel: card.cycle.label });
  return accept({ version: next.version, revision: next.revision });
}

/** Reads the caller's card and seat; a card not yet begun is a blank one of the current cycle. */
async function ownCard({ tx }: WriteContext, subject: Subjects['card']): Promise<OwnCard | null> {
  const seat = await tx.get('seats', subject.ownerSeatId);
  if (!seat) return null;
  const card = subject.card ?? (await blankCard(subject, seat, (id) => tx.get('collectives', id)));
  return card && { card, seat };
}
