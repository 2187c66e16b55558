import type { VoteDoc, VoteRosterEntry } from '../../store/collections';
import type { Snapshot } from '../../store/store';

const EVERYBODY = 800;
const EARLIER_VOTES_READ = 100;

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

/** Freezes the roster of a vote: every member with a ring key that no earlier vote of the collective has used. */
export async function freezeRoster(
  outside: Snapshot,
  collectiveId: string,
): Promise<Pick<VoteDoc, 'roster' | 'absent' | 'roll'>> {
  const { roster, absent, roll } = await lookUp(outside, collectiveId);
  return { roster, absent, roll };
}

/**
 * Returns the seats of joined members without an unused ring key: their client registers one when it opens the vote
 * page.
 */
export async function seatsWithoutKey(outside: Snapshot, collectiveId: string): Promise<string[]> {
  return (await lookUp(outside, collectiveId)).unready;
}

async function lookUp(outside: Snapshot, collectiveId: string) {
  const [members, earlier] = await Promise.all([
    membersOf(outside, collectiveId),
    outside.find(
      'rounds',
      { collectiveId },
      { order: ['createdAt', 'desc'], limit: EARLIER_VOTES_READ, fields: ['roster', 'voteId'] },
    ),
  ]);
  const used = new Set(
    earlier.flatMap((vote) => (vote.voteId === null ? [] : vote.roster.map((voter) => voter.ringKey))),
  );
  const roster: VoteRosterEntry[] = [];
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
