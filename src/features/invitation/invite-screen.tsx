import { useState } from 'react';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { Answer } from '@/ui/answer';
import { InviteFace } from './invite-face';
import { Screen } from '@/ui/screen';
import { INVITATION_MESSAGES as MESSAGES } from '@/messages/invitation';
import { IssueScreen } from './issue-screen';

/** Invites colleagues: the code to hand on, or the first one to make. */
export function InviteScreen() {
  const collectiveId = usePlaceId();
  const list = useCall('invitation.list', { collectiveId });
  const collective = useCall('collective.describe', { collectiveId });
  const [chosen, setChosen] = useState<string>();
  const [making, setMaking] = useState(false);
  const { state, reload } = list;
  const all = state.kind === 'ready' ? state.value.invitations : [];
  const usable = all.filter((invitation) => invitation.usable);
  const shown = usable.find(({ code }) => code === chosen) ?? usable[0];
  const onIssued = (code: string): void => {
    setChosen(code);
    setMaking(false);
    void reload();
  };
  if (state.kind === 'ready' && (making || !shown))
    return <IssueScreen collectiveId={collectiveId} first={all.length === 0} onIssued={onIssued} />;
  if (shown)
    return (
      <InviteFace
        collectiveId={collectiveId}
        collectiveName={collective.state.kind === 'ready' ? collective.state.value.name : ''}
        shown={shown}
        all={all}
        onChoose={setChosen}
        onMake={() => setMaking(true)}
        onRevoked={() => void reload()}
      />
    );
  return (
    <Screen title={MESSAGES.title}>
      <Answer state={state} onRetry={() => void reload()}>
        {() => null}
      </Answer>
    </Screen>
  );
}
