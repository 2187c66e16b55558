import { useCallback, useState } from 'react';
import type { RoundView } from '@core/contract/vote';
import type { OwnCell } from '@core/voting/own';
import type { ReadBoard } from '@core/voting/read-board';
import { checkBoard, fetchBoard, readOwn, recountBoard } from './client/check-board';
import { Distrusted } from './client/door';
import { retireKey, settleKeys } from './client/phone-keys';
import type { PhoneKeys } from './client/kept-keys';
import { forgetVote, recall } from './memory';
import { phoneCall, phoneChance, phonePace } from './phone';
import { phoneShelf } from '@/api/phone-shelf';
import { useWork } from './use-work';

/** What a phone does with a published board: find its own votes, recount all. */
export function useBoard(round: RoundView, keys: PhoneKeys | null) {
  const [read, setRead] = useState<ReadBoard | null>(null);
  const [own, setOwn] = useState<readonly OwnCell[] | null>(null);
  const [recounted, setRecounted] = useState<number | null>(null);
  const search = useWork();
  const count = useWork();
  const memory = recall(phoneShelf, round.roundId);

  const fetch = useCallback(async (): Promise<ReadBoard> => {
    const now = read ?? (await readOwn(await fetchBoard(phoneCall, round.roundId), round, phonePace));
    setRead(now);
    return now;
  }, [read, round]);

  const findMine = () =>
    search.start(async () => {
      const board = await fetch();
      const receipt = memory?.kind === 'voted' ? memory.receipt : null;
      const random = await phoneChance();
      const check = await checkBoard({ pace: phonePace, random }, board, round, receipt, keys);
      const [first] = check.findings;
      if (first) throw new Distrusted(first);
      setOwn(check.own);
      if (!check.mayErase || !keys || memory?.kind !== 'voted') return;
      // §1: the ring key goes as soon as the own votes were found; the stack is refilled behind it
      const ringKey = round.roster.find(({ no }) => no === round.own?.no)?.ringKey ?? '';
      retireKey(phoneShelf, round.collectiveId, keys, ringKey);
      forgetVote(phoneShelf, round, memory);
      await settleKeys(phoneCall, phoneShelf, round.collectiveId, random);
    });

  const recount = () =>
    count.start(async (onProgress) => {
      const board = await fetch();
      const [first] = await recountBoard(board, phonePace, onProgress);
      if (first) throw new Distrusted(first);
      setRecounted(board.file.board.length);
    });

  return { read, own, recounted, memory, search, count, findMine, recount };
}
