import type { ExampleContent, ExampleGroup, GoalExample } from '@core/contract/goal-example';
import type { Refusal } from '@core/contract/result';
import { GOAL_TEXTS, NODES_MAX, NODES_MIN, NODE_TITLE_MAX } from '@core/domain/growth-card';
import { visibleLength } from '@core/domain/text';
import { GOAL_TEXT_LABELS } from '@core/labels/growth-card';
import { useDraft } from '@/api/use-draft';
import type { QueryState } from '@/api/use-query';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ExampleCard } from '@/ui/example-card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { SelectField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { CARD_EDIT_MESSAGES, GOAL_KIND_OPTIONS } from '@/messages/growth-card';
import { EXAMPLE_MESSAGES as MESSAGES } from '@/messages/goal-example';
import { formatMissing } from '@/messages/ui';

const MONTHS = [1, 2, 3, 4, 5, 6, 8, 10, 12].map((count) => ({
  value: String(count),
  label: MESSAGES.months(count),
}));

/** The steps as they are typed, one a line. */
type Typed = Omit<ExampleContent, 'nodes'> & { readonly steps: string };

const BLANK: Typed = {
  kind: 'skill',
  title: '',
  present: '',
  measure: '',
  support: '',
  months: 6,
  steps: '',
};

const stepsOf = ({ steps }: Typed): string[] =>
  steps
    .split('\n')
    .map((step) => step.trim())
    .filter((step) => step !== '');

interface ExamplesEditorProps {
  readonly orgId: string;
  readonly state: QueryState<ExampleGroup>;
  readonly refetch: () => Promise<void>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly add: (example: ExampleContent) => Promise<boolean>;
  readonly remove: (exampleId: string) => Promise<boolean>;
}

/** Lists the added examples, adds one and removes them. */
export function ExamplesEditor(props: ExamplesEditorProps) {
  const { orgId, state, refetch, busy, refusal } = props;
  const draft = useDraft<Typed>(`example.${orgId}`, BLANK);
  const typed = draft.value;
  const nodes = stepsOf(typed);
  const stepsFit =
    nodes.length >= NODES_MIN &&
    nodes.length <= NODES_MAX &&
    nodes.every((step) => visibleLength(step.normalize('NFC')) <= NODE_TITLE_MAX);
  const text = (name: 'title' | 'measure' | 'present' | 'support') => (
    <Field
      label={GOAL_TEXT_LABELS[name].label}
      value={typed[name]}
      max={GOAL_TEXTS[name].max}
      lines={GOAL_TEXTS[name].lines}
      placeholder={GOAL_TEXT_LABELS[name].placeholder}
      onChange={(value) => draft.change({ ...typed, [name]: value })}
    />
  );
  const add = async (): Promise<void> => {
    const { steps: _typed, ...example } = typed;
    if (!(await props.add({ ...example, nodes }))) return;
    draft.discard(BLANK);
    toast(MESSAGES.added);
    void refetch();
  };
  const remove = async ({ exampleId, title }: GoalExample): Promise<void> => {
    const { removeText, removeYes: yes, removeNo: no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.removeAsk(title), text: removeText, yes, no }))) return;
    if (await props.remove(exampleId)) void refetch();
  };
  return (
    <Screen
      title={MESSAGES.pageTitle}
      bar={
        <Button
          busy={busy}
          missing={formatMissing({
            [GOAL_TEXT_LABELS.title.label]: typed.title.trim() === '',
            [GOAL_TEXT_LABELS.measure.label]: typed.measure.trim() === '',
            [MESSAGES.steps]: !stepsFit,
          })}
          onPress={() => void add()}
        >
          {MESSAGES.add}
        </Button>
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {(group) => (
          <>
            <PageHead over={group.name} title={MESSAGES.pageTitle} note={MESSAGES.pageNote} />
            <RefusalNote refusal={refusal} />
            <Card>
              <SelectField
                label={CARD_EDIT_MESSAGES.kind}
                value={typed.kind}
                options={GOAL_KIND_OPTIONS}
                onChange={(kind) => draft.change({ ...typed, kind })}
              />
              {text('title')}
              {text('measure')}
              <Field
                label={MESSAGES.steps}
                help={MESSAGES.stepsHelp}
                lines="many"
                value={typed.steps}
                onChange={(steps) => draft.change({ ...typed, steps })}
              />
              <SelectField
                label={MESSAGES.time}
                value={String(typed.months)}
                options={MONTHS}
                onChange={(months) => draft.change({ ...typed, months: Number(months) })}
              />
              {text('present')}
              {text('support')}
            </Card>
            <Section title={MESSAGES.listed}>
              {group.examples.length === 0 ? <Empty drawing="envelope" text={MESSAGES.empty} /> : null}
              {group.examples.map((example) => (
                <ExampleCard key={example.exampleId} example={example}>
                  <Button
                    tone="plain"
                    small
                    icon="bin"
                    label={MESSAGES.removeOne(example.title)}
                    onPress={() => void remove(example)}
                  >
                    {MESSAGES.remove}
                  </Button>
                </ExampleCard>
              ))}
            </Section>
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
