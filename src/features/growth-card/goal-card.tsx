import { useState } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import type { Goal } from '@core/domain/growth-card';
import { GOAL_KIND_LABELS } from '@core/labels/growth-card';
import { NODE_STATE_LABELS } from '@core/labels/timeline';
import { FactList } from '@/ui/fact-list';
import { Collapse } from '@/ui/collapse';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatDate, formatMonth } from '@/messages/months';
import { TIMELINE_MESSAGES } from '@/messages/timeline';

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

const TONES = { planned: 'plain', walking: 'green', reached: 'green', adjusted: 'amber' } as const;

/** Shows one goal, collapsed to its title. */
export function GoalCard({ goal, nodes, opened, onNode }: GoalCardProps) {
  const [open, setOpen] = useState(opened);
  const facts = [
    { label: CARD_MESSAGES.measure, value: goal.measure, wide: true },
    { label: CARD_MESSAGES.present, value: goal.present, wide: true },
    { label: CARD_MESSAGES.actions, value: goal.actions, wide: true },
    { label: CARD_MESSAGES.support, value: goal.support, wide: true },
  ];
  return (
    <Collapse
      title={goal.title}
      note={`${GOAL_KIND_LABELS[goal.kind]} · ${CARD_MESSAGES.dueNote(formatDate(goal.due))}`}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <FactList facts={facts.filter((fact) => fact.value !== '')} />
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
