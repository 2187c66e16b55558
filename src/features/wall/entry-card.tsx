import type { ShownEntry } from '@core/contract/wall';
import { Button } from '@/ui/button';
import { MonthCard } from '@/ui/month-card';
import { PictureRow } from '@/ui/picture-row';
import { Tag } from '@/ui/tag';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';

interface EntryCardProps {
  readonly entry: ShownEntry;
  /** The month of the issue; an entry about another month is tagged. */
  readonly month: string;
  /** Given for the reader's own entry only. */
  readonly onWithdraw?: (() => void) | undefined;
}

/** One person's entry of the month. */
export function EntryCard({ entry, month, onWithdraw }: EntryCardProps) {
  const { name, post, node, text, next, state } = entry;
  return (
    <MonthCard
      name={name}
      note={[post, node].filter((text) => text !== '').join(' · ')}
      text={text}
      next={next ? `${MESSAGES.next}：${next}` : ''}
      tags={
        <>
          {entry.month === month ? null : <Tag tone="amber">{MESSAGES.late(entry.month)}</Tag>}
          {state === 'reached' ? (
            <Tag tone="green" icon="check">
              {MESSAGES.reached}
            </Tag>
          ) : null}
        </>
      }
    >
      <PictureRow pictures={entry.pictures} name={name} />
      {onWithdraw ? (
        <Button tone="plain" small onPress={onWithdraw}>
          {MESSAGES.withdraw}
        </Button>
      ) : null}
    </MonthCard>
  );
}
