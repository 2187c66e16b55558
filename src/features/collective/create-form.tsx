import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { COLLECTIVE_WORDS as WORDS } from '@/words/collective';
import { CollectiveFields, type CollectiveFace } from './collective-fields';

export interface CreateDraft extends CollectiveFace {
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

/** Everything a collective needs to begin. */
export function CreateForm({ value, onChange, cycleHolds }: CreateFormProps) {
  const set = (part: Partial<CreateDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      <Card>
        <CollectiveFields value={value} onChange={set} />
      </Card>
      <Card title={WORDS.cycle}>
        <Row share>
          <DateField
            label={WORDS.cycleFrom}
            fields="month"
            value={value.from}
            onChange={(from) => set({ from })}
          />
          <DateField label={WORDS.cycleTo} fields="month" value={value.to} onChange={(to) => set({ to })} />
        </Row>
        {cycleHolds ? null : <StatusNote tone="amber">{WORDS.cycleWrong}</StatusNote>}
      </Card>
      <Card title={WORDS.leader}>
        <Field
          label={WORDS.leaderName}
          value={value.leaderName}
          onChange={(leaderName) => set({ leaderName })}
          placeholder={WORDS.leaderNamePlaceholder}
        />
        <DateField
          label={WORDS.leaderBirth}
          fields="month"
          openAt="1995-01"
          value={value.leaderBirth}
          onChange={(leaderBirth) => set({ leaderBirth })}
          help={WORDS.leaderHelp}
        />
      </Card>
    </>
  );
}
