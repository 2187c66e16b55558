import type { CardFinding, Goal, NodePlan } from '@core/domain/growth-card';
import { NODES_MAX, NODES_MIN, NODE_TITLE_MAX } from '@core/domain/growth-card';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/picker-field';
import { Field } from '@/ui/field';
import { Split } from '@/ui/split';
import { Stack } from '@/ui/stack';
import { CARD_EDIT_MESSAGES, CARD_PROBLEM_MESSAGES } from '@/messages/growth-card';
import { withNewNode, withNode, type MonthSpan } from './card-content';
import { newPlanIds } from './plan-id';

interface NodePlanFieldsProps {
  readonly goal: Goal;
  readonly cycle: MonthSpan;
  readonly findings: readonly CardFinding[];
  readonly onChange: (goal: Goal) => void;
}

/** Edits the planned nodes of one goal. */
export function NodePlanFields({ goal, cycle, findings, onChange }: NodePlanFieldsProps) {
  const errorOf = (node: NodePlan, about: 'title' | 'month'): string | undefined => {
    const found = findings.find(
      (finding) =>
        finding.nodeId === node.id && (finding.problem === 'node-title-missing') === (about === 'title'),
    );
    return found && CARD_PROBLEM_MESSAGES[found.problem];
  };
  const add = async (): Promise<void> => {
    const [id = ''] = await newPlanIds(1);
    onChange(withNewNode(goal, id, cycle));
  };
  return (
    <Stack>
      {goal.nodes.map((node, index) => (
        <Stack key={node.id} gap="tight">
          <Split>
            <Field
              label={CARD_EDIT_MESSAGES.nodeTitle(index + 1)}
              value={node.title}
              max={NODE_TITLE_MAX}
              placeholder={CARD_EDIT_MESSAGES.nodeTitlePlaceholder}
              error={errorOf(node, 'title')}
              onChange={(title) => onChange(withNode(goal, { ...node, title }))}
            />
            <DateField
              label={CARD_EDIT_MESSAGES.nodeMonth(index + 1)}
              fields="month"
              value={node.month}
              from={cycle.from}
              to={cycle.to}
              error={errorOf(node, 'month')}
              onChange={(month) => month && onChange(withNode(goal, { ...node, month }))}
            />
          </Split>
          {goal.nodes.length > NODES_MIN ? (
            <Button
              tone="plain"
              small
              icon="bin"
              onPress={() => onChange({ ...goal, nodes: goal.nodes.filter((one) => one.id !== node.id) })}
            >
              {CARD_EDIT_MESSAGES.removeNode(index + 1)}
            </Button>
          ) : null}
        </Stack>
      ))}
      {goal.nodes.length < NODES_MAX ? (
        <Button tone="plain" small icon="plus" onPress={() => void add()}>
          {CARD_EDIT_MESSAGES.addNode}
        </Button>
      ) : null}
    </Stack>
  );
}
