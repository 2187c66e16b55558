import { useState } from 'react';
import type { ApplicationView } from '@core/contract/application';
import type { TemplateView } from '@core/contract/post';
import type { Decision } from '@core/domain/application-flow';
import { afterMove } from '@core/domain/application-flow';
import { requestSubscription } from '@/api/request-subscription';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { StatusNote } from '@/ui/status-note';
import { formatMissing } from '@/messages/ui';
import { DECISION_LABELS, FILE_MESSAGES as MESSAGES } from '@/messages/application';

interface OpinionSheetProps {
  readonly file: ApplicationView;
  readonly side: 'body' | 'district';
  readonly template: TemplateView;
  /** Number of items that were missing when the material was submitted. */
  readonly missing: number;
  /** What the district may decide. */
  readonly decisions: readonly Decision[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Verdict = 'forward' | 'sendBack' | Decision;

/** Decisions in favour of the collective: they ask again when items are missing. */
const FAVOURABLE: readonly Verdict[] = ['forward', 'recognise'];

/** Signs an opinion or a decision; the text is saved on the device until it is signed. */
export function OpinionSheet(props: OpinionSheetProps) {
  const { file, side, template, missing, decisions, onClose, onDone } = props;
  const { applicationId, version: baseVersion } = file;
  const draft = useDraft(`opinion.${applicationId}`, '');
  const verdicts: readonly Verdict[] =
    side === 'body' ? ['forward', 'sendBack'] : decisions.filter((one) => 'to' in afterMove(file.state, one));
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [deadline, setDeadline] = useState('');
  const forward = useMutation('application.forward');
  const back = useMutation('application.sendBack');
  const decide = useMutation('application.decide');
  const labels = { forward: MESSAGES.forward, sendBack: MESSAGES.sendBack, ...DECISION_LABELS };
  const help =
    { forward: MESSAGES.opinionHelp, sendBack: MESSAGES.reasonsHelp }[verdict as 'forward'] ??
    MESSAGES.commentHelp;
  const label =
    { forward: MESSAGES.opinion, sendBack: MESSAGES.reasons }[verdict as 'forward'] ?? MESSAGES.comment;
  const text = draft.value.trim();
  const sign = async (): Promise<void> => {
    if (verdict === null) return;
    await requestSubscription(template);
    const sure = await ask({
      title: MESSAGES.confirmTitle(labels[verdict], file.collectiveName),
      text:
        missing > 0 && FAVOURABLE.includes(verdict) ? MESSAGES.confirmMissing(missing) : MESSAGES.confirmText,
      yes: MESSAGES.confirmYes,
      no: MESSAGES.confirmNo,
    });
    if (!sure) return;
    const step = { applicationId, baseVersion };
    const result =
      verdict === 'forward'
        ? await forward.mutate({ ...step, opinion: text })
        : verdict === 'sendBack'
          ? await back.mutate({ ...step, reasons: text })
          : await decide.mutate({ ...step, decision: verdict, text, deadline });
    if (!result) return;
    // Another reviewer signed first: show their step and keep the draft of this text.
    if (!result.ok && result.current !== undefined) {
      toast(MESSAGES.moved);
      return onDone();
    }
    if (!result.ok) return;
    draft.discard('');
    toast(MESSAGES.done);
    onDone();
  };
  return (
    <Sheet
      title={side === 'body' ? MESSAGES.forwardOr : MESSAGES.decide}
      note={file.collectiveName}
      onClose={onClose}
      foot={
        <Button
          busy={forward.busy || back.busy || decide.busy}
          missing={formatMissing({
            [MESSAGES.decision]: verdict === null,
            [MESSAGES.deadline]: verdict === 'rectify' && deadline === '',
            [label]: text === '',
          })}
          onPress={() => void sign()}
        >
          {verdict === null ? MESSAGES.signAny : MESSAGES.sign(labels[verdict])}
        </Button>
      }
    >
      {missing > 0 ? <StatusNote tone="amber">{MESSAGES.missingCount(missing)}</StatusNote> : null}
      <Choice
        label={MESSAGES.decision}
        options={verdicts.map((value) => ({ value, label: labels[value] }))}
        value={verdict}
        onChange={setVerdict}
      />
      {verdict === 'rectify' ? (
        <DateField label={MESSAGES.deadline} fields="day" value={deadline} onChange={setDeadline} />
      ) : null}
      <Field label={label} lines="many" max={1000} value={draft.value} onChange={draft.change} help={help} />
      <RefusalNote refusal={forward.refusal ?? back.refusal ?? decide.refusal} />
    </Sheet>
  );
}
