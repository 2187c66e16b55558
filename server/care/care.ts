import type { CareScreen } from '../../core/contract/care';
import { accept, refuse } from '../../core/contract/result';
import { parseInitials, parseRelation } from '../../core/domain/care';
import { judgeCare } from '../../core/domain/eligibility/year';
import type { Day } from '../../core/domain/month-day';
import type { WriteContext } from '../context';
import type { Handlers } from '../handler';
import type { PersonSeat } from '../store/collections';
import type { CareDoc, DeedDoc, WelfareDoc } from '../store/honour-collections';
import { attendeesFault, membersOf } from '../youth-house/attendees';
import { CARE_A_YEAR_MAX, readDeeds, today, wantedOf, yearsOf } from '../youth-house/deeds';
import { countCare } from '../youth-house/views';

type Caring = CareDoc | WelfareDoc;

const isCaring = (deed: DeedDoc | null): deed is Caring => deed?.kind === 'care' || deed?.kind === 'welfare';
const mayWithdraw = (deed: Caring, seat: PersonSeat) => seat.leader || deed.recordedBy === seat.seatId;
/** Who was helped is known to those who help and to the 号长. */
const maySee = (deed: Caring, seat: PersonSeat) => seat.leader || deed.helperSeatIds.includes(seat.seatId);

export const careHandlers: Handlers<'care.list' | 'care.record' | 'welfare.record' | 'care.withdraw'> = {
  'care.list': async ({ db, now }, _input, { collectiveId, seat }) => {
    const [collective, people] = await Promise.all([
      db.get('collectives', collectiveId),
      membersOf(db, collectiveId),
    ]);
    if (!collective) return refuse('not-found');
    const cycleYears = yearsOf(collective);
    const deeds = (await readDeeds(db, collectiveId, cycleYears, ['care', 'welfare']))
      .filter(isCaring)
      .sort((a, b) => (a.on < b.on ? 1 : -1));
    const names = new Map(people.map((line) => [line._id, line.name]));
    const common = (deed: Caring) => ({
      careId: deed._id,
      on: deed.on,
      programme: deed.programme,
      helpers: deed.helperSeatIds.flatMap((seatId) => names.get(seatId) ?? []),
      mayWithdraw: mayWithdraw(deed, seat),
    });
    const care = deeds.filter((deed) => deed.kind === 'care');
    const { figures } = judgeCare(wantedOf(collective), {
      care: care.map((deed) => ({ id: deed._id, kind: deed.careKind, on: deed.on as Day })),
      cycleYears,
      referenceDate: today(now),
    });
    const screen: CareScreen = {
      today: today(now),
      meter: { helped: figures.helped ?? 0, needed: figures.needed ?? 0 },
      counts: countCare(deeds),
      entries: care
        .filter((deed) => maySee(deed, seat))
        .map((deed) => ({
          ...common(deed),
          kind: deed.careKind,
          initials: deed.initials,
          relation: deed.relation,
          form: deed.form,
        })),
      welfare: deeds
        .filter((deed) => deed.kind === 'welfare')
        .map((deed) => ({ ...common(deed), title: deed.title })),
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
    const deed = await tx.get('deeds', input.careId);
    if (!isCaring(deed) || deed.collectiveId !== collectiveId || !mayWithdraw(deed, seat))
      return refuse('not-found');
    await tx.remove('deeds', deed._id);
    return accept({ careId: deed._id });
  },
};

interface Entry {
  readonly on: string;
  readonly programme: Caring['programme'];
  readonly helperSeatIds: readonly string[];
}

async function faultOf({ outside, now }: WriteContext, collectiveId: string, { on, helperSeatIds }: Entry) {
  if (on > today(now)) return 'day-ahead';
  const [people, deeds] = await Promise.all([
    membersOf(outside, collectiveId),
    readDeeds(outside, collectiveId, [Number(on.slice(0, 4))], ['care', 'welfare']),
  ]);
  return attendeesFault(helperSeatIds, people) ?? (deeds.length >= CARE_A_YEAR_MAX ? 'too-many' : null);
}

function begun({ newId, now }: WriteContext, collectiveId: string, entry: Entry, seat: PersonSeat) {
  // Nobody but the 号长 records what they had no part in: it would not be theirs to know.
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
