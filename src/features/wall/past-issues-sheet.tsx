import { useState } from 'react';
import type { IssueBrief } from '@core/contract/wall';
import { ListRow } from '@/ui/list-row';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { Sheet } from '@/ui/sheet';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';

interface PastIssuesSheetProps {
  readonly issues: readonly IssueBrief[];
  readonly onChoose: (no: number) => void;
  readonly onClose: () => void;
}

/** All issues, newest first. */
export function PastIssuesSheet({ issues, onChoose, onClose }: PastIssuesSheetProps) {
  const [from, setFrom] = useState(0);
  return (
    <Sheet title={MESSAGES.past} onClose={onClose}>
      {issues.slice(from, from + PAGE_SIZE).map(({ no, month }) => (
        <ListRow key={no} title={MESSAGES.pastRow(no, month)} onPress={() => onChoose(no)} />
      ))}
      <Pager total={issues.length} from={from} onTurn={setFrom} />
    </Sheet>
  );
}
