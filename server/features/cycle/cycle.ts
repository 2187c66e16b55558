import type { CycleRecord } from '../../../core/contract/cycle';
import { accept, refuse } from '../../../core/contract/result';
import { isInCycle, labelOf, proposeNext } from '../../../core/domain/cycle';
import type { Cycle } from '../../../core/domain/cycle';
import { shiftMonth } from '../../../core/domain/post';
import type { Month } from '../../../core/domain/month';
import type { Handlers } from '../../rpc/handler';
import { monthInChina } from '../../rpc/instants';
import type { CardDoc, CollectiveDoc, PersonSeat } from '../../store/collections';
import { applicationIdOf, cardIdOf, leaderOffice, openingIdOf, roundOf, viewerOf } from '../../store/ids';
import type { Snapshot } from '../../store/store';
import { wallOf } from '../../store/month-record';
import { todoIdOf } from '../../notifications/todos';
import { viewOfCollective } from '../collective/queries';
import { openingOf } from '../showcase/queries';
import { turnCycle } from './commands';

const CARDS_SHOWN = 300;
const VOTES_READ = 100;
const PAGES_READ = 300;
const FILES_READ = 20;

export const cycleHandlers: Handlers<'cycle.list' | 'cycle.show' | 'cycle.begin' | 'cycle.withdraw'> = {
  'cycle.list': async ({ db, month }, _input, { collectiveId, seat }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const { cycle, nextCycle, cycles = [], version } = collective;
    return accept({
      current: cycle,
      next: nextCycle ?? null,
      proposed: proposeNext(cycle, month as Month),
      past: cycles.map(({ label, from, to, endedAt }) => ({ label, from, to, endedAt })).reverse(),
      leader: seat.leader,
      ...(seat.kind === 'member' ? { cardId: cardIdOf(seat.seatId, cycle.label) } : {}),
      version,
    });
  },

  'cycle.show': async ({ db, now }, input, { collectiveId, seat }) => {
    const collective = await db.get('collectives', collectiveId);
    const cycle = collective && cycleNamed(collective, input.label ?? collective.cycle.label);
    if (!cycle) return refuse('not-found');
    const { label } = cycle;
    const [cards, wall, votes, pages, papers] = await Promise.all([
      readableCards(db, seat, label),
      wallOf(db, collectiveId),
      db.find(
        'rounds',
        // An instant of the first day in China may lie in the month before.
        { collectiveId, createdAt: { atLeast: shiftMonth(cycle.from, -1) } },
        {
          order: ['createdAt', 'asc'],
          limit: VOTES_READ,
          fields: ['title', 'state', 'createdAt', 'boardAt'],
        },
      ),
      db.find(
        'showcasePages',
        { collectiveId, cycleLabel: label },
        { limit: PAGES_READ, fields: ['name', 'hidden', 'items', 'open', 'cycleLabel'] },
      ),
      seat.leader ? papersOf(db, collectiveId, label) : {},
    ]);
    const isOpen = openingOf(
      pages.find(({ _id }) => _id === openingIdOf(collectiveId, label)),
      cycle,
      now,
    ).open;
    const record: CycleRecord = {
      cycle,
      ...papers,
      cards: cards.map((card) => briefOf(card, seat)).sort((a, b) => Number(b.mine) - Number(a.mine)),
      issues: wall.issues.filter(({ month }) => isInCycle(cycle, month)).reverse(),
      votes: votes
        .filter(({ state, createdAt }) => PUBLISHED.has(state) && isInCycle(cycle, monthInChina(createdAt)))
        .map(({ _id, title, createdAt, boardAt }) => ({ roundId: _id, title, at: boardAt ?? createdAt })),
      pages: isOpen
        ? pages
            .filter(({ hidden, items }) => !hidden && items.length > 0)
            .map(({ _id, name }) => ({ cardId: _id, name }))
        : [],
    };
    return accept(record);
  },

  'cycle.begin': async ({ tx, now, month }, input, { collectiveId, seat }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    if (collective.version !== input.baseVersion)
      return refuse('stale-version', { current: viewOfCollective(collective) });
    const { cycle, cycles = [] } = collective;
    const { from, to } = input.cycle;
    if (from <= cycle.to) return refuse('cycle-overlaps');
    const label = labelOf(from, [cycle.label, ...cycles.map((one) => one.label)]);
    const opened: CollectiveDoc =
      from <= month
        ? await turnCycle(tx, collective, { label, from, to }, now)
        : {
            ...collective,
            nextCycle: { label, from, to, by: seat.name, at: now },
            turnsOn: notedFrom(collective) ?? from,
            version: collective.version + 1,
          };
    await tx.put('collectives', opened);
    await tx.remove('todos', todoIdOf('openCycle', collectiveId, leaderOffice(collectiveId)));
    return accept(viewOfCollective(opened));
  },

  'cycle.withdraw': async ({ tx }, input, { collectiveId }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    if (collective.version !== input.baseVersion)
      return refuse('stale-version', { current: viewOfCollective(collective) });
    const { nextCycle: _next, turnsOn: _turnsOn, ...rest } = collective;
    const turnsOn = notedFrom(collective);
    const next: CollectiveDoc = {
      ...{ ...rest, version: collective.version + 1 },
      ...(turnsOn === undefined ? {} : { turnsOn }),
    };
    await tx.put('collectives', next);
    return accept(viewOfCollective(next));
  },
};

