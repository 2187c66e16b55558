import { useState } from 'react';
import type { SprintView } from '@core/contract/help';
import { daysLeft } from '@core/domain/sprint';
import { call } from '@/api/call';
import { loadCurrentCollective } from '@/api/current-collective';
import { useQuery } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { SwitchRow } from '@/ui/switch-row';
import { WishLine } from '@/ui/wish-line';
import { SPRINT_MESSAGES as MESSAGES } from '@/messages/help-task';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { DayDots } from './day-dots';
import { SprintForm } from './sprint-form';

/** 心愿冲刺: a thirty-day sprint in small steps. */
export function SprintScreen() {
  const cardId = usePageParams().cardId ?? loadCurrentCollective()?.cardId ?? '';
  const { state, refetch } = useQuery('sprint.open', { cardId });
  const [editing, setEditing] = useState(false);
  const view = state.kind === 'ready' ? state.value : null;
  const tick = async (stepId: string, done: boolean): Promise<void> => {
    const result = await call('sprint.tick', { cardId, stepId, done });
    if (!result.ok) toast(REFUSAL_MESSAGES[result.code]);
    void refetch();
  };
  const light = async (): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.light,
      text: MESSAGES.lightAsk,
      yes: MESSAGES.lightYes,
      no: MESSAGES.lightNo,
    });
    if (!sure) return;
    const result = await call('sprint.light', { cardId, word: '' });
    toast(result.ok ? MESSAGES.litHead : REFUSAL_MESSAGES[result.code]);
    void refetch();
  };
  const running = view?.own && view.sprint && view.sprint.litAt === null && !editing;
  if (view && (editing || (view.own && !view.sprint)))
    return (
      <SprintForm
        view={view}
        onDone={() => {
          setEditing(false);
          void refetch();
        }}
      />
    );
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        running ? (
          <Button icon="wish" onPress={() => void light()}>
            {MESSAGES.light}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {(value) => (
          <SprintContent
            view={value}
            onTick={(id, done) => void tick(id, done)}
            onEdit={() => setEditing(true)}
          />
        )}
      </AsyncView>
    </Screen>
  );
}

interface SprintContentProps {
  readonly view: SprintView;
  readonly onTick: (stepId: string, done: boolean) => void;
  readonly onEdit: () => void;
}

function SprintContent({ view, onTick, onEdit }: SprintContentProps) {
  const { sprint, own, today, ownerName } = view;
  if (!sprint) return <Empty drawing="path" text={MESSAGES.none} />;
  const lit = sprint.litAt !== null;
  return (
    <>
      <PageHead
        over={sprint.litAt ? MESSAGES.lit(sprint.litAt) : MESSAGES.over(daysLeft(sprint.due, today))}
        title={lit ? MESSAGES.litHead : MESSAGES.head}
      />
      <WishLine label={ownerName} text={sprint.wish} lit={lit} />
      <DayDots due={sprint.due} today={today} lit={lit} />
      <Card title={MESSAGES.steps}>
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
          {MESSAGES.edit}
        </Button>
      ) : null}
    </>
  );
}
