import type { NoticeEditor as View } from '@core/contract/notice';
import { call } from '@/api/call';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import type { QueryState } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Screen } from '@/ui/screen';
import { NOTICE_MESSAGES as MESSAGES } from '@/messages/notice';
import { NoticeEditor } from './notice-editor';
import { NoticeReading } from './notice-reading';

/** The notice of an office, or the one that a collective follows; the 号长 of one without an office may write it. */
export function NoticeScreen() {
  const { orgId, write } = usePageParams();
  const collectiveId = useCollectiveId();
  if (orgId !== undefined) return <OfOffice orgId={orgId} />;
  const Own = write === undefined ? NoticeReading : OfCollective;
  return <Own collectiveId={collectiveId} />;
}

function OfOffice({ orgId }: { readonly orgId: string }) {
  const { state, refetch } = useQuery('officeNotice.open', { orgId });
  const save = useMutation('officeNotice.save');
  const publish = useMutation('officeNotice.publish');
  return (
    <Opened state={state} refetch={refetch}>
      {(view) => (
        <NoticeEditor
          key={view.n}
          ownerId={orgId}
          orgId={orgId}
          view={view}
          busy={save.busy || publish.busy}
          save={(draft) => save.mutate({ orgId, ...draft })}
          publish={(draft) => publish.mutate({ orgId, ...draft })}
          check={(text) => call('officeNotice.check', { orgId, text })}
          onChanged={refetch}
        />
      )}
    </Opened>
  );
}

function OfCollective({ collectiveId }: { readonly collectiveId: string }) {
  const { state, refetch } = useQuery('ownNotice.open', { collectiveId });
  const save = useMutation('ownNotice.save');
  const publish = useMutation('ownNotice.publish');
  return (
    <Opened state={state} refetch={refetch}>
      {(view) => (
        <NoticeEditor
          key={view.n}
          ownerId={collectiveId}
          view={view}
          busy={save.busy || publish.busy}
          save={(draft) => save.mutate({ collectiveId, ...draft })}
          publish={(draft) => publish.mutate({ collectiveId, ...draft })}
          check={(text) => call('ownNotice.check', { collectiveId, text })}
          onChanged={refetch}
        />
      )}
    </Opened>
  );
}

interface OpenedProps {
  readonly state: QueryState<View>;
  readonly refetch: () => Promise<void>;
  readonly children: (view: View) => JSX.Element;
}

function Opened({ state, refetch, children }: OpenedProps) {
  if (state.kind === 'ready') return children(state.value);
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}
