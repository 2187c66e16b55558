import { useState } from 'react';
import type { ConfirmedJoinView, JoinRequestView } from '@core/contract/roster';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { useQuery } from '@/api/use-query';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { JOINS_MESSAGES as MESSAGES } from '@/messages/join';
import { HELD_MESSAGES } from '@/messages/seat-move';
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

/** Stands for all requests in `working`. */
const ALL = 'all';
/** Equals the limit of join.confirmMany. */
const AT_ONCE = 20;

/** Loads the join requests and the three actions of the 号长: confirm, add, decline. */
export const useJoins = (collectiveId: string) => {
  const { state, refetch } = useQuery('roster.list', { collectiveId });
  const confirming = useMutation('join.confirm');
  const adding = useMutation('roster.import');
  const declining = useMutation('join.decline');
  const confirmingMany = useMutation('join.confirmMany');
  const undoing = useMutation('join.undo');
  const moving = useMutation('seatMove.begin');
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

  /** Confirms all requests with a clear match, some at a time. */
  const confirmAll = (matches: readonly { joinId: string; seatId: string }[]): Promise<void> =>
    withProgress(ALL, async () => {
      let done = 0;
      let skipped = 0;
      for (let start = 0; start < matches.length; start += AT_ONCE) {
        const joins = matches.slice(start, start + AT_ONCE);
        const result = await confirmingMany.mutate({ collectiveId, joins });
        if (!result?.ok) return;
        done += result.value.confirmed.length;
        skipped += result.value.skipped.length;
      }
      toast(skipped > 0 ? MESSAGES.skipped(skipped) : MESSAGES.confirmedMany(done));
    });

  /** Asks for the move of a seat whose old account is lost. */
  const move = ({ joinId, heldSeatId = '' }: JoinRequestView, witnessSeatId: string): Promise<void> =>
    withProgress(joinId, async () => {
      const result = await moving.mutate({ collectiveId, joinId, seatId: heldSeatId, witnessSeatId });
      if (result?.ok) toast(HELD_MESSAGES.begun);
    });

  const undo = async ({ joinId, name }: ConfirmedJoinView): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.undoAsk(name),
      text: MESSAGES.undoText(name),
      yes: MESSAGES.undoYes,
      no: MESSAGES.undoNo,
    });
    if (!sure) return;
    await withProgress(joinId, async () => {
      const result = await undoing.mutate({ collectiveId, joinId });
      if (result?.ok) toast(MESSAGES.undone);
    });
  };

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

  const refusal =
    lost ??
    [confirming, confirmingMany, adding, declining, undoing, moving].find((one) => one.refusal !== undefined)
      ?.refusal;
  return { state, refetch, confirm, confirmAll, undo, move, add, decline, working, refusal };
};

export type Joins = ReturnType<typeof useJoins>;
