import { useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import type { Refusal } from '@core/contract/result';
import { findCardProblems, GOALS_MAX, WISH_MAX } from '@core/domain/growth-card';
import { deleteDraft } from '@/api/draft';
import { currentMonth } from '@/platform/clock';
import { openTab } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { CARD_EDIT_MESSAGES, CARD_PROBLEM_MESSAGES, CARD_MESSAGES } from '@/messages/growth-card';
import { newGoal, tidyCard, withGoal, withoutGoal } from './card-content';
import { DiscardButton } from './discard-button';
import { ExampleSheet } from './example-sheet';
import { MergeSheet } from './merge-sheet';
import { GoalEditor } from './goal-editor';
import { newPlanIds } from './plan-id';
import { ReasonSheet } from './reason-sheet';
import { useCardDraft, type CardDraft } from './use-card-draft';

const SAVE_STATE_LABELS: Record<CardDraft['saveState'], string> = {
  quiet: '',
  saving: CARD_EDIT_MESSAGES.saving,
  saved: CARD_EDIT_MESSAGES.saved,
  here: CARD_EDIT_MESSAGES.savedHere,
};

/** Edits wish, goals and nodes of a card; saved while typing, validated on submission. */
export function CardEditor({ view }: { readonly view: CardView }) {
  const { cycle } = view.basics;
  const draft = useCardDraft(view);
  const { content, state, change, conflict } = draft;
  const [opened, setOpened] = useState<string | undefined>(content.goals[0]?.id);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const [examplesFor, setExamplesFor] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const findings = findCardProblems(tidyCard(content), cycle);
  const shown = checked ? findings : [];
  const has = (problem: 'wish-missing' | 'goals-missing') => shown.some((one) => one.problem === problem);

  const addGoal = async (): Promise<void> => {
    const goal = newGoal(await newPlanIds(4), cycle, currentMonth());
    change((now) => ({ ...now, goals: [...now.goals, goal] }));
    setOpened(goal.id);
  };
  const send = async (reason: string): Promise<void> => {
    setBusy(true);
    const refused = await draft.submit(reason);
    setBusy(false);
    setAsking(false);
    setRefusal(refused?.code === 'stale-version' ? undefined : refused);
    if (refused) return;
    deleteDraft(`card.reason.${view.cardId}`);
    toast(CARD_EDIT_MESSAGES.submitted);
    // Show the submitted card on its tab.
    openTab('/pages/card/index');
  };
  const checkAndSubmit = (): void => {
    setChecked(true);
    setRefusal(undefined);
    if (findings.length > 0) {
      setOpened(findings.find((one) => one.goalId !== undefined)?.goalId ?? opened);
      return toast(CARD_EDIT_MESSAGES.incomplete(findings.length));
    }
    if (state === 'active') setAsking(true);
    else void send('');
  };
  const exampleGoal = content.goals.find(({ id }) => id === examplesFor);
  const over = conflict ? (
    <MergeSheet conflict={conflict} onMerge={draft.resolveConflict} />
  ) : asking ? (
    <ReasonSheet
      cardId={view.cardId}
      busy={busy}
      onClose={() => setAsking(false)}
      onSend={(reason) => void send(reason)}
    />
  ) : exampleGoal ? (
    <ExampleSheet
      view={view}
      goal={exampleGoal}
      onBorrow={(goal) => {
        change((now) => withGoal(now, goal));
        setExamplesFor(undefined);
      }}
      onClose={() => setExamplesFor(undefined)}
    />
  ) : null;
  const changed = view.draft !== null || draft.restored || draft.saveState !== 'quiet';
  const saveNote = SAVE_STATE_LABELS[draft.saveState] || (draft.restored ? CARD_EDIT_MESSAGES.restored : '');

  return (
    <Screen
      title={state === 'active' ? CARD_EDIT_MESSAGES.titleRevise : CARD_EDIT_MESSAGES.title}
      bar={
        <Button busy={busy} onPress={checkAndSubmit}>
          {state === 'active' ? CARD_EDIT_MESSAGES.submitRevision : CARD_EDIT_MESSAGES.submit}
        </Button>
      }
      over={over}
    >
      <RefusalNote refusal={refusal} />
      <Section title={CARD_MESSAGES.wish} note={saveNote}>
        <Card>
          <Field
            label={CARD_EDIT_MESSAGES.wishHelp}
            value={content.wish}
            max={WISH_MAX}
            placeholder={CARD_EDIT_MESSAGES.wishPlaceholder}
            error={has('wish-missing') ? CARD_PROBLEM_MESSAGES['wish-missing'] : undefined}
            onChange={(wish) => change((now) => ({ ...now, wish }))}
          />
        </Card>
      </Section>
      <Section title={CARD_MESSAGES.goals}>
        {has('goals-missing') ? (
          <StatusNote tone="amber">{CARD_PROBLEM_MESSAGES['goals-missing']}</StatusNote>
        ) : null}
        {content.goals.map((goal, index) => (
          <GoalEditor
            key={goal.id}
            goal={goal}
            number={index + 1}
            cycle={cycle}
            findings={shown.filter((finding) => finding.goalId === goal.id)}
            open={opened === goal.id}
            onToggle={() => setOpened((now) => (now === goal.id ? undefined : goal.id))}
            onChange={(next) => change((now) => withGoal(now, next))}
            onExamples={() => setExamplesFor(goal.id)}
            onRemove={() => change((now) => withoutGoal(now, goal.id))}
          />
        ))}
        {content.goals.length < GOALS_MAX ? (
          <Button tone="quiet" icon="plus" onPress={() => void addGoal()}>
            {CARD_EDIT_MESSAGES.addGoal}
          </Button>
        ) : (
          <Paragraph tone="soft">{CARD_EDIT_MESSAGES.goalLimit}</Paragraph>
        )}
      </Section>
      {state === 'active' && changed ? <DiscardButton discard={draft.discard} /> : null}
    </Screen>
  );
}
