import type { ShownEntry } from '@core/contract/wall';
import { Button } from '@/ui/button';
import { MonthSlip } from '@/ui/month-slip';
import { PictureRow } from '@/ui/picture-row';
import { Tag } from '@/ui/tag';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';

interface EntryCardProps {
  readonly entry: ShownEntry;
  /** The month of the issue; an entry about another one is marked. */
  readonly month: string;
  /** Set on the reader's own entry. */
  readonly onWithdraw?: (() => void) | undefined;
}

/** One person's month on the wall. */
export function EntryCard({ entry, month, onWithdraw }: EntryCardProps) {
  const { name, post, node, text, next, need, state } = entry;
  return (
    <MonthSlip
      name={name}
      note={[post, node].filter((part) => part !== '').join(' · ')}
      text={text}
      next={next ? `${MESSAGES.next}：${next}` : ''}
      need={need ? `${MESSAGES.need}：${need}` : ''}
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
    </MonthSlip>
  );
}
