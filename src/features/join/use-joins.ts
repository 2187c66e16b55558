import { useState } from 'react';
import type { JoinRequestView } from '@core/contract/roster';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { useCall } from '@/api/use-call';
import { useSend } from '@/api/use-send';
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

/** Who asks to join, and the three things the 号长 can do about each. */
export const useJoins = (collectiveId: string) => {
  const { state, reload } = useCall('roster.list', { collectiveId });
  const confirming = useSend('join.confirm');
  const adding = useSend('roster.import');
  const declining = useSend('join.decline');
  /** The request whose buttons are at work. */
  const [working, setWorking] = useState<string>();
  const [lost, setLost] = useState<Refusal>();

  const during = async (joinId: string, work: () => Promise<void>): Promise<void> => {
    setWorking(joinId);
    setLost(undefined);
    await work();
    setWorking(undefined);
    await reload();
  };

  const confirm = ({ joinId, name }: JoinRequestView, seatId: string): Promise<void> =>
    during(joinId, async () => {
      const result = await confirming.send({ collectiveId, joinId, seatId });
      if (result?.ok) toast(MESSAGES.confirmed(name));
    });

  // The import answers how many, not which: the new line is found by what was just written.
  const addThenConfirm = async ({ joinId, name, birth }: JoinRequestView): Promise<void> => {
    const added = await adding.send({ collectiveId, lines: [{ ...BLANK, name, birth }] });
    if (!added?.ok) return;
    const listed = await call('roster.list', { collectiveId });
    if (!listed.ok) return setLost(listed);
    const line = listed.value.entries.find(
      (entry) => entry.name === name && entry.private?.birth === birth && !entry.joined,
    );
    if (!line) return;
    const result = await confirming.send({ collectiveId, joinId, seatId: line.seatId });
    if (result?.ok) toast(MESSAGES.confirmed(name));
  };

  const add = async (join: JoinRequestView): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.addAsk(join.name),
      text: MESSAGES.addText(join.name, formatYearMonth(join.birth)),
      yes: MESSAGES.addYes,
      no: MESSAGES.addNo,
    });
    if (sure) await during(join.joinId, () => addThenConfirm(join));
  };

  const decline = async ({ joinId, name }: JoinRequestView): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.declineAsk(name),
      text: MESSAGES.declineText(name),
      yes: MESSAGES.declineYes,
      no: MESSAGES.declineNo,
    });
    if (!sure) return;
    await during(joinId, async () => {
      const result = await declining.send({ collectiveId, joinId });
      if (result?.ok) toast(MESSAGES.declined);
    });
  };

  const refusal = lost ?? confirming.refusal ?? adding.refusal ?? declining.refusal;
  return { state, reload, confirm, add, decline, working, refusal };
};

export type Joins = ReturnType<typeof useJoins>;
