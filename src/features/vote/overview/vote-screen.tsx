import { useCollectiveId } from '@/api/use-collective-id';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { RegistrationPanel } from '../keys/registration-panel';
import { openPrepare } from '../prepare/open-prepare';
import { KeyConflictScreen } from '../keys/key-conflict-screen';
import { MoreLinks } from './more-links';
import { VoteDetail } from './vote-detail';
import { useVoteContext } from '../context/use-vote-context';

/** The stage vote of a collective: one screen that shows the current step, from registration to the board. */
export function VoteScreen() {
  const collectiveId = useCollectiveId();
  const { roundId } = usePageParams();
  const { state, refetch, replaceKeys } = useVoteContext(collectiveId, roundId);
  const context = state.kind === 'ready' ? state.value : null;
  if (context?.keyState === 'differs') return <KeyConflictScreen onReplace={replaceKeys} />;
  if (context?.vote) return <VoteDetail context={context} vote={context.vote} onChanged={refetch} />;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        context?.leader ? <Button onPress={() => openPrepare(collectiveId)}>{MESSAGES.prepare}</Button> : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {(ready) => (
          <>
            <RegistrationPanel context={ready} />
            <MoreLinks context={ready} />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
