import type { ContestView } from '../../../core/contract/contest';
import { accept, refuse } from '../../../core/contract/result';
import { mayClose } from '../../../core/domain/contest';
import { dayOfInstant } from '../../../core/domain/month-day';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { ContestDoc } from '../../store/honour-collections';
import { SEATS_SHOWN } from '../collective/queries';

const CONTESTS_READ = 100;

const viewOf = (doc: ContestDoc): ContestView => ({
  contestId: doc._id,
  version: doc.version,
  kind: doc.contestKind,
  title: doc.title,
  from: doc.on,
  until: doc.until,
  teams: doc.teams,
  measures: doc.measures,
  goals: doc.goals,
  closing: doc.closing,
});

const contestIn = async ({ tx }: WriteContext, collectiveId: string, contestId: string) => {
  const doc = await tx.get('deeds', contestId);
  return doc?.kind === 'contest' && doc.collectiveId === collectiveId ? doc : null;
};

const bare = (name: string): string => name.replace(/\s/g, '');

export const contestHandlers: Handlers<
  'contest.list' | 'contest.settle' | 'contest.report' | 'contest.close'
> = {
  'contest.list': async ({ db, now }, input, { collectiveId, seat }) => {
    const today = dayOfInstant(Date.parse(now));
    const year = input.year ?? Number(today.slice(0, 4));
    const docs = await db.find(
      'deeds',
      { collectiveId, year: { in: [year] }, kind: 'contest' },
      { limit: CONTESTS_READ },
    );
    const contests = (docs as ContestDoc[]).sort((a, b) => (a.on > b.on ? -1 : 1)).map(viewOf);
    return accept({ today, year, contests, leader: seat.leader });
  },

  'contest.settle': async (context, { contestId, baseVersion, plan }, { collectiveId }) => {
    const { tx, outside, now, newId } = context;
    const held = contestId === null ? null : await contestIn(context, collectiveId, contestId);
    if (contestId !== null && held === null) return refuse('not-found');
    if (held?.closing) return refuse('contest-closed');
    if (held && held.version !== baseVersion) return refuse('stale-version', { current: viewOf(held) });
    // A contest is between teams: a team must not bear the name of a roster member.
    const seats = await outside.find(
      'seats',
      { collectiveId, state: 'active' },
      { order: ['no', 'asc'], limit: SEATS_SHOWN, fields: ['name'] },
    );
    const names = new Set(seats.map((seat) => bare(seat.name)));
    if (plan.teams.some((team) => names.has(bare(team.name)))) return refuse('team-is-person');
    const resultOf = (teamId: string, measureId: string) =>
      held?.goals.find((goal) => goal.teamId === teamId && goal.measureId === measureId)?.result ?? null;
    const doc: ContestDoc = {
      _id: contestId ?? newId('contest'),
      collectiveId,
      kind: 'contest',
      year: Number(plan.from.slice(0, 4)),
      on: plan.from,
      version: (held?.version ?? 0) + 1,
      at: now,
      contestKind: plan.kind,
      title: plan.title,
      until: plan.until,
      teams: plan.teams,
      measures: plan.measures,
      goals: plan.goals.map((goal) => ({ ...goal, result: resultOf(goal.teamId, goal.measureId) })),
      closing: null,
    };
    await tx.put('deeds', doc);
    return accept({ contestId: doc._id });
  },

  'contest.report': async (context, { contestId, teamId, on, basis, results }, { collectiveId }) => {
    const doc = await contestIn(context, collectiveId, contestId);
    const known = (measureId: string) =>
      doc?.goals.some((goal) => goal.teamId === teamId && goal.measureId === measureId);
    if (!doc || !results.every(({ measureId }) => known(measureId))) return refuse('not-found');
    if (doc.closing) return refuse('contest-closed');
    if (on < doc.on || on > dayOfInstant(Date.parse(context.now))) return refuse('day-not-possible');
    const goals = doc.goals.map((goal) => {
      const reported = results.find(
        ({ measureId }) => goal.teamId === teamId && goal.measureId === measureId,
      );
      return reported ? { ...goal, result: { value: reported.value, on, basis } } : goal;
    });
    await context.tx.put('deeds', { ...doc, goals, version: doc.version + 1 });
    return accept({ contestId });
  },

  'contest.close': async (context, { contestId, words }, { collectiveId }) => {
    const doc = await contestIn(context, collectiveId, contestId);
    if (!doc) return refuse('not-found');
    if (doc.closing) return refuse('contest-closed');
    const on = dayOfInstant(Date.parse(context.now));
    if (!mayClose(doc, on)) return refuse('contest-unfinished');
    await context.tx.put('deeds', { ...doc, closing: { on, words }, version: doc.version + 1 });
    return accept({ contestId });
  },
};
