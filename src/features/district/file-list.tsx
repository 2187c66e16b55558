import type { ApplicationPage } from '@core/contract/application';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { KIND_MESSAGES, formatState } from '@/messages/application';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';
import { formatInstant } from '@/messages/months';

interface FileListProps {
  readonly page: ApplicationPage;
  readonly empty: string;
}

/** Files in one state, who waits longest first. */
export function FileList({ page, empty }: FileListProps) {
  if (page.lines.length === 0) return <Empty drawing="paper" text={empty} />;
  return (
    <Card>
      {page.lines.map((file) => (
        <ListRow
          key={file.applicationId}
          title={file.collectiveName}
          note={MESSAGES.fileNote(file.bodyName, KIND_MESSAGES[file.kind], formatInstant(file.at))}
          tail={
            <Tag tone={file.state === 'rectifying' || file.state === 'returned' ? 'amber' : 'green'}>
              {formatState(file.state, file.kind)}
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
