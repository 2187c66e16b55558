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

/** Lists the members with whether their client is ready: registered with a ring key that no earlier vote has used. */
export async function readyMembersOf(outside: Snapshot, collectiveId: string) {
  const [members, used] = await Promise.all([
    membersOf(outside, collectiveId),
    usedKeys(outside, collectiveId),
  ]);
  return members.map((member) => ({
    ...member,
    ringKey: member.keys?.ringKeys.find((key) => !used.has(key)),
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

async function usedKeys(outside: Snapshot, collectiveId: string): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  // A key that is used twice reveals its voter, so every earlier vote counts, however many there are.
  for (let skip = 0; ; skip += EARLIER_VOTES_READ) {
    const earlier = await outside.find(
      'rounds',
      { collectiveId },
      { order: ['createdAt', 'desc'], limit: EARLIER_VOTES_READ, skip, fields: ['roster', 'voteId'] },
    );
    for (const vote of earlier)
      if (vote.voteId !== null) for (const voter of vote.roster) used.add(voter.ringKey);
    if (earlier.length < EARLIER_VOTES_READ) return used;
  }
}

async function lookUp(outside: Snapshot, collectiveId: string) {
  const members = await readyMembersOf(outside, collectiveId);
  const roster: VoteRosterEntry[] = [];
  const absent: string[] = [];
  const unready: string[] = [];
  for (const { seatId, name, joined, keys, ringKey } of members) {
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

/**
 * Names the voters of a read-out roster who have left the collective, registered other keys, or moved their seat to
 * another account since. The roster stays as it was read out, and everybody sees these names.
 */
export async function changedVoters(
  db: Snapshot,
  { roster, createdAt }: Pick<VoteDoc, 'roster' | 'createdAt'>,
): Promise<{ departed: string[]; rekeyed: string[]; moved: string[] }> {
  const voters = { in: roster.map(({ seatId }) => seatId) };
  const [seats, keys] = await Promise.all([
    db.find('seats', { _id: voters }, { limit: EVERYBODY, fields: ['state', 'movedAt'] }),
    db.find('voteKeys', { _id: voters }, { limit: EVERYBODY, fields: ['identityKey'] }),
  ]);
  const seatOf = new Map(seats.map((seat) => [seat._id, seat]));
  const keyOf = new Map(keys.map((doc) => [doc._id, doc.identityKey]));
  const namesOf = (changed: (voter: VoteRosterEntry) => boolean): string[] =>
    roster.filter(changed).map(({ name }) => name);
  const otherKeys = ({ seatId, identityKey }: VoteRosterEntry): boolean => keyOf.get(seatId) !== identityKey;
  return {
    departed: namesOf(({ seatId }) => seatOf.get(seatId)?.state === 'left'),
    rekeyed: namesOf(otherKeys),
    moved: namesOf((voter) => otherKeys(voter) && (seatOf.get(voter.seatId)?.movedAt ?? '') > createdAt),
  };
}
