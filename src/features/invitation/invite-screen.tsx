import { useState } from 'react';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { AsyncView } from '@/ui/async-view';
import { InvitationCode } from './invitation-code';
import { Screen } from '@/ui/screen';
import { INVITATION_MESSAGES as MESSAGES } from '@/messages/invitation';
import { IssueScreen } from './issue-screen';

/** Invites colleagues: shows the current code, or issues the first one. */
export function InviteScreen() {
  const collectiveId = useCollectiveId();
  const list = useQuery('invitation.list', { collectiveId });
  const collective = useQuery('collective.describe', { collectiveId });
  const [chosen, setChosen] = useState<string>();
  const [making, setMaking] = useState(false);
  const { state, refetch } = list;
  const all = state.kind === 'ready' ? state.value.invitations : [];
  const usable = all.filter((invitation) => invitation.usable);
  const shown = usable.find(({ code }) => code === chosen) ?? usable[0];
  const onIssued = (code: string): void => {
    setChosen(code);
    setMaking(false);
    void refetch();
  };
  if (state.kind === 'ready' && (making || !shown))
    return <IssueScreen collectiveId={collectiveId} first={all.length === 0} onIssued={onIssued} />;
  if (shown && collective.state.kind === 'ready')
    return (
      <InvitationCode
        collectiveId={collectiveId}
        collectiveName={collective.state.value.name}
        shown={shown}
        all={all}
        onChoose={setChosen}
        onMake={() => setMaking(true)}
        onRevoked={() => void refetch()}
      />
    );
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView
        state={state.kind === 'ready' ? collective.state : state}
        onRetry={() => void (state.kind === 'ready' ? collective : list).refetch()}
      >
        {() => null}
      </AsyncView>
    </Screen>
  );
}
