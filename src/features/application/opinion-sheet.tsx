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
import { DECISION_WORDS, FILE_WORDS as WORDS } from '@/words/application';

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
  const words = { forward: WORDS.forward, sendBack: WORDS.sendBack, ...DECISION_WORDS };
  const help =
    { forward: WORDS.opinionHelp, sendBack: WORDS.reasonsHelp }[verdict as 'forward'] ?? WORDS.wordsHelp;
  const label = { forward: WORDS.opinion, sendBack: WORDS.reasons }[verdict as 'forward'] ?? WORDS.words;
  const text = draft.value.trim();
  const sign = async (): Promise<void> => {
    await askForLetter(letter);
    const sure = await ask({
      title: WORDS.confirmTitle(words[verdict], file.collectiveName),
      text: WORDS.confirmText,
      yes: WORDS.confirmYes,
      no: WORDS.confirmNo,
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
      toast(WORDS.moved);
      return onDone();
    }
    if (!result.ok) return;
    draft.settle('');
    toast(WORDS.done);
    onDone();
  };
  return (
    <Sheet
      title={side === 'body' ? WORDS.forwardOr : WORDS.decide}
      note={file.collectiveName}
      onClose={onClose}
      foot={
        <Button
          busy={forward.busy || back.busy || decide.busy}
          disabled={text === '' || (verdict === 'rectify' && deadline === '')}
          onPress={() => void sign()}
        >
          {WORDS.sign(words[verdict])}
        </Button>
      }
    >
      <Choice
        label={WORDS.decision}
        options={may.map((value) => ({ value, label: words[value] }))}
        value={verdict}
        onChange={setVerdict}
      />
      {verdict === 'rectify' ? (
        <DateField label={WORDS.deadline} fields="day" value={deadline} onChange={setDeadline} />
      ) : null}
      <Field label={label} lines="many" max={1000} value={draft.value} onChange={draft.change} help={help} />
      <RefusalNote refusal={forward.refusal ?? back.refusal ?? decide.refusal} />
    </Sheet>
  );
}
