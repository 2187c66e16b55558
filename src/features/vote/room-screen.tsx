import { usePlaceId } from '@/api/use-place';
import { useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { FirstPanel, openPrepare } from './first-panel';
import { KeysDiffer } from './keys-differ';
import { MoreLinks } from './more-links';
import { RoundRoom } from './round-room';
import { useRoom } from './use-room';

/** The room of a collective's stage votes: from the register to the board, one screen that shows the step at hand. */
export function RoomScreen() {
  const collectiveId = usePlaceId();
  const { roundId } = useQuery();
  const { state, reload, replaceKeys } = useRoom(collectiveId, roundId);
  const room = state.kind === 'ready' ? state.value : null;
  if (room?.keyState === 'differs') return <KeysDiffer onReplace={replaceKeys} />;
  if (room?.round) return <RoundRoom room={room} round={room.round} onChanged={reload} />;
  return (
    <Screen
      title={MESSAGES.title}
      bar={room?.leader ? <Button onPress={() => openPrepare(collectiveId)}>{MESSAGES.prepare}</Button> : null}
    >
      <Answer state={state} onRetry={() => void reload()}>
        {(ready) => (
          <>
            <FirstPanel room={ready} />
            <MoreLinks room={ready} />
          </>
        )}
      </Answer>
    </Screen>
  );
}