/** The month of a cycle that has begun while the clock has still to note on the cards before it that theirs is over. */
const notedFrom = ({ turnsOn, nextCycle, cycle }: CollectiveDoc): string | undefined =>
  turnsOn === cycle.from || (turnsOn !== undefined && !nextCycle) ? turnsOn : undefined;

/** States of a vote whose board hangs out. */
const PUBLISHED: ReadonlySet<string> = new Set(['board', 'archived']);

/** The experience paper and the review files of a cycle, for the 号长. */
async function papersOf(
  db: Snapshot,
  collectiveId: string,
  label: string,
): Promise<Pick<CycleRecord, 'paper' | 'files'>> {
  const base = applicationIdOf(collectiveId, label);
  const [paper, found] = await Promise.all([
    db.get('papers', `${collectiveId}.${label}`),
    // Further files of the cycle, in later rounds of the district, follow their first one.
    db.find('applications', { _id: { atLeast: base } }, { order: ['_id', 'asc'], limit: FILES_READ }),
  ]);
  const files = found.flatMap((file) =>
    file.kind !== 'quota' && file.collectiveId === collectiveId && file.label === label ? [file] : [],
  );
  return {
    ...(paper && paper.version > 0 ? { paper: paper.version } : {}),
    files: files.map((file) => ({
      ...{ fileId: file._id, kind: file.kind, state: file.state, round: roundOf(file) },
      versions: file.steps.filter(({ move }) => move === 'submit').length,
    })),
  };
}

const cycleNamed = ({ cycle, cycles = [] }: CollectiveDoc, label: string): Cycle | null => {
  const found = [cycle, ...cycles].find((one) => one.label === label);
  return found ? { label, from: found.from, to: found.to } : null;
};

/** Every submitted card for the 号长, else one's own and those one accompanied. */
const readableCards = async (db: Snapshot, seat: PersonSeat, label: string): Promise<CardDoc[]> => {
  const { collectiveId, seatId } = seat;
  const which = seat.leader
    ? { collectiveId, ...({ 'cycle.label': label } as object) }
    : { viewers: viewerOf(seatId, label) as never };
  const cards = await db.find('cards', which, {
    limit: CARDS_SHOWN,
    fields: ['seatId', 'ownerName', 'content', 'state', 'axis', 'hidden'],
  });
  return cards.filter((card) => card.state === 'active' && (seat.leader || !card.hidden));
};

const briefOf = (card: CardDoc, seat: PersonSeat): CycleRecord['cards'][number] => ({
  cardId: card._id,
  ownerName: card.ownerName,
  wish: card.content.wish,
  mine: card.seatId === seat.seatId,
  reached: card.axis.filter(({ state }) => state === 'reached').length,
  nodes: card.axis.length,
});
