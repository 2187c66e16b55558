import type {
  HouseView,
  PairingView,
  SessionBrief,
  SessionView,
  YearMeter,
} from '../../../core/contract/youth-house';
import type { PairingRecord } from '../../../core/domain/eligibility/record';
import { begunYears, evaluateSessions, pairingEnd } from '../../../core/domain/eligibility/year';
import { mayRead } from '../../../core/domain/private-fields';
import type { Day } from '../../../core/domain/month-day';
import type { SessionStanding } from '../../../core/domain/volunteer-session';
import { SESSION_STANDINGS, standingOf } from '../../../core/domain/volunteer-session';
import type { PersonSeat } from '../../store/collections';
import type { HouseDoc, PairingDoc, SessionDoc } from '../../store/honour-collections';
import { pairingRecord, sessionRecord } from './queries';

const newestFirst = (a: { on: string }, b: { on: string }): number =>
  a.on < b.on ? 1 : a.on > b.on ? -1 : 0;

function viewOfPairing(doc: PairingDoc, day: Day): PairingView {
  const state = (): PairingView['state'] => {
    if (pairingEnd(pairingRecord(doc)) < day) return 'over';
    if (!doc.signed) return 'unsigned';
    return doc.on > day ? 'ahead' : 'holds';
  };
  return {
    pairingId: doc._id,
    from: doc.on,
    until: doc.until,
    endedOn: doc.endedOn,
    signedOn: doc.signedOn,
    state: state(),
    version: doc.version,
  };
}

/**
 * Returns the view of a house; its contact is visible to the 号长 of the collective that entered it, and of those that
 * paired with its code. The id alone, which every member reads, does not show it.
 */
export const viewOfHouse = (
  doc: HouseDoc,
  pairings: readonly PairingDoc[],
  day: Day,
  { collectiveId, leader }: Pick<PersonSeat, 'collectiveId' | 'leader'>,
): HouseView => {
  const trusted =
    doc.enteredBy === collectiveId ||
    pairings.some(({ houseId, byCode }) => houseId === doc._id && byCode === true);
  const roles = leader && trusted ? ['leader'] : [];
  return {
    houseId: doc._id,
    ...(mayRead('contactPhone', roles) && doc.code !== undefined ? { code: doc.code } : {}),
    name: doc.name,
    address: doc.address,
    contactName: mayRead('contactName', roles) ? doc.contactName : '',
    contactPhone: mayRead('contactPhone', roles) ? doc.contactPhone : '',
    mayRevise: leader && doc.enteredBy === collectiveId,
    ...(doc.closedOn === undefined ? {} : { closedOn: doc.closedOn }),
    version: doc.version,
    pairings: pairings
      .filter(({ houseId }) => houseId === doc._id)
      .sort(newestFirst)
      .map((pairing) => viewOfPairing(pairing, day)),
  };
};

const briefOf = (doc: SessionDoc, standing: SessionStanding): SessionBrief => ({
  sessionId: doc._id,
  on: doc.on,
  houseName: doc.houseName,
  theme: doc.theme,
  kind: doc.sessionKind,
  attendees: doc.attendeeSeatIds.length,
  standing,
});

export const briefsOf = (
  sessions: readonly SessionDoc[],
  pairings: readonly PairingRecord[],
): SessionBrief[] =>
  [...sessions].sort(newestFirst).map((doc) => briefOf(doc, standingOf(sessionRecord(doc), pairings)));

export const viewOfSession = (
  doc: SessionDoc,
  pairings: readonly PairingRecord[],
  seat: Pick<PersonSeat, 'seatId' | 'leader'>,
): SessionView => ({
  ...briefOf(doc, standingOf(sessionRecord(doc), pairings)),
  houseId: doc.houseId,
  attendeeSeatIds: doc.attendeeSeatIds,
  organiserName: doc.organiserName,
  externalNo: doc.externalNo,
  confirmed: confirmationOf(doc),
  dispute: doc.dispute,
  linked: doc.linkId !== null,
  mayRevise: mayRevise(doc, seat) && !doc.confirmed,
  version: doc.version,
});

export const confirmationOf = (doc: SessionDoc): { by: string; at: string } | null =>
  doc.confirmed && doc.confirmedAt !== null ? { by: doc.confirmedBy, at: doc.confirmedAt } : null;

/** The organiser and the 号长 may edit a session. */
export const mayRevise = (doc: SessionDoc, seat: Pick<PersonSeat, 'seatId' | 'leader'>): boolean =>
  seat.leader || doc.organiserSeatId === seat.seatId;

/** Computes each year's meter from the record with the rule of the review. */
export function metersOf(
  briefs: readonly SessionBrief[],
  record: {
    sessions: readonly SessionDoc[];
    pairings: readonly PairingRecord[];
    cycleYears: readonly number[];
    perYear: number;
    day: Day;
  },
): YearMeter[] {
  const base = { pairings: record.pairings, cycleYears: record.cycleYears, referenceDate: record.day };
  const outcomes = evaluateSessions(record, { ...base, sessions: record.sessions.map(sessionRecord) });
  return begunYears(base).map((year) => {
    const figures = outcomes.find((outcome) => outcome.year === year)?.figures ?? {};
    const held = briefs.filter(({ on }) => on.startsWith(String(year)));
    return {
      year,
      counted: figures.counted ?? 0,
      perYear: figures.perYear ?? 0,
      needed: figures.needed ?? 0,
      apart: SESSION_STANDINGS.filter((standing) => standing !== 'counted')
        .map((standing) => ({ standing, sessions: held.filter((one) => one.standing === standing).length }))
        .filter(({ sessions }) => sessions > 0),
    };
  });
}
