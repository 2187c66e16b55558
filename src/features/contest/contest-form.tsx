import type { ContestView } from '@core/contract/contest';
import { CONTEST_KINDS } from '@core/domain/contest';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { ConflictNote } from '@/ui/conflict-note';
import { PageHead } from '@/ui/page-head';
import { DateField } from '@/ui/picker-field';
import { Screen } from '@/ui/screen';
import { CONTEST_KIND_LABELS, CONTEST_MESSAGES as MESSAGES } from '@/messages/contest';
import { formatMissing } from '@/messages/ui';
import { draftOf, missingOf, planOf } from './contest-draft';
import { MeasureSection, TargetSection, TeamSection } from './contest-sections';

interface ContestFormProps {
  readonly collectiveId: string;
  readonly saved: ContestView | null;
  readonly today: string;
}

/** Edits a contest: kind, period, teams, measures, and the target of each team for each measure. */
export function ContestForm({ collectiveId, saved, today }: ContestFormProps) {
  const contestId = saved?.contestId ?? null;
  const draft = useDraft(
    `contest.${collectiveId}.${contestId ?? 'new'}`,
    draftOf(saved, today),
    saved?.version ?? 0,
  );
  const { mutate, busy, refusal } = useMutation('contest.settle');
  const { value } = draft;
  const plan = planOf(value);
  const save = async (): Promise<void> => {
    if (!plan) return;
    const result = await mutate({
      collectiveId,
      contestId,
      baseVersion: draft.baseVersion ?? saved?.version ?? 0,
      plan,
    });
    if (!result?.ok) {
      if (result?.code === 'stale-version') draft.rebase((result.current as ContestView).version);
      return;
    }
    draft.discard();
    toast(MESSAGES.saved);
    goBack();
  };
  const sectionProps = { value, onChange: draft.change };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          icon="check"
          busy={busy}
          missing={formatMissing(missingOf(value))}
          onPress={() => void save()}
        >
          {MESSAGES.save}
        </Button>
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.head} />
      <ConflictNote refusal={refusal} />
      <Card>
        <Choice
          label={MESSAGES.kind}
          options={CONTEST_KINDS.map((kind) => ({ value: kind, label: CONTEST_KIND_LABELS[kind] }))}
          value={value.kind}
          onChange={(kind) => draft.change({ ...value, kind })}
        />
        <Field
          label={MESSAGES.name}
          placeholder={MESSAGES.namePlaceholder}
          value={value.title}
          max={40}
          onChange={(title) => draft.change({ ...value, title })}
        />
        <DateField
          label={MESSAGES.from}
          value={value.from}
          fields="day"
          onChange={(from) => draft.change({ ...value, from })}
        />
        <DateField
          label={MESSAGES.until}
          value={value.until}
          fields="day"
          from={value.from}
          error={value.from > value.until ? MESSAGES.endsTooEarly : undefined}
          onChange={(until) => draft.change({ ...value, until })}
        />
      </Card>
      <TeamSection {...sectionProps} />
      <MeasureSection {...sectionProps} />
      <TargetSection {...sectionProps} />
    </Screen>
  );
}
