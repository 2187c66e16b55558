import type { NoticeContent } from '@core/domain/notice/notice';
import { noticeChanges } from '@core/domain/notice/notice';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Paragraph } from '@/ui/paragraph';
import { NOTICE_MESSAGES as MESSAGES, formatChange } from '@/messages/notice';

interface ChangeListProps {
  readonly before: NoticeContent;
  readonly after: NoticeContent;
  readonly round: number;
}

/** Lists what differs between two notices. */
export function ChangeList({ before, after, round }: ChangeListProps) {
  const changes = noticeChanges(before, after);
  return (
    <Card>
      {changes.length === 0 ? <Paragraph tone="soft">{MESSAGES.noChanges}</Paragraph> : null}
      {changes.map((change) => (
        <ListRow key={`${change.rule}.${change.what}`} {...formatChange(change, [before, after], round)} />
      ))}
    </Card>
  );
}
