import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { SHOWCASE_ENTRY_LABELS as LINKS } from '@/messages/showcase-entry';

/** Links to the showcase and the documents, from the main package. */
export function ShowcaseEntry() {
  const collectiveId = useCollectiveId();
  return (
    <Card>
      {LINKS.map(({ page, icon, title, note }) => (
        <ListRow
          key={page}
          title={title}
          note={note}
          leading={<Icon name={icon} />}
          onPress={() => openPage(`/packages/showcase/pages/${page}/index`, { collectiveId })}
        />
      ))}
    </Card>
  );
}
