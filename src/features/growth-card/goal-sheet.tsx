import { useState } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import type { Goal } from '@core/domain/growth-card';
import { FactList } from '@/ui/fact-list';
import { Fold } from '@/ui/fold';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { CARD_WORDS, GOAL_KIND_WORDS } from '@/words/growth-card';
import { sayDate, sayMonth } from '@/words/months';
import { NODE_STATE_WORDS, TIMELINE_WORDS } from '@/words/timeline';

interface GoalSheetProps {
  readonly goal: Goal;
  readonly nodes: readonly NodeView[];
  readonly opened: boolean;
  readonly onNode: (nodeId: string) => void;
}

const sayNode = (node: NodeView): string =>
  node.state === 'reached' && node.actualMonth
    ? TIMELINE_WORDS.actual(sayMonth(node.actualMonth))
    : TIMELINE_WORDS.planned(sayMonth(node.plannedMonth));

const TONES = { planned: 'plain', walking: 'green', reached: 'green', adjusted: 'amber' } as const;

/** One goal of the card, folded to its title. */
export function GoalSheet({ goal, nodes, opened, onNode }: GoalSheetProps) {
  const [open, setOpen] = useState(opened);
  const facts = [
    { label: CARD_WORDS.measure, value: goal.measure, wide: true },
    { label: CARD_WORDS.present, value: goal.present, wide: true },
    { label: CARD_WORDS.actions, value: goal.actions, wide: true },
    { label: CARD_WORDS.support, value: goal.support, wide: true },
  ];
  return (
    <Fold
      title={goal.title}
      note={`${GOAL_KIND_WORDS[goal.kind]} · ${CARD_WORDS.dueNote(sayDate(goal.due))}`}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <FactList facts={facts.filter((fact) => fact.value !== '')} />
      {nodes.map((node) => (
        <ListRow
          key={node.nodeId}
          title={node.title}
          note={sayNode(node)}
          tail={
            <Tag tone={TONES[node.state]} {...(node.state === 'reached' ? { icon: 'check' as const } : {})}>
              {NODE_STATE_WORDS[node.state]}
            </Tag>
          }
          onPress={() => onNode(node.nodeId)}
        />
      ))}
    </Fold>
  );
}
