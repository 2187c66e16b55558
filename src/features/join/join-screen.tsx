import { useEffect, useState } from 'react';
import { replacePage, usePageParams } from '@/platform/navigate';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { JOIN_MESSAGES as MESSAGES } from '@/messages/join';
import { JoinRequestScreen } from './join-request-screen';
import { CodeScreen } from './code-screen';
import { useInvitation } from './use-invitation';
import { WaitScreen, type Waiting } from './wait-screen';

/** Returns an earlier request from the URL; it opens the waiting screen at once. */
const useExistingRequest = (): Waiting | undefined => {
  const { joinId, name, collectiveName } = usePageParams();
  return joinId && name && collectiveName ? { joinId, name, collectiveName } : undefined;
};

/** Joins a collective by code: enter the code, send the request, wait for confirmation. */
export function JoinScreen() {
  const invitation = useInvitation();
  const [waiting, setWaiting] = useState(useExistingRequest());
  const { inspected, looking, forget } = invitation;
  const companion = inspected?.purpose === 'companion' ? inspected.code : undefined;
  // The field accepts every code; a companion code redirects to its own page.
  useEffect(() => {
    if (companion !== undefined) replacePage('/packages/card/pages/claim/index', { code: companion });
  }, [companion]);
  if (waiting) return <WaitScreen waiting={waiting} />;
  if (inspected?.purpose === 'join')
    return <JoinRequestScreen inspected={inspected} onOther={forget} onRequested={setWaiting} />;
  if (companion !== undefined || (looking && invitation.brought))
    return (
      <Screen title={MESSAGES.title}>
        <Skeleton count={2} />
      </Screen>
    );
  return <CodeScreen invitation={invitation} />;
}
