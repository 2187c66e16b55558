import { useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import { useMutation } from '@/api/use-mutation';
import { ask } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Collapse } from '@/ui/collapse';
import { SelectField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { CONSOLE_MESSAGES, TITLE_MESSAGES as MESSAGES } from '@/messages/district';
import { TitleFields } from './title-fields';

/** Option value for "no body"; a picker value must not be empty. */
const NO_BODY = 'none';

interface ReviseTitleProps {
  readonly districtId: string;
  readonly view: OutputOf<'title.show'>;
  readonly onSaved: () => void;
}

/** Corrects the fields of an imported title. */
export function ReviseTitle({ districtId, view, onSaved }: ReviseTitleProps) {
  const { title, bodies } = view;
  const { titleId, version: baseVersion, unit, level, scope = null, year, bodyId } = title;
  const [open, setOpen] = useState(false);
  const [value, change] = useState({ unit, level, scope, year, bodyId, reason: '' });
  const { mutate, busy, refusal } = useMutation('title.revise');
  const moves = value.bodyId !== bodyId;
  const needsReason = moves && title.state !== 'untouched';
  const bodyOf = (id: string): string =>
    bodies.find((one) => one.bodyId === id)?.name ?? CONSOLE_MESSAGES.noBody;
  const save = async (): Promise<void> => {
    const { moveText: text, moveYes: yes, no } = MESSAGES;
    if (moves && !(await ask({ title: MESSAGES.moveAsk(title.name, bodyOf(value.bodyId)), text, yes, no })))
      return;
    if ((await mutate({ districtId, titleId, baseVersion, ...value }))?.ok) onSaved();
  };
  return (
    <Collapse title={MESSAGES.revise} open={open} onToggle={() => setOpen(!open)}>
      <TitleFields value={value} onChange={(part) => change({ ...value, ...part })} />
      <SelectField
        label={MESSAGES.body}
        value={value.bodyId || NO_BODY}
        options={[
          { value: NO_BODY, label: CONSOLE_MESSAGES.noBody },
          ...bodies.map((one) => ({ value: one.bodyId, label: one.name })),
        ]}
        onChange={(id) => change({ ...value, bodyId: id === NO_BODY ? '' : id })}
      />
      {needsReason ? (
        <Field
          label={MESSAGES.reason}
          lines="many"
          max={300}
          value={value.reason}
          onChange={(reason) => change({ ...value, reason })}
          help={MESSAGES.reasonHelp}
        />
      ) : null}
      <RefusalNote refusal={refusal} />
      <Button
        tone="quiet"
        busy={busy}
        disabled={needsReason && value.reason.trim() === ''}
        onPress={() => void save()}
      >
        {MESSAGES.save}
      </Button>
    </Collapse>
  );
}
