import { accept, refuse } from '../../../core/contract/result';
import { acceptedBonds } from '../../../core/domain/companion';
import { dayOfInstant } from '../../../core/domain/month-day';
import { maySprint } from '../../../core/domain/sprint';
import type { Handlers } from '../../rpc/handler';
import { addNews, removeNews } from '../../notifications/news';
import type { CardDoc } from '../../store/collections';
import type { SprintDoc } from '../../store/month-collections';

const companionsOf = (card: CardDoc): string[] =>
  acceptedBonds(card.bonds).flatMap((bond) => bond.seatId ?? []);

export const sprintHandlers: Handlers<'sprint.open' | 'sprint.set' | 'sprint.tick' | 'sprint.light'> = {
  'sprint.open': async ({ db, now }, input, { card, seat, ownerSeatId }) => {
    const doc = await db.get('sprints', input.cardId);
    const dues = (card?.content.goals ?? []).map((goal) => goal.due).filter((due) => due !== '');
    return accept({
      cardId: input.cardId,
      ownerName: card?.ownerName ?? '',
      own: seat.seatId === ownerSeatId,
      today: dayOfInstant(Date.parse(now)),
      wish: card?.content.wish ?? '',
      proposedDue: dues.sort().at(-1) ?? '',
      sprint: doc && { wish: doc.wish, due: doc.due, steps: doc.steps, litAt: doc.litAt },
    });
  },

  'sprint.set': async ({ tx, now }, input, { card, collectiveId }) => {
    if (card?.state !== 'active') return refuse('card-not-submitted');
    if (!maySprint(input.due, dayOfInstant(Date.parse(now)))) return refuse('sprint-too-early');
    const old = await tx.get('sprints', card._id);
    const done = new Map(old?.steps.map((step) => [step.id, step.doneAt]));
    const sprint: SprintDoc = {
      _id: card._id,
      collectiveId,
      wish: card.content.wish,
      due: input.due,
      steps: input.steps.map((step) => ({ ...step, doneAt: done.get(step.id) ?? null })),
      litAt: null,
      word: '',
    };
    await tx.put('sprints', sprint);
    if (card.litWish) {
      const { litWish: _ended, ...open } = card;
      await tx.put('cards', open);
    }
    await addNews(tx, 'sprint', card._id, [card.seatId, ...companionsOf(card)], {
      ...{ collectiveId, at: now, name: card.ownerName, title: input.due, cardId: card._id },
    });
    return accept({ cardId: card._id });
  },

  'sprint.tick': async ({ tx, now }, input) => {
    const sprint = await tx.get('sprints', input.cardId);
    if (!sprint?.steps.some((step) => step.id === input.stepId)) return refuse('not-found');
    const steps = sprint.steps.map((step) =>
      step.id === input.stepId ? { ...step, doneAt: input.done ? now : null } : step,
    );
    await tx.put('sprints', { ...sprint, steps });
    return accept({ cardId: sprint._id });
  },

  'sprint.light': async ({ tx, now }, input, { card, collectiveId, ownerSeatId }) => {
    const sprint = await tx.get('sprints', input.cardId);
    if (!sprint) return refuse('not-found');
    await tx.put('sprints', { ...sprint, litAt: sprint.litAt ?? now, word: input.word });
    if (card && sprint.litAt === null) {
      // The card shows it too, to everybody who accompanies its owner.
      await tx.put('cards', { ...card, litWish: { wish: sprint.wish, at: now } });
      const companions = companionsOf(card);
      await removeNews(tx, 'sprint', card._id, [ownerSeatId, ...companions]);
      await addNews(tx, 'wishLit', card._id, companions, {
        ...{ collectiveId, at: now, name: card.ownerName, title: sprint.wish, cardId: card._id },
      });
    }
    return accept({ cardId: sprint._id });
  },
};
