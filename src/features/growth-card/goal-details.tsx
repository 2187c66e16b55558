import { useState } from 'react';
import { GOAL_TEXT_NAMES, goalText, textRuleOf, type Goal } from '@core/domain/growth-card';
import { GOAL_TEXT_LABELS } from '@core/labels/growth-card';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Stack } from '@/ui/stack';
import { CARD_EDIT_MESSAGES } from '@/messages/growth-card';

const DETAILS = GOAL_TEXT_NAMES.filter((name) => textRuleOf(name).detail);

interface GoalDetailsProps {
  readonly goal: Goal;
  readonly onChange: (goal: Goal) => void;
}

/** Edits the optional texts of a goal. */
export function GoalDetails({ goal, onChange }: GoalDetailsProps) {
  const [open, setOpen] = useState(DETAILS.some((name) => goalText(goal, name) !== ''));
  return (
    <Stack>
      {open
        ? DETAILS.map((name) => (
            <Field
              key={name}
              label={GOAL_TEXT_LABELS[name].label}
              lines={textRuleOf(name).lines}
              max={textRuleOf(name).max}
              value={goalText(goal, name)}
              placeholder={GOAL_TEXT_LABELS[name].placeholder}
              onChange={(text) => onChange({ ...goal, [name]: text })}
            />
          ))
        : null}
      <Button tone="plain" small icon={open ? 'close' : 'edit'} onPress={() => setOpen(!open)}>
        {open ? CARD_EDIT_MESSAGES.less : CARD_EDIT_MESSAGES.more}
      </Button>
    </Stack>
  );
}
