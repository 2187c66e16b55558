import type { OwnApplication } from '@core/contract/application';
import type { Refusal } from '@core/contract/result';
import { FLOW, isDecided } from '@core/domain/application-flow';
import { requestSubscription } from '@/api/request-subscription';
import { call } from '@/api/call';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { goBack } from '@/platform/navigate';
import { FLOW_MESSAGES as MESSAGES } from '@/messages/application';
import { formatMissing } from '@/messages/ui';

interface FlowAction {
  readonly label: string;
  /** What the action still needs; '' when nothing. */
  readonly missing: string;
  readonly act: () => Promise<void>;
}

interface ApplicationFlow {
  /** The next action on the application, or null. */
  readonly primary: FlowAction | null;
  readonly aside: FlowAction | null;
  readonly maySubmit: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
}

/** Returns the actions open to the 号长 in the current state of the application. */
export const useFlow = (
  collectiveId: string,
  own: OwnApplication | null,
  exceptionReason: string,
  onMoved: () => void,
): ApplicationFlow => {
  const submit = useMutation('application.submit');
  const recall = useMutation('application.recall');
  const quit = useMutation('body.quit');
  const state = own?.application?.state ?? 'draft';
  const baseVersion = own?.application?.version ?? 0;
  const maySubmit = own?.body != null && FLOW.submit.from.includes(state);
  const needsReason = own?.quotaTaken === true && !own.application?.exceptionReason;
  const after = (ok: boolean | undefined, label: string): void => {
    if (!ok) return;
    toast(label);
    onMoved();
  };
  const submitApplication = async (): Promise<void> => {
    const question = own?.unchanged
      ? {
          title: MESSAGES.unchangedAsk,
          text: MESSAGES.unchangedText,
          yes: MESSAGES.unchangedYes,
          no: MESSAGES.unchangedNo,
        }
      : {
          title: MESSAGES.submitAsk,
          text: MESSAGES.submitText,
          yes: MESSAGES.submitYes,
          no: MESSAGES.submitNo,
        };
    if (own) await requestSubscription(own.letter);
    if (!(await ask(question))) return;
    after((await submit.mutate({ collectiveId, baseVersion, exceptionReason }))?.ok, MESSAGES.submitted);
  };
  const takeBack = async (): Promise<void> => {
    const { recallAsk: title, recallText: text, recallYes: yes, recallNo: no } = MESSAGES;
    if (!(await ask({ title, text, yes, no }))) return;
    after((await recall.mutate({ collectiveId, baseVersion }))?.ok, MESSAGES.recalled);
  };
  const leave = async (): Promise<void> => {
    const { quitAsk: title, quitText: text, quitYes: yes, quitNo: no } = MESSAGES;
    if (await ask({ title, text, yes, no })) after((await quit.mutate({ collectiveId }))?.ok, MESSAGES.quit);
  };
  const note = async (): Promise<void> => {
    await call('application.note', { collectiveId });
    goBack();
  };
  const primary = maySubmit
    ? {
        label: state === 'draft' ? MESSAGES.submit : MESSAGES.resubmit,
        missing: formatMissing({ [MESSAGES.exception]: needsReason && exceptionReason.trim() === '' }),
        act: submitApplication,
      }
    : isDecided(state)
      ? { label: MESSAGES.noted, missing: '', act: note }
      : null;
  const free = own?.body != null && (state === 'draft' || isDecided(state));
  const aside =
    state === 'submitted'
      ? { label: MESSAGES.recall, missing: '', act: takeBack }
      : free
        ? { label: MESSAGES.quit, missing: '', act: leave }
        : null;
  return {
    primary,
    aside,
    maySubmit,
    busy: submit.busy || recall.busy || quit.busy,
    refusal: submit.refusal ?? recall.refusal ?? quit.refusal,
  };
};
