import { useState } from 'react';
import type { SprintView } from '@core/contract/help';
import { daysLeft } from '@core/domain/sprint';
import { call } from '@/api/call';
import { findPlace } from '@/api/place';
import { useCall } from '@/api/use-call';
import { useQuery } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { SwitchRow } from '@/ui/switch-row';
import { WishLine } from '@/ui/wish-line';
import { SPRINT_WORDS as WORDS } from '@/words/help-task';
import { REFUSAL_WORDS } from '@/words/refusals';
import { DayDots } from './day-dots';
import { SprintForm } from './sprint-form';

/** 心愿冲刺: the last thirty days in small steps. */
export function SprintScreen() {
  const cardId = useQuery().cardId ?? findPlace()?.cardId ?? '';
  const { state, reload } = useCall('sprint.open', { cardId });
  const [editing, setEditing] = useState(false);
  const view = state.kind === 'ready' ? state.value : null;
  const tick = async (stepId: string, done: boolean): Promise<void> => {
    const result = await call('sprint.tick', { cardId, stepId, done });
    if (!result.ok) toast(REFUSAL_WORDS[result.code]);
    void reload();
  };
  const light = async (): Promise<void> => {
    const sure = await ask({
      title: WORDS.light,
      text: WORDS.lightAsk,
      yes: WORDS.lightYes,
      no: WORDS.lightNo,
    });
    if (!sure) return;
    const result = await call('sprint.light', { cardId, word: '' });
    toast(result.ok ? WORDS.litHead : REFUSAL_WORDS[result.code]);
    void reload();
  };
  const running = view?.own && view.sprint && view.sprint.litAt === null && !editing;
  if (view && (editing || (view.own && !view.sprint)))
    return (
      <SprintForm
        view={view}
        onDone={() => {
          setEditing(false);
          void reload();
        }}
      />
    );
  return (
    <Screen
      title={WORDS.title}
      bar={
        running ? (
          <Button icon="wish" onPress={() => void light()}>
            {WORDS.light}
          </Button>
        ) : null
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {(value) => (
          <SprintFace
            view={value}
            onTick={(id, done) => void tick(id, done)}
            onEdit={() => setEditing(true)}
          />
        )}
      </Answer>
    </Screen>
  );
}

interface SprintFaceProps {
  readonly view: SprintView;
  readonly onTick: (stepId: string, done: boolean) => void;
  readonly onEdit: () => void;
}

function SprintFace({ view, onTick, onEdit }: SprintFaceProps) {
  const { sprint, own, today, ownerName } = view;
  if (!sprint) return <Empty drawing="path" text={WORDS.none} />;
  const lit = sprint.litAt !== null;
  return (
    <>
      <PageHead
        over={sprint.litAt ? WORDS.lit(sprint.litAt) : WORDS.over(daysLeft(sprint.due, today))}
        title={lit ? WORDS.litHead : WORDS.head}
      />
      <WishLine label={ownerName} text={sprint.wish} lit={lit} />
      <DayDots due={sprint.due} today={today} lit={lit} />
      <Card title={WORDS.steps}>
        {sprint.steps.map((step) => (
          <SwitchRow
            key={step.id}
            label={step.text}
            on={step.doneAt !== null}
            disabled={!own || lit}
            onChange={(done) => onTick(step.id, done)}
          />
        ))}
      </Card>
      {own && !lit ? (
        <Button tone="plain" onPress={onEdit}>
          {WORDS.edit}
        </Button>
      ) : null}
    </>
  );
}
