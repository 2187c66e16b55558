import type { LocalCloud } from '../../localcloud/local-cloud';
import { callOrThrow } from '../../src/features/vote/client/api';
import type { StageAnswers } from '../../src/features/vote/client/cast-ballot';
import { syncKeys } from '../../src/features/vote/client/sync-keys';
import { castFor, closeStageVote, openBoxOf, openStageVote } from '../election/hold-election';
import type { Electorate } from '../election/electorate';
import { electorOf, rng, showStageVote } from '../election/electorate';
import type { DemoContext } from './month';
import { removeStored } from './operator';
import { FOUNDERS } from './people';

/** The 号长 first; the last two opened the box. */
const VOTERS = FOUNDERS;
const LEAST_CELLS = 3;

interface VoteContext extends Pick<DemoContext, 'collectiveId' | 'seatIds' | 'at'> {
  readonly cloud: LocalCloud;
  readonly nameOf: (key: string) => string;
}

/** Answers that differ by voter and by year: the levels of a year are seen in its result. */
const answersOf = (no: number, from: number): StageAnswers =>
  Object.fromEntries(
    VOTERS.flatMap((_key, at) =>
      at + 1 === no ? [] : [[String(at + 1), { level: (at + no - from) % 5 === 0 ? 1 : 0, help: [] }]],
    ),
  );

/**
 * Holds the stage vote of an earlier year with the voting client and its real ballots. The phones of then are gone
 * today, as they would be: their keys, and what was asked of them, are removed.
 */
export async function seedEarlierVote(context: VoteContext, from: number): Promise<void> {
  const { cloud, collectiveId, seatIds, at, nameOf } = context;
  const electors = VOTERS.map((key) => electorOf(cloud, `demo-${key}`, nameOf(key)));
  const electorate: Electorate = {
    ...{ collectiveId, electors },
    seatIds: VOTERS.map((key) => seatIds.get(key) ?? ''),
  };
  at(from + 10, 20);
  for (const { call, storage } of electors) await syncKeys(call, storage, collectiveId, rng);
  const roundId = await openStageVote(electorate, { title: '年终阶段性评估', kMin: LEAST_CELLS });
  for (const elector of electors) {
    const { own } = await showStageVote(elector, roundId);
    await castFor(elector, collectiveId, roundId, answersOf(own?.no ?? 0, from));
  }
  await closeStageVote(cloud, electorate, roundId);
  await openBoxOf(electorate, roundId);
  for (const [index, { call }] of electors.entries()) {
    const todoId = `voteResult.${roundId}.${electorate.seatIds[index] ?? ''}`;
    await callOrThrow(call, 'todo.dismiss', { collectiveId, todoId });
  }
  for (const seatId of seatIds.values()) {
    await removeStored(cloud, 'voteKeys', seatId);
    await removeStored(cloud, 'todos', `readyPhone.${collectiveId}.${seatId}`);
  }
}
