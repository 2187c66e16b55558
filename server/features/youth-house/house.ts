import type { HouseView } from '../../../core/contract/youth-house';
import { accept, refuse } from '../../../core/contract/result';
import { parseCode, printCode } from '../../../core/domain/invitation';
import type { Handlers } from '../../rpc/handler';
import type { HouseDoc } from '../../store/honour-collections';
import { PAGE, readAll } from '../../store/read-all';
import type { Snapshot } from '../../store/store';
import {
  isPairing,
  isSession,
  NO_YEAR,
  pairingRecord,
  PAIRINGS_MAX,
  readActivities,
  wantedOf,
  countCare,
} from './queries';
import { newPairing } from './pairing';
import { briefsOf, metersOf, viewOfHouse } from './views';
import { leaderOffice, pairingIdOf } from '../../store/ids';
import { pairingEnd } from '../../../core/domain/eligibility/year';
import { addDays } from '../../../core/domain/month-day';
import type { Day } from '../../../core/domain/month-day';
import { addNews } from '../../notifications/news';
import { todoIdOf } from '../../notifications/todos';
import { DuplicateId } from '../../store/store';
import { dayInChina } from '../../rpc/instants';
import { noticeOf, yearsUnder } from '../../store/notice';

/** Orders houses by the end of their last agreement, latest first. */
const livingFirst = (a: HouseView, b: HouseView): number => {
  const end = ({ pairings }: HouseView) =>
    pairings
      .map((one) => one.endedOn ?? one.until)
      .sort()
      .pop() ?? '';
  return end(b).localeCompare(end(a)) || a.name.localeCompare(b.name);
};

export const houseHandlers: Handlers<
  'house.list' | 'house.inspect' | 'house.add' | 'house.revise' | 'house.close'
> = {
  'house.list': async ({ db, now }, _input, { collectiveId, seat }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const notice = await noticeOf(db, collective);
    const [day, cycleYears] = [dayInChina(now), yearsUnder(notice, collective)];
    const kinds = ['pairing', 'session', 'care', 'welfare'] as const;
    const activities = await readActivities(db, collectiveId, [NO_YEAR, ...cycleYears], kinds);
    const [pairingDocs, sessions] = [activities.filter(isPairing), activities.filter(isSession)];
    const ids = [...new Set(pairingDocs.map(({ houseId }) => houseId))];
    const houses =
      ids.length === 0 ? [] : await db.find('houses', { _id: { in: ids } }, { limit: PAIRINGS_MAX });
    const pairings = pairingDocs.map(pairingRecord);
    const briefs = briefsOf(sessions, pairings);
    return accept({
      today: day,
      years: metersOf(briefs, { sessions, pairings, cycleYears, day, perYear: wantedOf(notice).perYear }),
      houses: houses.map((house) => viewOfHouse(house, pairingDocs, day, seat)).sort(livingFirst),
      sessions: briefs,
      care: countCare(activities),
      you: { seatId: seat.seatId, leader: seat.leader },
    });
  },

  'house.inspect': async ({ db }, input) => {
    const code = parseCode(input.code);
    const house = code && (await houseOfCode(db, code));
    return house ? accept({ name: house.name, address: house.address }) : refuse('house-code-unknown');
  },

  'house.add': async (context, input, { collectiveId }) => {
    const { tx, outside, now, random } = context;
    if (input.from > input.until) return refuse('pairing-backwards');
    const known = (await readActivities(outside, collectiveId, [NO_YEAR], ['pairing'])).filter(isPairing);
    if (known.length >= PAIRINGS_MAX) return refuse('too-many');
    const code = 'code' in input.house ? parseCode(input.house.code) : null;
    if ('code' in input.house && code === null) return refuse('house-code-unknown');
    const entered: HouseDoc | null =
      'code' in input.house
        ? await houseOfCode(outside, code ?? '')
        : {
            _id: printCode(random(64)),
            code: printCode(random(64)),
            ...input.house,
            enteredBy: collectiveId,
            version: 1,
            at: now,
          };
    if (!entered) return refuse('house-code-unknown');
    if (entered.closedOn !== undefined) return refuse('house-closed');
    if (known.some(({ houseId, houseName }) => houseId === entered._id || houseName === entered.name))
      return refuse('house-known');
    // The id carries the name, so that of simultaneous requests one adds the house.
    const _id = pairingIdOf(collectiveId, entered.name);
    if (await tx.get('deeds', _id)) return refuse('house-known');
    const byCode = code !== null && entered.code === code ? { byCode: true as const } : {};
    try {
      await tx.add('deeds', [{ ...newPairing(context, collectiveId, entered, input), ...byCode, _id }]);
    } catch (error) {
      if (error instanceof DuplicateId) return refuse('house-known');
      throw error;
    }
    if (code === null) await tx.add('houses', [entered]);
    return accept({ houseId: entered._id });
  },

  'house.revise': async ({ tx }, input, { collectiveId }) => {
    const house = await tx.get('houses', input.houseId);
    // A collective that only joined by the code may not edit the house.
    if (house?.enteredBy !== collectiveId) return refuse('not-found');
    if (house.version !== input.baseVersion) {
      const { name, address, contactName, contactPhone, version } = house;
      return refuse('stale-version', { current: { name, address, contactName, contactPhone, version } });
    }
    const { name, address, contactName, contactPhone } = input;
    await tx.put('houses', {
      ...house,
      name,
      address,
      contactName,
      contactPhone,
      version: house.version + 1,
    });
    return accept({ houseId: house._id });
  },

  'house.close': async ({ tx, outside, now }, input, { collectiveId }) => {
    const house = await tx.get('houses', input.houseId);
    if (house?.enteredBy !== collectiveId) return refuse('not-found');
    if (house.version !== input.baseVersion) return refuse('stale-version', { current: house.version });
    const { closedOn: _closed, ...open } = house;
    const { on } = input;
    await tx.put('houses', {
      ...open,
      ...(on === null ? {} : { closedOn: on }),
      version: house.version + 1,
    });
    const found =
      on === null
        ? []
        : await readAll((skip) =>
            outside.find('deeds', { houseId: house._id, kind: 'pairing' } as never, {
              ...{ order: ['_id', 'asc'], limit: PAGE, skip },
            }),
          );
    const running = found
      .filter(isPairing)
      .filter((one) => on !== null && pairingEnd(pairingRecord(one)) > on);
    for (const { _id } of running) {
      const pairing = await tx.get('deeds', _id);
      if (pairing?.kind !== 'pairing' || on === null) continue;
      // One that had not begun ends before its first day, and counts for nothing.
      const endedOn = on < pairing.on ? addDays(pairing.on as Day, -1) : on;
      await tx.put('deeds', { ...pairing, endedOn, version: pairing.version + 1 });
    }
    for (const paired of new Set(running.map((one) => one.collectiveId))) {
      const to = leaderOffice(paired);
      await tx.remove('todos', todoIdOf('renewPairing', house._id, to));
      if (paired === collectiveId) continue;
      const about = { collectiveId: paired, at: now, name: house.name, title: on ?? '' };
      await addNews(tx, 'houseClosed', `${house._id}.${now}`, [to], about);
    }
    return accept({ houseId: house._id, ended: running.length });
  },
};

/** Finds the house of a code; the id of a house is one too, for clients of 0.1.0. */
async function houseOfCode(db: Snapshot, code: string): Promise<HouseDoc | null> {
  const [found] = await db.find('houses', { code }, { limit: 1 });
  return found ?? db.get('houses', code);
}
