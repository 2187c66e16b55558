import type { LastCard, YearOfCard } from '../../../core/contract/growth-card';
import { accept, refuse } from '../../../core/contract/result';
import type { Bond } from '../../../core/domain/companion';
import { acceptedBonds, BONDS_MAX } from '../../../core/domain/companion';
import type { BroughtCard } from '../../../core/domain/card-move';
import { carryGoal } from '../../../core/domain/carry';
import type { CarriedGoal } from '../../../core/domain/carry';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { CardDoc } from '../../store/collections';
import { cardIdOf, viewerOf } from '../../store/ids';
import { askForAnswer, isTied, newBond, viewersOf } from '../companion/commands';
import { BROUGHT_READ, blankCard, isBegun, lastCardOf, unfinishedOf, viewOfBrought } from './queries';

export const carryHandlers: Handlers<'growthCard.last' | 'growthCard.carry' | 'growthCard.years'> = {
  'growthCard.years': async ({ db }, _input, { collectiveId, ownerSeatId, seat, roles }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const labels = [...(collective.cycles ?? []), collective.cycle].map(({ label }) => label);
    const ids = labels.map((label) => cardIdOf(ownerSeatId, label));
    const cards = await db.find(
      'cards',
      { _id: { in: ids } },
      {
        limit: ids.length,
        fields: ['ownerName', 'cycle', 'state', 'content', 'axis', 'viewers', 'litWish', 'before'],
      },
    );
    // A companion sees the years in which they accompanied.
    const sees = ({ viewers, cycle }: CardDoc): boolean =>
      roles.includes('owner') ||
      roles.includes('leader') ||
      viewers.includes(viewerOf(seat.seatId, cycle.label));
    const shown = cards
      .filter((card) => card.state === 'active' && sees(card))
      .sort((a, b) => (a.cycle.from < b.cycle.from ? 1 : -1));
    const readsAll = roles.includes('owner') || roles.includes('leader');
    const brought = readsAll
      ? await db.find('broughtCards', { seatId: ownerSeatId }, { limit: BROUGHT_READ })
      : [];
    return accept({
      name: shown[0]?.ownerName ?? (roles.includes('owner') ? seat.name : ''),
      years: shown.map(yearOf),
      ...(brought.length > 0 ? { brought: brought.map(viewOfBrought).sort(byStart) } : {}),
    });
  },

  'growthCard.last': async ({ db }, _input, { collectiveId, ownerSeatId, card }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const last = isBegun(card) ? null : await lastCardOf(db, collective, ownerSeatId);
    if (!last) return accept(null);
    const view: LastCard = {
      cardId: last._id,
      cycle: last.cycle,
      wish: last.content.wish,
      wishLit: last.litWish?.wish === last.content.wish,
      goals: last.content.goals.map((goal) => ({
        goalId: goal.id,
        title: goal.title,
        nodes: goal.nodes.length,
        unfinished: unfinishedOf(last, goal).map(({ title }) => title),
      })),
      bonds: acceptedBonds(last.bonds).filter(({ seatId }) => seatId !== null),
    };
    return accept(view);
  },

  'growthCard.carry': async (context, input, subject) => {
    const { tx, now } = context;
    const seat = await tx.get('seats', subject.ownerSeatId);
    const collective = await tx.get('collectives', subject.collectiveId);
    if (!seat || !collective) return refuse('not-found');
    if (isBegun(subject.card)) return refuse('card-begun');
    const last = await lastCardOf(tx, collective, seat._id);
    const blank = subject.card ?? (await blankCard(subject, seat, async () => collective));
    if (!last || !blank) return refuse('not-found');
    const chosen = new Map(input.goals.map((goal) => [goal.goalId, goal]));
    const goals = last.content.goals.flatMap((goal) =>
      chosen.get(goal.id)?.choice === 'carry'
        ? [carryGoal(goal, last.cycle.label, unfinishedOf(last, goal), blank.cycle)]
        : [],
    );
    const told = last.content.goals.flatMap(({ id, title }): CarriedGoal[] => {
      const choice = chosen.get(id);
      return choice ? [{ goalId: id, title, choice: choice.choice, note: choice.note }] : [];
    });
    const bonds = [...blank.bonds, ...(await asked(context, blank, last, input.bondIds))];
    const next: CardDoc = {
      ...blank,
      draft: { wish: input.wish, goals },
      draftAt: now,
      bonds,
      viewers: viewersOf(blank, bonds),
      before: { cardId: last._id, at: now, goals: told },
      version: blank.version + 1,
      updatedAt: now,
    };
    await tx.put('cards', next);
    await tx.put('seats', { ...seat, cardState: 'draft', cardLabel: blank.cycle.label });
    return accept({ version: next.version, asked: bonds.length - blank.bonds.length });
  },
};

const byStart = (a: BroughtCard, b: BroughtCard): number => (a.cycle.from < b.cycle.from ? 1 : -1);

/** Asks companions of the last card once more; the promise they made stands ready for their answer. */
async function asked(
  context: WriteContext,
  card: CardDoc,
  last: CardDoc,
  bondIds: readonly string[],
): Promise<Bond[]> {
  const bonds: Bond[] = [];
  for (const { id, kind, role, seatId, name, promise } of acceptedBonds(last.bonds)) {
    const held = [...card.bonds, ...bonds];
    if (held.length >= BONDS_MAX) break;
    if (seatId === null || !bondIds.includes(id) || isTied(held, kind, seatId)) continue;
    const seat = await context.tx.get('seats', seatId);
    if (seat?.state !== 'active') continue;
    const bond = {
      ...newBond(context, { kind, role }, seatId, seat.name === '' ? name : seat.name),
      promise,
    };
    bonds.push(bond);
    await askForAnswer(context, card, bond, seatId);
  }
  return bonds;
}

const yearOf = ({ _id, cycle, content, axis, litWish, before }: CardDoc): YearOfCard => ({
  cardId: _id,
  cycle,
  wish: content.wish,
  ...(litWish?.wish === content.wish ? { wishLitAt: litWish.at } : {}),
  axis,
  before: before?.goals ?? [],
});
