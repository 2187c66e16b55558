import type { ApplicationPage } from '@core/contract/application';
import { APPLICATION_KIND_LABELS } from '@core/labels/application';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { formatState } from '@/messages/application';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';
import { formatDate, formatInstant } from '@/messages/months';

interface DossierListProps {
  readonly page: ApplicationPage;
  readonly empty: string;
}

/** Lists the applications in one state, longest waiting first. */
export function DossierList({ page, empty }: DossierListProps) {
  if (page.lines.length === 0) return <Empty drawing="paper" text={empty} />;
  return (
    <Card>
      {page.lines.map((file) => (
        <ListRow
          key={file.applicationId}
          title={file.collectiveName}
          note={MESSAGES.fileNote(
            file.bodyName,
            APPLICATION_KIND_LABELS[file.kind],
            file.state === 'rectifying' && file.rectifyBy
              ? MESSAGES.deadline(formatDate(file.rectifyBy))
              : formatInstant(file.at),
          )}
          trailing={
            <Tag tone={file.state === 'rectifying' || file.state === 'returned' ? 'amber' : 'green'}>
              {file.overdue ? MESSAGES.overdue : formatState(file.state, file.kind)}
            </Tag>
          }
          onPress={() =>
            openPage('/packages/district/pages/file/index', { applicationId: file.applicationId })
          }
        />
      ))}
    </Card>
  );
}
