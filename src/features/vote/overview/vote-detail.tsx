import { useState } from 'react';
import type { VoteView } from '@core/contract/vote';
import { isRunning } from '@core/domain/vote-state';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { BallotScreen } from '../ballot/ballot-screen';
import { openPrepare } from '../prepare/open-prepare';
import { DisputeNote } from '../dispute/dispute-note';
import { ChangedVoters } from './changed-voters';
import { LeaderCard } from './leader-card';
import { MoreLinks } from './more-links';
import { VoteHeader } from './vote-header';
import { VotePanel } from './vote-panel';
import { ErrorNote } from '../components/error-note';
import { useBoard } from '../board/use-board';
import type { VoteContext } from '../context/use-vote-context';
import { nextAction } from './vote-action';
import { useLongTask } from '../device/use-long-task';
import { ProgressCard } from '../components/progress-card';

interface VoteDetailProps {
  readonly context: VoteContext;
  readonly vote: VoteView;
  readonly onChanged: () => Promise<void>;
}

/** One vote: its progress, the panel of its state and the next action. */
export function VoteDetail({ context, vote, onChanged }: VoteDetailProps) {
  const [voting, setVoting] = useState(false);
  const { progress, error, start, busy } = useLongTask();
  const board = useBoard(vote, context.keys, onChanged);
  const action = nextAction(context, vote, () => setVoting(true));
  const runAction = (run: (onProgress: (progress: number) => void) => Promise<unknown>): void =>
    void start(async (onProgress) => {
      await run(onProgress);
      await onChanged();
    });
  if (voting && context.keys)
    return (
      <BallotScreen
        vote={vote}
        keys={context.keys}
        onDone={() => {
          setVoting(false);
          void onChanged();
        }}
      />
    );
  const canFindOwn = vote.boardParts > 0 && board.record?.kind === 'voted' && !board.own;
  const canPrepare = !isRunning(vote.state) && context.leader;
  const rerunOf = vote.disputeAnswer?.answer === 'rerun' ? vote.roundId : undefined;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        action ? (
          <Button
            busy={busy}
            {...(action.missing === undefined ? {} : { missing: action.missing })}
            onPress={() => runAction(action.run)}
          >
            {action.label}
          </Button>
        ) : canFindOwn ? (
          <Button busy={board.search.busy} icon="search" onPress={() => void board.findMine()}>
            {MESSAGES.findMine}
          </Button>
        ) : canPrepare ? (
          <Button onPress={() => openPrepare(context.collectiveId, rerunOf)}>{MESSAGES.prepare}</Button>
        ) : null
      }
    >
      <VoteHeader vote={vote} />
      <ChangedVoters vote={vote} />
      {action?.long && progress !== null ? (
        <ProgressCard title={MESSAGES.opening} note={MESSAGES.openingNote} progress={progress} />
      ) : null}
      <ErrorNote error={error} />
      <DisputeNote vote={vote} />
      <VotePanel context={context} vote={vote} board={board} />
      <LeaderCard vote={vote} onAction={runAction} />
      <MoreLinks context={context} current={vote.roundId} />
    </Screen>
  );
}
