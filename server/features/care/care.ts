import { noticeOf, yearsUnder } from '../../store/notice';
import type { CareScreen } from '../../../core/contract/care';
import { accept, refuse } from '../../../core/contract/result';
import { parseInitials, parseRelation } from '../../../core/domain/care';
import { evaluateCare } from '../../../core/domain/eligibility/year';
import type { Day } from '../../../core/domain/month-day';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { PersonSeat } from '../../store/collections';
import type { CareDoc, ActivityDoc, WelfareDoc } from '../../store/honour-collections';
import {
  CARE_PER_YEAR_MAX,
  readActivities,
  wantedOf,
  attendeesFault,
  membersOf,
  countCare,
} from '../youth-house/queries';
import { dayInChina } from '../../rpc/instants';

type Caring = CareDoc | WelfareDoc;

const isCaring = (activity: ActivityDoc | null): activity is Caring =>
  activity?.kind === 'care' || activity?.kind === 'welfare';
const mayWithdraw = (activity: Caring, seat: PersonSeat) =>
  seat.leader || activity.recordedBy === seat.seatId;
/** Only the helpers and the 号长 may see who was helped. */
const maySee = (activity: Caring, seat: PersonSeat) =>
  seat.leader || activity.helperSeatIds.includes(seat.seatId);

export const careHandlers: Handlers<'care.list' | 'care.record' | 'welfare.record' | 'care.withdraw'> = {
  'care.list': async ({ db, now }, _input, { collectiveId, seat }) => {
    const [collective, people] = await Promise.all([
      db.get('collectives', collectiveId),
      membersOf(db, collectiveId),
    ]);
    if (!collective) return refuse('not-found');
    const notice = await noticeOf(db, collective);
    const cycleYears = yearsUnder(notice, collective);
    const found = await readActivities(db, collectiveId, cycleYears, ['care', 'welfare']);
    const activities = found.filter(isCaring).sort((a, b) => (a.on < b.on ? 1 : -1));
    const names = new Map(people.map((line) => [line._id, line.name]));
    const common = (activity: Caring) => ({
      careId: activity._id,
      on: activity.on,
      programme: activity.programme,
      helpers: activity.helperSeatIds.flatMap((seatId) => names.get(seatId) ?? []),
      mayWithdraw: mayWithdraw(activity, seat),
    });
    const care = activities.filter((activity) => activity.kind === 'care');
    const { figures } = evaluateCare(wantedOf(notice), {
      care: care.map((activity) => ({ id: activity._id, kind: activity.careKind, on: activity.on as Day })),
      cycleYears,
      referenceDate: dayInChina(now),
    });
    const screen: CareScreen = {
      today: dayInChina(now),
      meter: { helped: figures.helped ?? 0, needed: figures.needed ?? 0 },
      counts: countCare(activities),
      entries: care
        .filter((activity) => maySee(activity, seat))
        .map((activity) => ({
          ...common(activity),
          kind: activity.careKind,
          initials: activity.initials,
          relation: activity.relation,
          form: activity.form,
        })),
      welfare: activities
        .filter((activity) => activity.kind === 'welfare')
        .map((activity) => ({ ...common(activity), title: activity.title })),
      people: people
        .filter(({ state }) => state === 'active')
        .map(({ _id, name }) => ({ seatId: _id, name })),
      you: { seatId: seat.seatId, leader: seat.leader },
    };
    return accept(screen);
  },

  'care.record': async (context, input, { collectiveId, seat }) => {
    const [initials, relation] = [parseInitials(input.initials), parseRelation(input.relation)];
    if (initials === null || relation === null) return refuse('care-identifying');
    const fault = await faultOf(context, collectiveId, input);
    if (fault) return refuse(fault);
    const doc: CareDoc = {
      ...begun(context, collectiveId, input, seat),
      kind: 'care',
      careKind: input.kind,
      initials,
      relation,
      form: input.form,
    };
    await context.tx.add('deeds', [doc]);
    return accept({ careId: doc._id });
  },

  'welfare.record': async (context, input, { collectiveId, seat }) => {
    const fault = await faultOf(context, collectiveId, input);
    if (fault) return refuse(fault);
    const doc: WelfareDoc = {
      ...begun(context, collectiveId, input, seat),
      kind: 'welfare',
      title: input.title,
    };
    await context.tx.add('deeds', [doc]);
    return accept({ careId: doc._id });
  },

  'care.withdraw': async ({ tx }, input, { collectiveId, seat }) => {
    const activity = await tx.get('deeds', input.careId);
    if (!isCaring(activity) || activity.collectiveId !== collectiveId || !mayWithdraw(activity, seat))
      return refuse('not-found');
    await tx.remove('deeds', activity._id);
    return accept({ careId: activity._id });
  },
};

interface Entry {
  readonly on: string;
  readonly programme: Caring['programme'];
  readonly helperSeatIds: readonly string[];
}

async function faultOf({ outside, now }: WriteContext, collectiveId: string, { on, helperSeatIds }: Entry) {
  if (on > dayInChina(now)) return 'day-ahead';
  const [people, activities] = await Promise.all([
    membersOf(outside, collectiveId),
    readActivities(outside, collectiveId, [Number(on.slice(0, 4))], ['care', 'welfare']),
  ]);
  return (
    attendeesFault(helperSeatIds, people) ?? (activities.length >= CARE_PER_YEAR_MAX ? 'too-many' : null)
  );
}

function begun({ newId, now }: WriteContext, collectiveId: string, entry: Entry, seat: PersonSeat) {
  // Only the 号长 may record care given by others: other members must not learn who was helped.
  const helpers = new Set(seat.leader ? entry.helperSeatIds : [seat.seatId, ...entry.helperSeatIds]);
  return {
    _id: newId('care'),
    collectiveId,
    year: Number(entry.on.slice(0, 4)),
    on: entry.on,
    programme: entry.programme,
    helperSeatIds: [...helpers],
    recordedBy: seat.seatId,
    version: 1,
    at: now,
  };
}
