import type { RosterChange, RosterMatch } from '../../../core/contract/roster';
import type { RosterLine } from '../../../core/domain/roster-line';
import type { SeatDoc } from '../../store/collections';
import { rosterKeyOf } from '../../store/ids';

export type KnownSeat = Pick<
  SeatDoc,
  '_id' | 'name' | 'post' | 'details' | 'kind' | 'state' | 'leader' | 'version'
>;

const FIELDS = [
  'gender',
  'birth',
  'politics',
  'post',
  'joinedPost',
  'volunteerNo',
  'nationality',
  'phone',
] as const satisfies readonly RosterChange['field'][];

/** Lists what a line would change; a blank cell changes nothing, nor does a month where a day of it is stored. */
const changesOf = (line: RosterLine, { post, details }: KnownSeat): RosterChange[] =>
  FIELDS.flatMap((field): RosterChange[] => {
    const from = field === 'post' ? post : details[field];
    const to = line[field];
    if (to === '' || to === from || (field === 'birth' && from.startsWith(to))) return [];
    return [{ field, from, to }];
  });

/**
 * Finds the line of the roster that an imported line may be: the one with its name and birth month, else the only
 * active one with its name. The 号长 comes first, whose own line was typed when the collective was created.
 */
export function matcherOf(
  collectiveId: string,
  known: readonly KnownSeat[],
): (line: RosterLine) => RosterMatch | undefined {
  const members = known.filter(({ kind }) => kind === 'member');
  const keyOf = (name: string, birth: string) => rosterKeyOf(collectiveId, name, birth);
  const byKey = new Map(members.map((seat) => [keyOf(seat.name, seat.details.birth), seat]));
  return (line) => {
    const same = byKey.get(keyOf(line.name, line.birth));
    const named = same ? [] : members.filter(({ name, state }) => name === line.name && state === 'active');
    const seat = same ?? named.find(({ leader }) => leader) ?? (named.length === 1 ? named[0] : undefined);
    if (!seat) return undefined;
    return {
      seatId: seat._id,
      version: seat.version,
      name: seat.name,
      birth: seat.details.birth,
      leader: seat.leader,
      left: seat.state === 'left',
      sure: same !== undefined,
      changes: seat.state === 'left' ? [] : changesOf(line, seat),
    };
  };
}
