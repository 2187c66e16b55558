import { useState } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import { instantOfDay } from '@core/domain/calendar-event';
import type { Goal } from '@core/domain/growth-card';
import { GOAL_KIND_LABELS } from '@core/labels/growth-card';
import { NODE_STATE_LABELS } from '@core/labels/timeline';
import { CalendarButton } from '@/ui/calendar-button';
import { FactList } from '@/ui/fact-list';
import { Collapse } from '@/ui/collapse';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatDate, formatMonth } from '@/messages/months';
import { TIMELINE_MESSAGES } from '@/messages/timeline';
import { enumTable } from '@core/labels/enum-table';
import { goalFacts } from './goal-facts';

interface GoalCardProps {
  readonly goal: Goal;
  readonly nodes: readonly NodeView[];
  readonly opened: boolean;
  readonly onNode: (nodeId: string) => void;
}

const formatNode = (node: NodeView): string =>
  node.state === 'reached' && node.actualMonth
    ? TIMELINE_MESSAGES.actual(formatMonth(node.actualMonth))
    : TIMELINE_MESSAGES.planned(formatMonth(node.plannedMonth));

const TONES = enumTable(
  { planned: 'plain', walking: 'green', reached: 'green', adjusted: 'amber' } as const,
  'plain',
);

/** Shows one goal, collapsed to its title. */
export function GoalCard({ goal, nodes, opened, onNode }: GoalCardProps) {
  const [open, setOpen] = useState(opened);
  return (
    <Collapse
      title={goal.title}
      note={`${GOAL_KIND_LABELS[goal.kind]} · ${CARD_MESSAGES.dueNote(formatDate(goal.due))}`}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <FactList facts={goalFacts(goal)} />
      <CalendarButton
        title={CARD_MESSAGES.calendar(goal.title)}
        at={instantOfDay(goal.due)}
        note={goal.measure}
      />
      {nodes.map((node) => (
        <ListRow
          key={node.nodeId}
          title={node.title}
          note={formatNode(node)}
          trailing={
            <Tag tone={TONES[node.state]} {...(node.state === 'reached' ? { icon: 'check' as const } : {})}>
              {NODE_STATE_LABELS[node.state]}
            </Tag>
          }
          onPress={() => onNode(node.nodeId)}
        />
      ))}
    </Collapse>
  );
}
