import type { NeedView, RhythmView } from '../../../core/contract/rhythm';
import { accept, refuse } from '../../../core/contract/result';
import { nextDue } from '../../../core/domain/rhythm';
import { shiftMonth } from '../../../core/domain/post';
import { isStalled } from '../../../core/domain/timeline';
import type { Handlers } from '../../rpc/handler';
import { wallOf, readOpenMonthRecords, blankRhythm } from '../../store/month-record';

const MEMBERS_MAX = 800;

export const rhythmHandlers: Handlers<'rhythm.open' | 'rhythm.settle'> = {
  'rhythm.open': async ({ db, month, now }, _input, { collectiveId }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const ofCycle = { collectiveId, ...({ 'cycle.label': collective.cycle.label } as object) };
    const [wall, stored, records, seats, cards, tasks] = await Promise.all([
      wallOf(db, collectiveId),
      db.get('rhythms', collectiveId),
      readOpenMonthRecords(db, collectiveId, [shiftMonth(month, -1), month, shiftMonth(month, 1)]),
      db.find(
        'seats',
        { collectiveId, state: 'active' },
        { order: ['no', 'asc'], limit: MEMBERS_MAX, fields: ['name', 'kind', 'openid'] },
      ),
      db.find('cards', ofCycle, { limit: MEMBERS_MAX, fields: ['seatId', 'ownerName', 'axis', 'hidden'] }),
      db.find('helpTasks', { collectiveId, live: true }, { order: ['at', 'desc'], limit: 60 }),
    ]);
    const rhythm = stored ?? blankRhythm(collectiveId, now);
    const entries = records.flatMap((record) => record.entries);
    const written = new Set(entries.filter((entry) => entry.month === month).map((entry) => entry.seatId));
    const helped = new Set(tasks.map((task) => task.forSeatId));
    const needs: NeedView[] = [
      ...tasks
        .filter((task) => task.state === 'open')
        .map((task) => need(task.forSeatId, task.forName, 'noHelper', task.what)),
      ...entries
        .filter((entry) => entry.need !== '' && entry.month === month && !helped.has(entry.seatId))
        .map((entry) => need(entry.seatId, entry.name, 'asked', entry.need)),
    ];
    const named = new Set([...helped, ...needs.map((one) => one.seatId)]);
    for (const card of cards) {
      const point = card.axis.find((one) => isStalled(one, month));
      if (!point || card.hidden || named.has(card.seatId)) continue;
      needs.push(need(card.seatId, card.ownerName, 'stalled', point.title));
    }
    const members = seats.filter((line) => line.kind === 'member' && line.openid !== null);
    const before = shiftMonth(month, -1);
    const begun = entries.some((entry) => entry.month <= before);
    const view: RhythmView = {
      month,
      plan: rhythm.plan,
      order: rhythm.order,
      numbering: rhythm.numbering ?? 'through',
      version: rhythm.version,
      needs,
      unwritten: members
        .filter((line) => !written.has(line._id))
        .map((line) => ({ seatId: line._id, name: line.name })),
      written: members.filter((line) => written.has(line._id)).length,
      lastIssue: wall.issues[0] ?? null,
      unfrozen: begun && (wall.lastMonth === null || wall.lastMonth < before) ? before : null,
      remindedAt: rhythm.remindedAt,
    };
    return accept(view);
  },

  'rhythm.settle': async ({ tx, now }, input, { collectiveId }) => {
    const rhythm = (await tx.get('rhythms', collectiveId)) ?? blankRhythm(collectiveId, now);
    if (rhythm.version !== input.baseVersion)
      return refuse('stale-version', { current: { plan: rhythm.plan, order: rhythm.order } });
    const plan = { remindDay: input.remindDay, freezeDay: input.freezeDay };
    const version = rhythm.version + 1;
    // A new plan applies from now on; jobs the earlier plan missed are not made up for.
    await tx.put('rhythms', {
      ...rhythm,
      plan,
      order: input.order,
      ...(input.numbering ? { numbering: input.numbering } : {}),
      version,
      doneUntil: now,
      nextDue: nextDue(now, plan),
    });
    return accept({ version });
  },
};

const need = (seatId: string, name: string, reason: NeedView['reason'], about: string): NeedView => ({
  seatId,
  name,
  reason,
  about,
});
