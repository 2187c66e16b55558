import { accept, refuse } from '../../../core/contract/result';
import { figuresOf, presetTitle } from '../../../core/domain/preset';
import { PRESETS } from '../../../core/domain/presets/all';
import type { Handlers } from '../../rpc/handler';
import { bindingNotice, presetAt } from '../../store/notice';
import { standingOf, yearsOfCycle, SEATS_SHOWN } from '../collective/queries';

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
    const { ownNotice } = collective;
    const own =
      ownNotice === undefined ? [] : [await presetAt(db, { noticeId: collectiveId, version: ownNotice })];
    // What the offices say holds for a choice also while the current file keeps the notice it was handed in under.
    const above = await bindingNotice(db, collective);
    const bound = above && (await presetAt(db, above));
    return accept({
      ...(bound ? { bound: bound.id } : {}),
      presets: [...PRESETS, ...own, ...(bound ? [bound] : [])].map((preset) => ({
        ...{ id: preset.id, place: preset.place, example: preset.example },
        title: presetTitle(preset, yearsOfCycle(collective).to),
        rules: preset.rules.map(({ id }) => id),
        youthAge: figuresOf(preset, 'E2')?.age ?? null,
      })),
      people: seats
        .filter((seat) => seat.kind === 'member')
        .map(({ _id: seatId, name, post, leader }) => ({ seatId, name, post, leader })),
      cycleYears: yearsOfCycle(collective),
      standing: standingOf(collective),
    });
  },

  'standing.settle': async ({ tx }, { baseVersion, standing }, { collectiveId }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const isOwn = standing.presetId === collectiveId && collective.ownNotice !== undefined;
    const isUnchanged = standing.presetId === collective.standing?.presetId;
    if (!isOwn && !isUnchanged && !PRESETS.some(({ id }) => id === standing.presetId))
      return refuse('not-found');
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
