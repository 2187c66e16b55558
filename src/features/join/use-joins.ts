import { useState } from 'react';
import type { JoinRequestView } from '@core/contract/roster';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { useQuery } from '@/api/use-query';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { JOINS_MESSAGES as MESSAGES } from '@/messages/join';
import { formatYearMonth } from '@/messages/months';

const BLANK = {
  gender: '',
  politics: '',
  post: '',
  joinedPost: '',
  volunteerNo: '',
  nationality: '',
  phone: '',
} as const;

/** Loads the join requests and the three actions of the 号长: confirm, add, decline. */
export const useJoins = (collectiveId: string) => {
  const { state, refetch } = useQuery('roster.list', { collectiveId });
  const confirming = useMutation('join.confirm');
  const adding = useMutation('roster.import');
  const declining = useMutation('join.decline');
  /** Id of the request being processed. */
  const [working, setWorking] = useState<string>();
  const [lost, setLost] = useState<Refusal>();

  const withProgress = async (joinId: string, action: () => Promise<void>): Promise<void> => {
    setWorking(joinId);
    setLost(undefined);
    await action();
    setWorking(undefined);
    await refetch();
  };

  const confirm = ({ joinId, name }: JoinRequestView, seatId: string): Promise<void> =>
    withProgress(joinId, async () => {
      const result = await confirming.mutate({ collectiveId, joinId, seatId });
      if (result?.ok) toast(MESSAGES.confirmed(name));
    });

  // The import returns a count, not ids: find the new line by its name and birth month.
  const addThenConfirm = async ({ joinId, name, birth }: JoinRequestView): Promise<void> => {
    const added = await adding.mutate({ collectiveId, lines: [{ ...BLANK, name, birth }] });
    if (!added?.ok) return;
    const listed = await call('roster.list', { collectiveId });
    if (!listed.ok) return setLost(listed);
    const line = listed.value.entries.find(
      (entry) => entry.name === name && entry.private?.birth === birth && !entry.joined,
    );
    if (!line) return;
    const result = await confirming.mutate({ collectiveId, joinId, seatId: line.seatId });
    if (result?.ok) toast(MESSAGES.confirmed(name));
  };

  const add = async (join: JoinRequestView): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.addAsk(join.name),
      text: MESSAGES.addText(join.name, formatYearMonth(join.birth)),
      yes: MESSAGES.addYes,
      no: MESSAGES.addNo,
    });
    if (sure) await withProgress(join.joinId, () => addThenConfirm(join));
  };

  const decline = async ({ joinId, name }: JoinRequestView): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.declineAsk(name),
      text: MESSAGES.declineText(name),
      yes: MESSAGES.declineYes,
      no: MESSAGES.declineNo,
    });
    if (!sure) return;
    await withProgress(joinId, async () => {
      const result = await declining.mutate({ collectiveId, joinId });
      if (result?.ok) toast(MESSAGES.declined);
    });
  };

  const refusal = lost ?? confirming.refusal ?? adding.refusal ?? declining.refusal;
  return { state, refetch, confirm, add, decline, working, refusal };
};

export type Joins = ReturnType<typeof useJoins>;
