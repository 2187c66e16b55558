import { usePlaceId } from '@/api/use-place';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { SHOWCASE_ENTRY_LABELS as WAYS } from '@/messages/showcase-entry';

/** The ways to the showcase and to paper, from a page of the main package. */
export function ShowcaseEntry() {
  const collectiveId = usePlaceId();
  return (
    <Card>
      {WAYS.map(({ page, icon, title, note }) => (
        <ListRow
          key={page}
          title={title}
          note={note}
          lead={<Icon name={icon} />}
          onPress={() => openPage(`/packages/showcase/pages/${page}/index`, { collectiveId })}
        />
      ))}
    </Card>
  );
}
