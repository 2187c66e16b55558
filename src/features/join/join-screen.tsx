import { useEffect, useState } from 'react';
import { replacePage, useQuery } from '@/platform/navigate';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { JOIN_MESSAGES as MESSAGES } from '@/messages/join';
import { AskScreen } from './ask-screen';
import { CodeScreen } from './code-screen';
import { useInvitation } from './use-invitation';
import { WaitScreen, type Waiting } from './wait-screen';

/** Somebody who asked before comes straight to the waiting screen. */
const useAsked = (): Waiting | undefined => {
  const { joinId, name, collectiveName } = useQuery();
  return joinId && name && collectiveName ? { joinId, name, collectiveName } : undefined;
};

/** From a code to a place: whose invitation it is, who one is, what happens next. */
export function JoinScreen() {
  const invitation = useInvitation();
  const [waiting, setWaiting] = useState(useAsked());
  const { face, looking, forget } = invitation;
  const companion = face?.purpose === 'companion' ? face.code : undefined;
  // One field takes every code; a companion's leads on to the card it is for.
  useEffect(() => {
    if (companion !== undefined) replacePage('/packages/card/pages/claim/index', { code: companion });
  }, [companion]);
  if (waiting) return <WaitScreen waiting={waiting} />;
  if (face?.purpose === 'join') return <AskScreen face={face} onOther={forget} onAsked={setWaiting} />;
  if (companion !== undefined || (looking && invitation.brought))
    return (
      <Screen title={MESSAGES.title}>
        <Skeleton count={2} />
      </Screen>
    );
  return <CodeScreen invitation={invitation} />;
}
