import { useState } from 'react';
import type { ApplicationView } from '@core/contract/application';
import type { TemplateView } from '@core/contract/post';
import type { Decision } from '@core/domain/application-flow';
import { afterMove, DECISIONS } from '@core/domain/application-flow';
import { askForLetter } from '@/api/ask-for-letter';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { DECISION_LABELS, FILE_MESSAGES as MESSAGES } from '@/messages/application';

interface OpinionSheetProps {
  readonly file: ApplicationView;
  readonly side: 'body' | 'district';
  readonly letter: TemplateView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Verdict = 'forward' | 'sendBack' | Decision;

/** Takes the opinion or the decision; what is typed stays on the phone until it is signed. */
export function OpinionSheet({ file, side, letter, onClose, onDone }: OpinionSheetProps) {
  const { applicationId, version: baseVersion } = file;
  const draft = useDraft(`opinion.${applicationId}`, '');
  const may: readonly Verdict[] =
    side === 'body' ? ['forward', 'sendBack'] : DECISIONS.filter((one) => 'to' in afterMove(file.state, one));
  const [verdict, setVerdict] = useState<Verdict>(may[0] ?? 'revoke');
  const [deadline, setDeadline] = useState('');
  const forward = useSend('application.forward');
  const back = useSend('application.sendBack');
  const decide = useSend('application.decide');
  const words = { forward: MESSAGES.forward, sendBack: MESSAGES.sendBack, ...DECISION_LABELS };
  const help =
    { forward: MESSAGES.opinionHelp, sendBack: MESSAGES.reasonsHelp }[verdict as 'forward'] ?? MESSAGES.wordsHelp;
  const label = { forward: MESSAGES.opinion, sendBack: MESSAGES.reasons }[verdict as 'forward'] ?? MESSAGES.words;
  const text = draft.value.trim();
  const sign = async (): Promise<void> => {
    await askForLetter(letter);
    const sure = await ask({
      title: MESSAGES.confirmTitle(words[verdict], file.collectiveName),
      text: MESSAGES.confirmText,
      yes: MESSAGES.confirmYes,
      no: MESSAGES.confirmNo,
    });
    if (!sure) return;
    const step = { applicationId, baseVersion };
    const result =
      verdict === 'forward'
        ? await forward.send({ ...step, opinion: text })
        : verdict === 'sendBack'
          ? await back.send({ ...step, reasons: text })
          : await decide.send({ ...step, decision: verdict, text, deadline });
    if (!result) return;
    // Somebody was quicker: their step is shown, this text stays for whoever wants it.
    if (!result.ok && result.current !== undefined) {
      toast(MESSAGES.moved);
      return onDone();
    }
    if (!result.ok) return;
    draft.settle('');
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
          disabled={text === '' || (verdict === 'rectify' && deadline === '')}
          onPress={() => void sign()}
        >
          {MESSAGES.sign(words[verdict])}
        </Button>
      }
    >
      <Choice
        label={MESSAGES.decision}
        options={may.map((value) => ({ value, label: words[value] }))}
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
