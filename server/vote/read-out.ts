import type { RoundDoc, RoundVoter } from '../store/collections';
import type { Snapshot } from '../store/store';

const EVERYBODY = 800;
const ROUNDS_LOOKED_AT = 100;

/** Lists the members of a collective in roster order with their keys; `keys` is null without a registration. */
export async function membersOf(db: Snapshot, collectiveId: string) {
  const [seats, keys] = await Promise.all([
    db.find(
      'seats',
      { collectiveId, state: 'active' },
      { order: ['no', 'asc'], limit: EVERYBODY, fields: ['name', 'kind', 'openid', 'leader'] },
    ),
    db.find('voteKeys', { collectiveId }, { limit: EVERYBODY }),
  ]);
  const bySeat = new Map(keys.map((doc) => [doc._id, doc]));
  return seats
    .filter((seat) => seat.kind === 'member')
    .map((seat) => ({
      seatId: seat._id,
      name: seat.name,
      mayOpenBox: seat.openid !== null && !seat.leader,
      joined: seat.openid !== null,
      keys: seat.openid === null ? null : (bySeat.get(seat._id) ?? null),
    }));
}

/** Freezes who may vote: everybody with a ring key that no earlier vote of the collective has used. */
export async function readOutRoster(
  outside: Snapshot,
  collectiveId: string,
): Promise<Pick<RoundDoc, 'roster' | 'absent' | 'roll'>> {
  const { roster, absent, roll } = await lookUp(outside, collectiveId);
  return { roster, absent, roll };
}

/** Names the seats of members who have joined and have no unused ring key: their phones have to open the room once. */
export async function unreadyOf(outside: Snapshot, collectiveId: string): Promise<string[]> {
  return (await lookUp(outside, collectiveId)).unready;
}

async function lookUp(outside: Snapshot, collectiveId: string) {
  const [members, earlier] = await Promise.all([
    membersOf(outside, collectiveId),
    outside.find(
      'rounds',
      { collectiveId },
      { order: ['createdAt', 'desc'], limit: ROUNDS_LOOKED_AT, fields: ['roster', 'voteId'] },
    ),
  ]);
  const used = new Set(
    earlier.flatMap((round) => (round.voteId === null ? [] : round.roster.map((voter) => voter.ringKey))),
  );
  const roster: RoundVoter[] = [];
  const absent: string[] = [];
  const unready: string[] = [];
  for (const { seatId, name, joined, keys } of members) {
    const ringKey = keys?.ringKeys.find((key) => !used.has(key));
    if (!keys || ringKey === undefined) {
      absent.push(name);
      if (joined) unready.push(seatId);
    } else
      roster.push({
        no: roster.length + 1,
        seatId,
        name,
        identityKey: keys.identityKey,
        ringKey,
        endorsed: false,
        vouches: [],
      });
  }
  return { roster, absent, unready, roll: members.length };
}
