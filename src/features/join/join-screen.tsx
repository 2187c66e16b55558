import { useState } from 'react';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { JOIN_WORDS as WORDS } from '@/words/join';
import { AskScreen } from './ask-screen';
import { ClaimScreen } from './claim-screen';
import { CodeScreen } from './code-screen';
import { useInvitation } from './use-invitation';
import { WaitScreen, type Waiting } from './wait-screen';

/** From a code to a place: whose invitation it is, who one is, what happens next. */
export function JoinScreen() {
  const invitation = useInvitation();
  const [waiting, setWaiting] = useState<Waiting>();
  const { face, looking, forget } = invitation;
  if (waiting) return <WaitScreen waiting={waiting} />;
  if (face?.purpose === 'join') return <AskScreen face={face} onOther={forget} onAsked={setWaiting} />;
  if (face) return <ClaimScreen face={face} onOther={forget} />;
  if (looking && invitation.typed !== '' && !invitation.refusal)
    return (
      <Screen title={WORDS.title}>
        <Skeleton count={2} />
      </Screen>
    );
  return <CodeScreen invitation={invitation} />;
}
