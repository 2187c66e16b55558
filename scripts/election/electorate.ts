import { randomBytes } from 'node:crypto';
import type { InputOf, OutputOf, ProcedureName } from '../../core/contract/procedures';
import type { Result } from '../../core/contract/result';
import type { RoundView } from '../../core/contract/vote';
import type { VoteMode } from '../../core/domain/vote-state';
import type { RandomSource } from '../../core/voting/drbg';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { ask } from '../../src/features/vote/client/door';
import type { Call } from '../../src/features/vote/client/door';
import type { Pace } from '../../src/features/vote/client/pace';
import { findKeys } from '../../src/features/vote/client/kept-keys';
import { settleKeys } from '../../src/features/vote/client/phone-keys';
import type { PhoneKeys } from '../../src/features/vote/client/kept-keys';
import type { Shelf } from '../../src/features/vote/client/shelf';

/** A person with a phone: the mini-program's own voting code over the real door. */
export interface Elector {
  readonly openid: string;
  readonly name: string;
  readonly call: Call;
  readonly shelf: Shelf & { readonly kept: Map<string, string> };
}

/** The platform's random source, as the phone's generator would be seeded from it. */
export const chance: RandomSource = (length) => new Uint8Array(randomBytes(length));

/** A phone in a program has no screen to keep alive. */
export const pace: Pace = { now: () => Date.now(), rest: () => new Promise((done) => setImmediate(done)) };

function newShelf(): Elector['shelf'] {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    write: (key, value) => kept.set(key, JSON.stringify(value)).size > 0,
    forget: (key) => void kept.delete(key),
  };
}

let requests = 0;

export function electorOf(cloud: LocalCloud, openid: string, name: string): Elector {
  const call = async <N extends ProcedureName>(procedure: N, input: InputOf<N>) => {
    const event = { name: procedure, input, requestId: `election-${++requests}` };
    const { status, body } = await cloud.invoke('api', openid, event);
    if (status !== 200) throw new Error(`${procedure} answered ${status}: ${JSON.stringify(body)}`);
    return body as Result<OutputOf<N>>;
  };
  return { openid, name, call, shelf: newShelf() };
}

/** A collective that can vote: elector 0 is the 号长. */
export interface Electorate {
  readonly collectiveId: string;
  readonly electors: readonly Elector[];
  readonly seatIds: readonly string[];
}

/** Founds a collective of `members`, lets everybody join, and registers everybody's keys but `unregistered`. */
export async function foundElectorate(
  cloud: LocalCloud,
  members: number,
  options: { readonly tag?: string; readonly unregistered?: number } = {},
): Promise<Electorate> {
  const { tag = 'e', unregistered = 0 } = options;
  const electors = Array.from({ length: members }, (_, i) =>
    electorOf(cloud, `openid-${tag}-${i + 1}-${randomBytes(4).toString('hex')}`, `成员${i + 1}`),
  );
  const [leader, ...others] = electors as [Elector, ...Elector[]];
  const birth = '1996-01';
  const founded = await ask(leader.call, 'collective.create', {
    name: '模拟集体',
    unit: '模拟单位',
    trade: '',
    cycle: { from: '2026-01', to: '2026-12' },
    leader: { name: leader.name, birth },
  });
  const { collectiveId } = founded;
  const details = { gender: '' as const, birth, politics: '', post: '', joinedPost: '', volunteerNo: '' };
  const lines = others.map(({ name }) => ({ name, ...details, nationality: '', phone: '' }));
  await ask(leader.call, 'roster.import', { collectiveId, lines });
  const { code } = await ask(leader.call, 'invitation.issue', { collectiveId, days: 7, uses: 200 });
  const seatIds = [founded.seatId];
  for (const elector of others) {
    await ask(elector.call, 'join.ask', { code, name: elector.name, birth });
    const { joins } = await ask(leader.call, 'roster.list', { collectiveId });
    const join = joins.find((one) => one.name === elector.name);
    const seatId = join?.matchedSeatId ?? '';
    await ask(leader.call, 'join.confirm', { collectiveId, joinId: join?.joinId ?? '', seatId });
    seatIds.push(seatId);
  }
  for (const elector of electors.slice(0, members - unregistered))
    await settleKeys(elector.call, elector.shelf, collectiveId, chance);
  return { collectiveId, electors, seatIds };
}

export function keysOf({ shelf }: Elector, collectiveId: string): PhoneKeys {
  const keys = findKeys(shelf, collectiveId);
  if (!keys) throw new Error('the phone has no keys');
  return keys;
}

export const showRound = ({ call }: Elector, roundId: string): Promise<RoundView> =>
  ask(call, 'vote.show', { roundId });

/** How a vote is set up; the last member opens first, the one before second. */
export interface Plan {
  readonly mode?: VoteMode;
  readonly kMin?: number;
  readonly minutes?: number;
  readonly helpAsked?: boolean;
}

export async function prepareRound(
  { collectiveId, electors, seatIds }: Electorate,
  { mode = 'meeting', kMin = 5, minutes = 60, helpAsked = false }: Plan = {},
): Promise<string> {
  const [a, b] = [seatIds.at(-1) ?? '', seatIds.at(-2) ?? ''];
  const { roundId } = await ask((electors[0] as Elector).call, 'vote.prepare', {
    collectiveId,
    title: '阶段性评估',
    mode,
    minutes,
    kMin,
    helpAsked,
    scrutineers: [a, b],
    rerunOf: null,
  });
  return roundId;
}
