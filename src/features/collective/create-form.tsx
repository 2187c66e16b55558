import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';
import { CollectiveFields, type CollectiveNames } from './collective-fields';

export interface CreateDraft extends CollectiveNames {
  readonly from: string;
  readonly to: string;
  readonly leaderName: string;
  readonly leaderBirth: string;
}

interface CreateFormProps {
  readonly value: CreateDraft;
  readonly onChange: (value: CreateDraft) => void;
  readonly cycleHolds: boolean;
}

/** Edits the fields needed to create a collective. */
export function CreateForm({ value, onChange, cycleHolds }: CreateFormProps) {
  const set = (part: Partial<CreateDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      <Card>
        <CollectiveFields value={value} onChange={set} />
      </Card>
      <Card title={MESSAGES.cycle}>
        <Row share>
          <DateField
            label={MESSAGES.cycleFrom}
            fields="month"
            value={value.from}
            onChange={(from) => set({ from })}
          />
          <DateField
            label={MESSAGES.cycleTo}
            fields="month"
            value={value.to}
            onChange={(to) => set({ to })}
          />
        </Row>
        {cycleHolds ? null : <StatusNote tone="amber">{MESSAGES.cycleWrong}</StatusNote>}
      </Card>
      <Card title={MESSAGES.leader}>
        <Field
          label={MESSAGES.leaderName}
          value={value.leaderName}
          onChange={(leaderName) => set({ leaderName })}
          placeholder={MESSAGES.leaderNamePlaceholder}
        />
        <DateField
          label={MESSAGES.leaderBirth}
          fields="month"
          openAt="1995-01"
          value={value.leaderBirth}
          onChange={(leaderBirth) => set({ leaderBirth })}
          help={MESSAGES.leaderHelp}
        />
      </Card>
    </>
  );
}
