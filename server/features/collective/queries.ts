import type { RosterDetails, CollectiveDoc, PersonSeat } from '../../store/collections';
import type { Cycle } from '../../../core/domain/cycle';
import type { CollectiveView } from '../../../core/contract/collective';
import { DEFAULT_PRESET } from '../../../core/domain/presets/all';
import type { CollectiveStanding } from '../../store/honour-collections';

/** Days in which a confirmation is listed with its undo button. */
export const UNDO_DAYS = 14;

/** The private details of a new roster line. */
export const NO_DETAILS: RosterDetails = {
  gender: '',
  birth: '',
  politics: '',
  joinedPost: '',
  volunteerNo: '',
  nationality: '',
  phone: '',
};

/** Limits the collectives of one person, and so the size of the person's document. */
export const SEATS_MAX = 20;

const cycleOf = ({ label, from, to }: Cycle): Cycle => ({ label, from, to });

export const viewOfCollective = (doc: CollectiveDoc): CollectiveView => ({
  collectiveId: doc._id,
  name: doc.name,
  unit: doc.unit,
  trade: doc.trade,
  cycle: doc.cycle,
  ...(doc.cycles ? { cyclesBefore: doc.cycles.length } : {}),
  ...(doc.nextCycle ? { nextCycle: cycleOf(doc.nextCycle) } : {}),
  version: doc.version,
  leaderSeatId: doc.leaderSeatId,
  leaderName: doc.leaderName,
  ...(doc.leaderSince === undefined ? {} : { leaderSince: doc.leaderSince }),
  ...(doc.handOver === undefined ? {} : { handOver: doc.handOver }),
});

export const viewOfPersonSeat = (seat: PersonSeat) => ({
  collectiveId: seat.collectiveId,
  collectiveName: seat.collectiveName,
  seatId: seat.seatId,
  name: seat.name,
  kind: seat.kind,
  leader: seat.leader,
});

export const SEATS_SHOWN = 1000;

/** Returns the stored standing, or defaults that fulfil no rule by themselves. */
export const standingOf = (collective: CollectiveDoc): CollectiveStanding => {
  const preset = DEFAULT_PRESET;
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

/** Returns the calendar years of the collective's cycle. */
export const yearsOfCycle = ({ cycle }: CollectiveDoc): { from: number; to: number } => ({
  from: Number(cycle.from.slice(0, 4)),
  to: Number(cycle.to.slice(0, 4)),
});
