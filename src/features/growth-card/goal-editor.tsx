import { memo } from 'react';
import type { CardFinding, CardProblem, Goal } from '@core/domain/growth-card';
import { GOAL_TEXTS } from '@core/domain/growth-card';
import { lastDayOf } from '@core/domain/month-day';
import type { Month } from '@core/domain/month';
import { GOAL_KIND_LABELS, GOAL_TEXT_LABELS } from '@core/labels/growth-card';
import { ask } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Collapse } from '@/ui/collapse';
import { DateField, SelectField } from '@/ui/picker-field';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import {
  CARD_EDIT_MESSAGES,
  CARD_MESSAGES,
  CARD_PROBLEM_MESSAGES,
  GOAL_KIND_OPTIONS,
} from '@/messages/growth-card';
import { openQuestion, type MonthSpan } from './card-content';
import { GoalDetails } from './goal-details';
import { NodePlanFields } from './node-plan-fields';

interface GoalEditorProps {
  readonly goal: Goal;
  readonly number: number;
  readonly cycle: MonthSpan;
  /** Problems of this goal, shown in place. */
  readonly findings: readonly CardFinding[];
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (goal: Goal) => void;
  readonly onExamples: () => void;
  readonly onRemove: () => void;
}

/** Compares the rendered props; the callbacks update the latest state, so an old one is as good. */
const sameContent = (a: GoalEditorProps, b: GoalEditorProps): boolean =>
  a.goal === b.goal &&
  a.number === b.number &&
  a.open === b.open &&
  JSON.stringify(a.findings) === JSON.stringify(b.findings);

/** Edits one goal; rendered again only when it changed, because each rendered field costs setData traffic. */
export const GoalEditor = memo(function GoalEditor(props: GoalEditorProps) {
  const { goal, number, cycle, findings, open, onToggle, onChange, onExamples, onRemove } = props;
  const errorOf = (...problems: readonly CardProblem[]): string | undefined => {
    const found = findings.find((finding) => problems.includes(finding.problem));
    return found && CARD_PROBLEM_MESSAGES[found.problem];
  };
  const question = openQuestion(goal, cycle);
  const nodesError = errorOf('nodes-few');
  const remove = async (): Promise<void> => {
    const title = goal.title || CARD_EDIT_MESSAGES.goalUntitled;
    const agreed = await ask({
      title: CARD_EDIT_MESSAGES.removeGoalTitle,
      text: CARD_EDIT_MESSAGES.removeGoalText(title),
      yes: CARD_EDIT_MESSAGES.remove,
      no: CARD_EDIT_MESSAGES.retain,
    });
    if (agreed) onRemove();
  };
  return (
    <Collapse
      title={goal.title || CARD_EDIT_MESSAGES.goalUntitled}
      note={`${CARD_MESSAGES.goalNumber(number)} · ${GOAL_KIND_LABELS[goal.kind]}`}
      mark={findings.length > 0 ? <Tag tone="amber">{CARD_EDIT_MESSAGES.gaps(findings.length)}</Tag> : null}
      open={open}
      onToggle={onToggle}
    >
      <Field
        label={GOAL_TEXT_LABELS.title.label}
        value={goal.title}
        max={GOAL_TEXTS.title.max}
        placeholder={GOAL_TEXT_LABELS.title.placeholder}
        error={errorOf('title-missing')}
        {...(question === 'measure' ? { help: CARD_EDIT_MESSAGES.askMeasure } : {})}
        onChange={(title) => onChange({ ...goal, title })}
      />
      <Button tone="quiet" small icon="bulb" onPress={onExamples}>
        {CARD_EDIT_MESSAGES.examples}
      </Button>
      <SelectField
        label={CARD_EDIT_MESSAGES.kind}
        value={goal.kind}
        options={GOAL_KIND_OPTIONS}
        onChange={(kind) => onChange({ ...goal, kind })}
      />
      <Field
        label={GOAL_TEXT_LABELS.measure.label}
        value={goal.measure}
        lines="many"
        max={GOAL_TEXTS.measure.max}
        placeholder={GOAL_TEXT_LABELS.measure.placeholder}
        error={errorOf('measure-missing')}
        {...(question === 'due' ? { help: CARD_EDIT_MESSAGES.askDue } : {})}
        onChange={(measure) => onChange({ ...goal, measure })}
      />
      <DateField
        label={CARD_MESSAGES.due}
        fields="day"
        value={goal.due}
        from={`${cycle.from}-01`}
        to={lastDayOf(cycle.to as Month)}
        error={errorOf('due-missing', 'due-outside')}
        onChange={(due) => onChange({ ...goal, due })}
      />
      <Paragraph strong>{CARD_EDIT_MESSAGES.nodes}</Paragraph>
      <Paragraph size="note" tone={nodesError ? 'amber' : 'soft'}>
        {nodesError ?? CARD_EDIT_MESSAGES.nodesHelp}
      </Paragraph>
      <NodePlanFields goal={goal} cycle={cycle} findings={findings} onChange={onChange} />
      <GoalDetails goal={goal} onChange={onChange} />
      <Button tone="danger" small icon="bin" onPress={() => void remove()}>
        {CARD_EDIT_MESSAGES.removeGoal}
      </Button>
    </Collapse>
  );
}, sameContent);
