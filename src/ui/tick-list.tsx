import { useState } from 'react';
import { Card } from './card';
import type { Choosable } from './people-choice';
import { SearchField } from './search-field';
import { SwitchRow } from './switch-row';
import { Paragraph } from './paragraph';
import { PAGE_SIZE } from './use-page';
import { TICK_MESSAGES as MESSAGES } from '@/messages/ui';

const MORE_SHOWN = 5;

interface TickListProps {
  readonly people: readonly Choosable[];
  /** Ids listed first. */
  readonly first: readonly string[];
  readonly ticked: readonly string[];
  readonly onTick: (ticked: string[]) => void;
  readonly max?: number;
}

/** Multiple choice from a list of people: the chosen first, others found by search. */
export function TickList({ people, first, ticked, onTick, max }: TickListProps) {
  const [top] = useState(first);
  const [name, setName] = useState('');
  const typed = name.trim();
  const few = people.length <= PAGE_SIZE;
  const ordered = [
    ...people.filter(({ id }) => top.includes(id)),
    ...people.filter(({ id }) => !top.includes(id)),
  ];
  const found = typed === '' ? ordered : ordered.filter((one) => one.name.includes(typed));
  const shown = found.slice(0, few || typed !== '' ? PAGE_SIZE : top.length + MORE_SHOWN);
  const full = max !== undefined && ticked.length >= max;
  return (
    <>
      {few ? null : (
        <SearchField
          label={MESSAGES.label}
          placeholder={MESSAGES.placeholder}
          value={name}
          onChange={setName}
        />
      )}
      <Card>
        {shown.length === 0 ? <Paragraph tone="soft">{MESSAGES.none}</Paragraph> : null}
        {shown.map(({ id, name: called, note }) => {
          const on = ticked.includes(id);
          return (
            <SwitchRow
              key={id}
              label={called}
              help={note}
              on={on}
              disabled={full && !on}
              onChange={(now) => onTick(now ? [...ticked, id] : ticked.filter((one) => one !== id))}
            />
          );
        })}
        {found.length > shown.length ? (
          <Paragraph size="note" tone="soft">
            {MESSAGES.more(found.length - shown.length)}
          </Paragraph>
        ) : null}
      </Card>
    </>
  );
}
