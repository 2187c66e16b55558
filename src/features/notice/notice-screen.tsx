import { call } from '@/api/call';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Screen } from '@/ui/screen';
import { NOTICE_MESSAGES as MESSAGES } from '@/messages/notice';
import { NoticeEditor } from './notice-editor';
import { NoticeReading } from './notice-reading';

const OF_OFFICE = {
  open: 'officeNotice.open',
  save: 'officeNotice.save',
  publish: 'officeNotice.publish',
  check: 'officeNotice.check',
} as const;
/** The same four of a collective; they differ from those of an office in the name of the owner alone. */
const OF_COLLECTIVE = {
  open: 'ownNotice.open',
  save: 'ownNotice.save',
  publish: 'ownNotice.publish',
  check: 'ownNotice.check',
} as unknown as typeof OF_OFFICE;

/** The notice of an office, or the one that a collective follows; the 号长 of one without an office may write it. */
export function NoticeScreen() {
  const { orgId, write } = usePageParams();
  const collectiveId = useCollectiveId();
  if (orgId !== undefined) return <Written names={OF_OFFICE} owner={{ orgId }} orgId={orgId} />;
  if (write === undefined) return <NoticeReading collectiveId={collectiveId} />;
  return <Written names={OF_COLLECTIVE} owner={{ collectiveId } as never} />;
}

interface WrittenProps {
  readonly names: typeof OF_OFFICE;
  readonly owner: { readonly orgId: string };
  /** The office whose collectives follow it. */
  readonly orgId?: string;
}

function Written({ names, owner, orgId }: WrittenProps) {
  const { state, refetch } = useQuery(names.open, owner);
  const save = useMutation(names.save);
  const publish = useMutation(names.publish);
  if (state.kind === 'ready')
    return (
      <NoticeEditor
        key={state.value.n}
        ownerId={Object.values(owner)[0] ?? ''}
        {...(orgId === undefined ? {} : { orgId })}
        view={state.value}
        busy={save.busy || publish.busy}
        save={(draft) => save.mutate({ ...owner, ...draft })}
        publish={(draft) => publish.mutate({ ...owner, ...draft })}
        check={(text) => call(names.check, { ...owner, text })}
        onChanged={refetch}
      />
    );
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}
