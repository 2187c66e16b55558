import { randomBytes } from 'node:crypto';
import type { InputOf, OutputOf, ProcedureName } from '../../core/contract/procedures';
import type { Result } from '../../core/contract/result';
import type { VoteView } from '../../core/contract/vote';
import type { VoteMode } from '../../core/domain/vote-state';
import type { RandomSource } from '../../core/voting/drbg';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { callOrThrow } from '../../src/features/vote/client/api';
import type { Call } from '../../src/features/vote/client/api';
import type { Scheduler } from '../../src/features/vote/client/scheduler';
import { loadKeys } from '../../src/features/vote/client/stored-keys';
import { syncKeys } from '../../src/features/vote/client/sync-keys';
import type { ClientKeys } from '../../src/features/vote/client/stored-keys';
import type { KeyValueStorage } from '../../src/features/vote/client/key-value-storage';

/** A voter: the mini-program's voting client on the real API. */
export interface Elector {
  readonly openid: string;
  readonly name: string;
  readonly call: Call;
  readonly storage: KeyValueStorage & { readonly entries: Map<string, string> };
}

/** Random source of the voting client. */
export const rng: RandomSource = (length) => new Uint8Array(randomBytes(length));

/** Scheduler without a screen to keep responsive. */
export const scheduler: Scheduler = {
  now: () => Date.now(),
  yield: () => new Promise((done) => setImmediate(done)),
};

function newStorage(): Elector['storage'] {
  const entries = new Map<string, string>();
  return {
    entries,
    read: (key) => {
      const text = entries.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    write: (key, value) => entries.set(key, JSON.stringify(value)).size > 0,
    remove: (key) => void entries.delete(key),
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
  return { openid, name, call, storage: newStorage() };
}

/** A collective with its voters; elector 0 is the 号长. */
export interface Electorate {
  readonly collectiveId: string;
  readonly electors: readonly Elector[];
  readonly seatIds: readonly string[];
}

/** Creates a collective of `members`, lets everybody join, and registers the keys of all but `unregistered` members. */
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
  const founded = await callOrThrow(leader.call, 'collective.create', {
    name: '模拟集体',
    unit: '模拟单位',
    trade: '',
    cycle: { from: '2026-01', to: '2026-12' },
    leader: { name: leader.name, birth },
  });
  const { collectiveId } = founded;
  const details = { gender: '' as const, birth, politics: '', post: '', joinedPost: '', volunteerNo: '' };
  const lines = others.map(({ name }) => ({ name, ...details, nationality: '', phone: '' }));
  await callOrThrow(leader.call, 'roster.import', { collectiveId, lines });
  const { code } = await callOrThrow(leader.call, 'invitation.issue', { collectiveId, days: 7, uses: 200 });
  const seatIds = [founded.seatId];
  for (const elector of others) {
    await callOrThrow(elector.call, 'join.ask', { code, name: elector.name, birth });
    const { joins } = await callOrThrow(leader.call, 'roster.list', { collectiveId });
    const join = joins.find((one) => one.name === elector.name);
    const seatId = join?.matchedSeatId ?? '';
    await callOrThrow(leader.call, 'join.confirm', { collectiveId, joinId: join?.joinId ?? '', seatId });
    seatIds.push(seatId);
  }
  for (const elector of electors.slice(0, members - unregistered))
    await syncKeys(elector.call, elector.storage, collectiveId, rng);
  return { collectiveId, electors, seatIds };
}

export function keysOf({ storage }: Elector, collectiveId: string): ClientKeys {
  const keys = loadKeys(storage, collectiveId);
  if (!keys) throw new Error('the voter has no keys');
  return keys;
}

export const showStageVote = ({ call }: Elector, roundId: string): Promise<VoteView> =>
  callOrThrow(call, 'vote.show', { roundId });

/** Options of a vote. The last member is scrutineer A, the one before is scrutineer B. */
export interface Plan {
  readonly title?: string;
  readonly mode?: VoteMode;
  readonly kMin?: number;
  readonly minutes?: number;
  readonly helpAsked?: boolean;
}

export async function prepareStageVote(
  { collectiveId, electors, seatIds }: Electorate,
  { title = '阶段性评估', mode = 'meeting', kMin = 5, minutes = 60, helpAsked = false }: Plan = {},
): Promise<string> {
  const [a, b] = [seatIds.at(-1) ?? '', seatIds.at(-2) ?? ''];
  const { roundId } = await callOrThrow((electors[0] as Elector).call, 'vote.prepare', {
    collectiveId,
    title,
    mode,
    minutes,
    kMin,
    helpAsked,
    scrutineers: [a, b],
    rerunOf: null,
  });
  return roundId;
}
