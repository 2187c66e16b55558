import type { ApplicationPage } from '@core/contract/application';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { KIND_WORDS, sayState } from '@/words/application';
import { CONSOLE_WORDS as WORDS } from '@/words/district';
import { sayInstant } from '@/words/months';

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
          note={WORDS.fileNote(file.bodyName, KIND_WORDS[file.kind], sayInstant(file.at))}
          tail={
            <Tag tone={file.state === 'rectifying' || file.state === 'returned' ? 'amber' : 'green'}>
              {sayState(file.state, file.kind)}
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
