import { useState } from 'react';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { replacePage, useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Screen } from '@/ui/screen';
import { SESSION_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { SessionFace } from './session-face';
import { SessionForm } from './session-form';

/** A session: the form for a new one, the record of one that was held. */
export function SessionScreen() {
  const collectiveId = usePlaceId();
  const { sessionId } = useQuery();
  const { state, reload } = useCall(
    'session.prepare',
    sessionId === undefined ? { collectiveId } : { collectiveId, sessionId },
  );
  const [editing, setEditing] = useState(false);
  const desk = state.kind === 'ready' ? state.value : null;
  if (!desk)
    return (
      <Screen title={MESSAGES.title}>
        <Answer state={state} onRetry={() => void reload()}>
          {() => null}
        </Answer>
      </Screen>
    );
  if (desk.session && !editing)
    return (
      <SessionFace
        collectiveId={collectiveId}
        desk={desk}
        session={desk.session}
        onEdit={() => setEditing(true)}
        onChanged={() => void reload()}
      />
    );
  return (
    <SessionForm
      collectiveId={collectiveId}
      desk={desk}
      onDone={(id) => {
        setEditing(false);
        if (desk.session) void reload();
        else replacePage('/packages/service/pages/session/index', { collectiveId, sessionId: id });
      }}
    />
  );
}
