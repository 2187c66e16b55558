import { useState } from 'react';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { replacePage, usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Screen } from '@/ui/screen';
import { SESSION_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { SessionDetail } from './session-detail';
import { SessionForm } from './session-form';

/** A session: the form of a new one, or the recorded one. */
export function SessionScreen() {
  const collectiveId = useCollectiveId();
  const { sessionId } = usePageParams();
  const { state, refetch } = useQuery(
    'session.prepare',
    sessionId === undefined ? { collectiveId } : { collectiveId, sessionId },
  );
  const [editing, setEditing] = useState(false);
  const desk = state.kind === 'ready' ? state.value : null;
  if (!desk)
    return (
      <Screen title={MESSAGES.title}>
        <AsyncView state={state} onRetry={() => void refetch()}>
          {() => null}
        </AsyncView>
      </Screen>
    );
  if (desk.session && !editing)
    return (
      <SessionDetail
        collectiveId={collectiveId}
        desk={desk}
        session={desk.session}
        onEdit={() => setEditing(true)}
        onChanged={() => void refetch()}
      />
    );
  return (
    <SessionForm
      collectiveId={collectiveId}
      desk={desk}
      onDone={(id) => {
        setEditing(false);
        if (desk.session) void refetch();
        else replacePage('/packages/service/pages/session/index', { collectiveId, sessionId: id });
      }}
    />
  );
}
