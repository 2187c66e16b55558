import {
  CRITERIA,
  LEVELS,
  OUTCOMES,
  type Criterion,
  type Level,
  type Outcome,
} from '@core/domain/innovation';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import {
  CRITERION_LABELS,
  INNOVATION_MESSAGES as MESSAGES,
  LEVEL_LABELS,
  OUTCOME_LABELS,
} from '@/messages/innovation';
import { formatMissing } from '@/messages/ui';
import type { ActionProps } from './innovation-action';

interface Draft {
  readonly weighed: Readonly<Record<Criterion, { readonly level: Level | null; readonly words: string }>>;
  readonly outcome: Outcome | null;
}

const EMPTY = { level: null, words: '' };
const BLANK: Draft = { weighed: { novelty: EMPTY, use: EMPTY, effect: EMPTY, spread: EMPTY }, outcome: null };

/** Reviews an innovation on four criteria, each with a level and a sentence; the levels are never added up. */
export function ReviewForm({ view, onDone, onClose }: ActionProps) {
  const { innovationId } = view;
  const own = view.reviews.find((review) => review.own);
  const draft = useDraft<Draft>(`judge.${innovationId}`, own ?? BLANK, view.version);
  const { mutate, busy, refusal } = useMutation('innovation.judge');
  const { weighed, outcome } = draft.value;
  const complete = CRITERIA.flatMap((criterion) => {
    const { level, words } = weighed[criterion];
    return level !== null && words.trim() !== '' ? [[criterion, { level, words }] as const] : [];
  });
  const done = complete.map(([criterion]) => criterion);
  const missing = formatMissing({
    ...Object.fromEntries(CRITERIA.map((one) => [CRITERION_LABELS[one].name, !done.includes(one)])),
    [MESSAGES.reviewOutcome]: outcome === null,
  });
  const deliver = async (): Promise<void> => {
    if (outcome === null || complete.length < CRITERIA.length) return;
    const reviewed = Object.fromEntries(complete) as Record<Criterion, { level: Level; words: string }>;
    const result = await mutate({ innovationId, weighed: reviewed, outcome });
    if (!result?.ok) return;
    draft.discard();
    toast(MESSAGES.reviewSubmitted);
    onDone();
  };
  const set = (criterion: Criterion, part: Partial<{ level: Level; words: string }>): void =>
    draft.change({ outcome, weighed: { ...weighed, [criterion]: { ...weighed[criterion], ...part } } });
  return (
    <Screen
      title={MESSAGES.review}
      bar={
        <Button busy={busy} missing={missing} onPress={() => void deliver()}>
          {MESSAGES.reviewSubmit}
        </Button>
      }
    >
      <PageHead
        over={MESSAGES.named(view.authors, view.text.title)}
        title={MESSAGES.reviewHead}
        aside={
          <Button tone="plain" small onPress={onClose}>
            {MESSAGES.close}
          </Button>
        }
      />
      <RefusalNote refusal={refusal} />
      {CRITERIA.map((criterion) => (
        <Card key={criterion}>
          <Choice
            label={CRITERION_LABELS[criterion].name}
            options={LEVELS.map((level) => ({ value: level, label: LEVEL_LABELS[level] }))}
            value={weighed[criterion].level}
            onChange={(level) => set(criterion, { level })}
          />
          <Field
            label={CRITERION_LABELS[criterion].ask}
            value={weighed[criterion].words}
            max={120}
            lines="many"
            onChange={(words) => set(criterion, { words })}
          />
        </Card>
      ))}
      <Card>
        <Choice
          label={MESSAGES.reviewOutcome}
          options={OUTCOMES.map((one) => ({ value: one, label: OUTCOME_LABELS[one] }))}
          value={outcome}
          onChange={(one) => draft.change({ weighed, outcome: one })}
        />
      </Card>
    </Screen>
  );
}
