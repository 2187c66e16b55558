import type { PrivateReadView } from '@core/contract/private-read';
import { useCollectiveId } from '@/api/use-collective-id';
import { useQuery } from '@/api/use-query';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { Screen } from '@/ui/screen';
import { usePage } from '@/ui/use-page';
import { formatInstant } from '@/messages/months';
import { READ_MESSAGES, READS_MESSAGES as MESSAGES } from '@/messages/private-read';

/** Lists who read the person's private fields, in which role and on which day. */
export function ReadsScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('privateRead.list', { collectiveId });
  return (
    <Screen title={MESSAGES.title}>
      <PageHead over={MESSAGES.title} title={MESSAGES.head} note={MESSAGES.note} />
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {({ reads }) => <ReadList reads={reads} />}
      </AsyncView>
    </Screen>
  );
}

function ReadList({ reads }: { readonly reads: readonly PrivateReadView[] }) {
  const { shown, pager } = usePage(reads);
  if (reads.length === 0) return <Empty drawing="people" text={MESSAGES.none} />;
  return (
    <>
      <Card>
        {shown.map(({ id, at, what, role, by }) => (
          <ListRow
            key={id}
            title={`${MESSAGES.roles[role]} · ${by}`}
            note={`${formatInstant(at)} · ${READ_MESSAGES[what]}`}
          />
        ))}
      </Card>
      <Pager {...pager} />
    </>
  );
}
