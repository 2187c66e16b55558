import type { IssueBrief } from '@core/contract/wall';
import { ListRow } from '@/ui/list-row';
import { Pager } from '@/ui/pager';
import { Sheet } from '@/ui/sheet';
import { usePage } from '@/ui/use-page';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';

interface PastIssuesSheetProps {
  readonly issues: readonly IssueBrief[];
  readonly onChoose: (no: number) => void;
  readonly onClose: () => void;
}

/** All issues, newest first. */
export function PastIssuesSheet({ issues, onChoose, onClose }: PastIssuesSheetProps) {
  const { shown, pager } = usePage(issues);
  return (
    <Sheet title={MESSAGES.past} onClose={onClose}>
      {shown.map((issue) => (
        <ListRow
          key={issue.no}
          title={MESSAGES.pastRow(issue, issue.month)}
          onPress={() => onChoose(issue.no)}
        />
      ))}
      <Pager {...pager} />
    </Sheet>
  );
}
