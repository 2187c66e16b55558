import { useState } from 'react';
import type { Goal } from '@core/domain/growth-card';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Stack } from '@/ui/stack';
import { CARD_EDIT_MESSAGES, CARD_MESSAGES } from '@/messages/growth-card';

interface GoalDetailsProps {
  readonly goal: Goal;
  readonly onChange: (goal: Goal) => void;
}

/** Edits the optional fields: present state, actions, support wanted. */
export function GoalDetails({ goal, onChange }: GoalDetailsProps) {
  const [open, setOpen] = useState(goal.present !== '' || goal.actions !== '' || goal.support !== '');
  return (
    <Stack>
      {open ? (
        <>
          <Field
            label={CARD_MESSAGES.present}
            lines="many"
            max={300}
            value={goal.present}
            placeholder={CARD_EDIT_MESSAGES.presentPlaceholder}
            onChange={(present) => onChange({ ...goal, present })}
          />
          <Field
            label={CARD_MESSAGES.actions}
            lines="many"
            max={500}
            value={goal.actions}
            placeholder={CARD_EDIT_MESSAGES.actionsPlaceholder}
            onChange={(actions) => onChange({ ...goal, actions })}
          />
          <Field
            label={CARD_MESSAGES.support}
            lines="many"
            max={300}
            value={goal.support}
            placeholder={CARD_EDIT_MESSAGES.supportPlaceholder}
            onChange={(support) => onChange({ ...goal, support })}
          />
        </>
      ) : null}
      <Button tone="plain" small icon={open ? 'close' : 'edit'} onPress={() => setOpen(!open)}>
        {open ? CARD_EDIT_MESSAGES.less : CARD_EDIT_MESSAGES.more}
      </Button>
    </Stack>
  );
}
