import { useCallback, useEffect, useRef, useState } from 'react';
import type { VoteView } from '@core/contract/vote';
import { CHECKED_PIECES } from '@core/domain/stage';
import type { OwnCell } from '@core/voting/client-checks';
import type { ReadBoard } from '@core/voting/read-board';
import { checkBoard, fetchBoard, readVerifiedBoard, recountBoard } from '../client/check-board';
import { VerificationError } from '../client/api';
import type { countReported } from '../client/check-together';
import { checkTogether, hasShare, reportFault, verifyReports } from '../client/check-together';
import { retireKey, syncKeys } from '../client/sync-keys';
import type { ClientKeys } from '../client/stored-keys';
import { eraseAnswers, loadVoteRecord } from '../device/vote-record';
import type { VoteRecord } from '../device/vote-record';
import type { RandomSource } from '@core/voting/drbg';
import type { Finding } from '@core/voting/finding';
import { deviceCall, createDeviceRng, deviceScheduler } from '../device/device';
import { personStorage } from '@/api/person-storage';
import { useLongTask } from '../device/use-long-task';

/**
 * Finds the own vote on a published board and verifies this phone's share of it, both without being asked, and recounts
 * the board on request. `onChecked` is called when this phone reported something.
 */
export function useBoard(vote: VoteView, keys: ClientKeys | null, onChecked: () => Promise<void>) {
  const [read, setRead] = useState<ReadBoard | null>(null);
  const [own, setOwn] = useState<readonly OwnCell[] | null>(null);
  const [recounted, setRecounted] = useState<number | null>(null);
  /** What this phone counted of the reports whose signatures it verified. */
  const [reported, setReported] = useState<ReturnType<typeof countReported> | null>(null);
  const valid = useRef(new Set<string>());
  const search = useLongTask();
  const count = useLongTask();
  const record = loadVoteRecord(personStorage, vote.roundId);

  const fetch = useCallback(async (): Promise<ReadBoard> => {
    const now =
      read ?? (await readVerifiedBoard(await fetchBoard(deviceCall, vote.roundId), vote, deviceScheduler));
    setRead(now);
    return now;
  }, [read, vote]);

  const findMine = () =>
    search.start(async (onProgress) => {
      const board = await fetch();
      const receipt = record?.kind === 'voted' ? record.receipt : null;
      const random = await createDeviceRng();
      const check = await checkBoard({ scheduler: deviceScheduler, random }, board, vote, receipt, keys);
      const [first] = check.findings;
      if (first) await report(board, first);
      setOwn(check.own);
      if (check.mayErase && keys && record?.kind === 'voted') await eraseRingKey(random, keys, record);
      const client = { call: deviceCall, scheduler: deviceScheduler, random, onProgress };
      await checkTogether(client, board, vote, keys).finally(() => onChecked());
    });

  const eraseRingKey = async (
    random: RandomSource,
    held: ClientKeys,
    voted: Extract<VoteRecord, { kind: 'voted' }>,
  ): Promise<void> => {
    // §1: the ring key is erased as soon as the own vote was found; then the key stack is refilled
    const ringKey = vote.roster.find(({ no }) => no === vote.own?.no)?.ringKey ?? '';
    retireKey(personStorage, vote.collectiveId, held, ringKey);
    eraseAnswers(personStorage, vote, voted);
    await syncKeys(deviceCall, personStorage, vote.collectiveId, random);
  };

  /** Tells everybody of an invalid cell, and stops. */
  const report = async (board: ReadBoard, finding: Finding): Promise<never> => {
    await reportFault(deviceCall, vote, board, finding).finally(() => onChecked());
    throw new VerificationError(finding);
  };

  const reports = vote.check?.reports;
  useEffect(() => {
    if (reports) void verifyReports(deviceScheduler, vote, valid.current).then(setReported);
    // A new answer with the same reports needs no verification.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [reports?.length, vote.roundId]);

  // A board of more than 10 MB is fetched when the person asks for it.
  const isDue = (record?.kind === 'voted' && own === null) || hasShare(vote);
  const isReady = keys !== null && vote.boardParts > 0 && vote.boardParts <= CHECKED_PIECES;
  const begun = useRef('');
  useEffect(() => {
    if (!isReady || !isDue || begun.current === vote.roundId) return;
    begun.current = vote.roundId;
    void findMine();
  });

  const recount = () =>
    count.start(async (onProgress) => {
      const board = await fetch();
      const [first] = await recountBoard(board, deviceScheduler, onProgress);
      if (first) await report(board, first);
      setRecounted(board.file.board.length);
    });

  return { read, own, recounted, reported, record, search, count, findMine, recount };
}
