import { useState } from 'react';
import type { GoalExample } from '@core/contract/goal-example';
import type { CardView } from '@core/contract/growth-card';
import type { Goal } from '@core/domain/growth-card';
import { useQuery } from '@/api/use-query';
import { currentMonth } from '@/platform/clock';
import { openPage } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { ExampleCard } from '@/ui/example-card';
import { SelectField } from '@/ui/picker-field';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { EXAMPLE_MESSAGES as MESSAGES } from '@/messages/goal-example';
import { CARD_EDIT_MESSAGES, GOAL_KIND_OPTIONS } from '@/messages/growth-card';
import { borrowExample, isBlankGoal } from './card-content';
import { newPlanIds } from './plan-id';

interface ExampleSheetProps {
  readonly view: CardView;
  readonly goal: Goal;
  readonly onBorrow: (goal: Goal) => void;
  readonly onClose: () => void;
}

/** Examples for the goal that is being written; a chosen one becomes one's own text. */
export function ExampleSheet({ view, goal, onBorrow, onClose }: ExampleSheetProps) {
  const { collectiveId, basics, you } = view;
  const [kind, setKind] = useState(goal.kind);
  const [trade, setTrade] = useState<string>();
  const { state, refetch } = useQuery('goalExample.list', {
    collectiveId,
    kind,
    ...(trade === undefined ? {} : { trade }),
  });
  const borrow = async (example: GoalExample): Promise<void> => {
    const { replaceTitle: title, replaceText: text, replaceYes: yes, replaceNo: no } = CARD_EDIT_MESSAGES;
    if (!isBlankGoal(goal) && !(await ask({ title, text, yes, no }))) return;
    const ids = await newPlanIds(example.nodes.length);
    onBorrow(borrowExample(goal, example, ids, basics.cycle, currentMonth()));
    toast(CARD_EDIT_MESSAGES.borrowed);
  };
  const list = (title: string, examples: readonly GoalExample[]) =>
    examples.length === 0 ? null : (
      <Section key={title} title={title}>
        {examples.map((example) => (
          <ExampleCard key={example.exampleId} example={example}>
            <Button
              tone="quiet"
              small
              icon="copy"
              label={MESSAGES.borrowOne(example.title)}
              onPress={() => void borrow(example)}
            >
              {MESSAGES.borrow}
            </Button>
          </ExampleCard>
        ))}
      </Section>
    );
  return (
    <Sheet title={MESSAGES.title} note={MESSAGES.note} onClose={onClose}>
      <SelectField
        label={CARD_EDIT_MESSAGES.kind}
        value={kind}
        options={GOAL_KIND_OPTIONS}
        onChange={setKind}
      />
      <AsyncView state={state} onRetry={() => void refetch()}>
        {({ own, groups, library, trades, trade: shown }) => (
          <>
            <SelectField
              label={MESSAGES.trade}
              value={shown}
              options={trades.map(({ trade: value, label }) => ({ value, label }))}
              onChange={setTrade}
            />
            {list(MESSAGES.own(own[0]?.cycleLabel ?? ''), own)}
            {groups.map(({ orgId, name, examples }) =>
              list(MESSAGES.ofGroup(name, orgId === collectiveId), examples),
            )}
            {list(MESSAGES.library, library)}
            {you.roles.includes('leader') ? (
              <Button
                tone="plain"
                small
                icon="edit"
                onPress={() => openPage('/packages/card/pages/examples/index', { collectiveId })}
              >
                {MESSAGES.manage}
              </Button>
            ) : null}
          </>
        )}
      </AsyncView>
    </Sheet>
  );
}
