import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { TITLE_IMPORT_MESSAGES as MESSAGES, TITLE_MESSAGES } from '@/messages/district';
import type { PreviewTitle } from './title-import-plan';
import { TitleFields } from './title-fields';

export type TitleValues = Pick<PreviewTitle, 'name' | 'unit' | 'level' | 'year' | 'bodyName'> & {
  readonly scope?: PreviewTitle['scope'] | null;
};

interface TitleEntryFormProps {
  /** The place of the entry in the file. */
  readonly place: string;
  /** What the reader did not understand. */
  readonly problem: string;
  readonly values: TitleValues;
  /** Returns what is still wrong, '' when the entry is accepted. */
  readonly onSave: (values: TitleValues) => string;
  readonly leaveLabel: string;
  readonly onLeave: () => void;
}

/** Corrects the cells of one entry of a list of titles. */
export function TitleEntryForm({ place, problem, values, onSave, leaveLabel, onLeave }: TitleEntryFormProps) {
  const [value, change] = useState(values);
  const [fault, setFault] = useState('');
  const shown = fault || problem;
  return (
    <Card title={place}>
      {shown ? <StatusNote tone="amber">{shown}</StatusNote> : null}
      <Field
        label={MESSAGES.name}
        max={60}
        value={value.name}
        onChange={(name) => change({ ...value, name })}
      />
      <TitleFields value={value} onChange={(part) => change({ ...value, ...part })} />
      <Field
        label={TITLE_MESSAGES.body}
        max={40}
        value={value.bodyName}
        onChange={(bodyName) => change({ ...value, bodyName })}
      />
      <Row share>
        <Button tone="plain" label={`${leaveLabel}，${place}`} onPress={onLeave}>
          {leaveLabel}
        </Button>
        <Button
          tone="quiet"
          label={`${MESSAGES.corrected}，${place}`}
          onPress={() => setFault(onSave(value))}
        >
          {MESSAGES.corrected}
        </Button>
      </Row>
    </Card>
  );
}
