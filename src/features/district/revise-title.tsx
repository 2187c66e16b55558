import { useState } from 'react';
import type { TitleView } from '@core/contract/title';
import { TITLE_LEVELS } from '@core/domain/title';
import { useSend } from '@/api/use-send';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { Fold } from '@/ui/fold';
import { RefusalNote } from '@/ui/refusal-note';
import { LEVEL_WORDS, TITLE_WORDS as WORDS } from '@/words/district';

interface ReviseTitleProps {
  readonly districtId: string;
  readonly title: TitleView;
  readonly onSaved: () => void;
}

/** Corrects what the imported list said. */
export function ReviseTitle({ districtId, title, onSaved }: ReviseTitleProps) {
  const [open, setOpen] = useState(false);
  const [value, change] = useState({ unit: title.unit, level: title.level, year: title.year });
  const { send, busy, refusal } = useSend('title.revise');
  const save = async (): Promise<void> => {
    const { titleId, version: baseVersion, bodyId } = title;
    if ((await send({ districtId, titleId, baseVersion, bodyId, ...value }))?.ok) onSaved();
  };
  return (
    <Fold title={WORDS.revise} open={open} onToggle={() => setOpen(!open)}>
      <Field label={WORDS.unit} max={60} value={value.unit} onChange={(unit) => change({ ...value, unit })} />
      <Choice
        label={WORDS.level}
        options={TITLE_LEVELS.map((level) => ({ value: level, label: LEVEL_WORDS[level] }))}
        value={value.level}
        onChange={(level) => change({ ...value, level })}
      />
      <Field
        label={WORDS.year}
        kind="number"
        max={4}
        value={value.year}
        onChange={(year) => change({ ...value, year })}
      />
      <RefusalNote refusal={refusal} />
      <Button tone="quiet" busy={busy} onPress={() => void save()}>
        {WORDS.save}
      </Button>
    </Fold>
  );
}
