import { useState } from 'react';
import type { Goal } from '@core/domain/growth-card';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Stack } from '@/ui/stack';
import { CARD_EDIT_WORDS, CARD_WORDS } from '@/words/growth-card';

interface GoalDetailsProps {
  readonly goal: Goal;
  readonly onChange: (goal: Goal) => void;
}

/** What may be left out: the present state, the actions, the support wanted. */
export function GoalDetails({ goal, onChange }: GoalDetailsProps) {
  const [open, setOpen] = useState(goal.present !== '' || goal.actions !== '' || goal.support !== '');
  return (
    <Stack>
      {open ? (
        <>
          <Field
            label={CARD_WORDS.present}
            lines="many"
            max={300}
            value={goal.present}
            placeholder={CARD_EDIT_WORDS.presentPlaceholder}
            onChange={(present) => onChange({ ...goal, present })}
          />
          <Field
            label={CARD_WORDS.actions}
            lines="many"
            max={500}
            value={goal.actions}
            placeholder={CARD_EDIT_WORDS.actionsPlaceholder}
            onChange={(actions) => onChange({ ...goal, actions })}
          />
          <Field
            label={CARD_WORDS.support}
            lines="many"
            max={300}
            value={goal.support}
            placeholder={CARD_EDIT_WORDS.supportPlaceholder}
            onChange={(support) => onChange({ ...goal, support })}
          />
        </>
      ) : null}
      <Button tone="plain" small icon={open ? 'close' : 'edit'} onPress={() => setOpen(!open)}>
        {open ? CARD_EDIT_WORDS.less : CARD_EDIT_WORDS.more}
      </Button>
    </Stack>
  );
}
