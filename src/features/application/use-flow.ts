import type { OwnApplication } from '@core/contract/application';
import type { Refusal } from '@core/contract/result';
import { FLOW, isDecided } from '@core/domain/application-flow';
import { askForLetter } from '@/api/ask-for-letter';
import { call } from '@/api/call';
import { useSend } from '@/api/use-send';
import { ask, toast } from '@/platform/toast';
import { goBack } from '@/platform/navigate';
import { FLOW_MESSAGES as MESSAGES } from '@/messages/application';

interface Act {
  readonly words: string;
  readonly off: boolean;
  readonly act: () => Promise<void>;
}

interface Flow {
  /** The one thing that can be done with the file now. */
  readonly primary: Act | null;
  readonly aside: Act | null;
  readonly mayHandIn: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
}

/** What the 号长 may do with the file where it lies. */
export const useFlow = (
  collectiveId: string,
  own: OwnApplication | null,
  exceptionReason: string,
  onMoved: () => void,
): Flow => {
  const submit = useSend('application.submit');
  const recall = useSend('application.recall');
  const quit = useSend('body.quit');
  const state = own?.application?.state ?? 'draft';
  const baseVersion = own?.application?.version ?? 0;
  const mayHandIn = own?.body != null && FLOW.submit.from.includes(state);
  const needsReason = own?.quotaTaken === true && !own.application?.exceptionReason;
  const after = (ok: boolean | undefined, words: string): void => {
    if (!ok) return;
    toast(words);
    onMoved();
  };
  const handIn = async (): Promise<void> => {
    if (own) await askForLetter(own.letter);
    const { submitAsk: title, submitText: text, submitYes: yes, submitNo: no } = MESSAGES;
    if (!(await ask({ title, text, yes, no }))) return;
    after((await submit.send({ collectiveId, baseVersion, exceptionReason }))?.ok, MESSAGES.submitted);
  };
  const takeBack = async (): Promise<void> => {
    const { recallAsk: title, recallText: text, recallYes: yes, recallNo: no } = MESSAGES;
    if (!(await ask({ title, text, yes, no }))) return;
    after((await recall.send({ collectiveId, baseVersion }))?.ok, MESSAGES.recalled);
  };
  const leave = async (): Promise<void> => {
    const { quitAsk: title, quitText: text, quitYes: yes, quitNo: no } = MESSAGES;
    if (await ask({ title, text, yes, no })) after((await quit.send({ collectiveId }))?.ok, MESSAGES.quit);
  };
  const note = async (): Promise<void> => {
    await call('application.note', { collectiveId });
    goBack();
  };
  const primary = mayHandIn
    ? {
        words: state === 'draft' ? MESSAGES.submit : MESSAGES.resubmit,
        off: needsReason && exceptionReason.trim() === '',
        act: handIn,
      }
    : isDecided(state)
      ? { words: MESSAGES.noted, off: false, act: note }
      : null;
  const free = own?.body != null && (state === 'draft' || isDecided(state));
  const aside =
    state === 'submitted'
      ? { words: MESSAGES.recall, off: false, act: takeBack }
      : free
        ? { words: MESSAGES.quit, off: false, act: leave }
        : null;
  return {
    primary,
    aside,
    mayHandIn,
    busy: submit.busy || recall.busy || quit.busy,
    refusal: submit.refusal ?? recall.refusal ?? quit.refusal,
  };
};
