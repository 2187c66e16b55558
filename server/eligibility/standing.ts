import { accept, refuse } from '../../core/contract/result';
import { PRESETS, presetOf } from '../../core/domain/presets/all';
import type { Handlers } from '../handler';
import type { CollectiveDoc } from '../store/collections';
import type { CollectiveStanding } from '../store/honour-collections';

export const SEATS_SHOWN = 1000;

/** What is assumed until the 号长 settles it: nothing that would make a rule hold. */
export const standingOf = (collective: CollectiveDoc): CollectiveStanding => {
  const preset = presetOf(collective.standing?.presetId);
  return (
    collective.standing ?? {
      presetId: preset.id,
      version: 0,
      years: null,
      reading: preset.reading,
      referenceDate: null,
      responsibleSeatIds: [],
      principal: null,
      wholeUnit: false,
      abroad: false,
      leagueBranch: false,
    }
  );
};

/** The calendar years of the collective's own cycle. */
export const yearsOfCycle = ({ cycle }: CollectiveDoc): { from: number; to: number } => ({
  from: Number(cycle.from.slice(0, 4)),
  to: Number(cycle.to.slice(0, 4)),
});

export const standingHandlers: Handlers<'standing.open' | 'standing.settle'> = {
  'standing.open': async ({ db }, _input, { collectiveId }) => {
    const [collective, seats] = await Promise.all([
      db.get('collectives', collectiveId),
      db.find(
        'seats',
        { collectiveId, state: 'active' },
        { order: ['no', 'asc'], limit: SEATS_SHOWN, fields: ['name', 'post', 'kind', 'leader'] },
      ),
    ]);
    if (!collective) return refuse('not-found');
    return accept({
      presets: PRESETS.map(({ id, place, title, example }) => ({ id, place, title, example })),
      people: seats
        .filter((seat) => seat.kind === 'member')
        .map(({ _id: seatId, name, post, leader }) => ({ seatId, name, post, leader })),
      cycleYears: yearsOfCycle(collective),
      standing: standingOf(collective),
    });
  },

  'standing.settle': async ({ tx }, { baseVersion, standing }, { collectiveId }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective || !PRESETS.some(({ id }) => id === standing.presetId)) return refuse('not-found');
    const held = standingOf(collective);
    if (held.version !== baseVersion) return refuse('stale-version', { current: held });
    for (const seatId of [...standing.responsibleSeatIds, standing.principal?.seatId ?? null])
      if (seatId !== null) {
        const seat = await tx.get('seats', seatId);
        if (seat?.collectiveId !== collectiveId || seat.kind !== 'member') return refuse('not-found');
      }
    const version = held.version + 1;
    await tx.put('collectives', { ...collective, standing: { ...standing, version } });
    return accept({ version });
  },
};
