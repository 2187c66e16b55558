import { useState } from 'react';
import type { RoundView } from '@core/contract/vote';
import { isRunning } from '@core/domain/vote-state';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { BallotScreen } from './ballot-screen';
import { openPrepare } from './first-panel';
import { DisputeNote } from './dispute-note';
import { LeaderCard } from './leader-card';
import { MoreLinks } from './more-links';
import { RoundHead } from './round-head';
import { RoundPanel } from './round-panel';
import { TroubleNote } from './trouble-note';
import { useBoard } from './use-board';
import type { Room } from './use-room';
import { roundActOf } from './use-round-act';
import { useWork } from './use-work';
import { WorkCard } from './work-card';

interface RoundRoomProps {
  readonly room: Room;
  readonly round: RoundView;
  readonly onChanged: () => Promise<void>;
}

/** One vote: where it stands, what belongs to the step, the one thing to do. */
export function RoundRoom({ room, round, onChanged }: RoundRoomProps) {
  const [voting, setVoting] = useState(false);
  const { share, trouble, start, busy } = useWork();
  const board = useBoard(round, room.keys);
  const act = roundActOf(room, round, () => setVoting(true));
  const goOn = (run: (onProgress: (share: number) => void) => Promise<unknown>): void =>
    void start(async (onProgress) => {
      await run(onProgress);
      await onChanged();
    });
  if (voting && room.keys)
    return (
      <BallotScreen
        round={round}
        keys={room.keys}
        onDone={() => {
          setVoting(false);
          void onChanged();
        }}
      />
    );
  const finds = round.boardParts > 0 && board.memory?.kind === 'voted' && !board.own;
  const over = !isRunning(round.state) && room.leader;
  const rerunOf = round.disputeAnswer?.answer === 'rerun' ? round.roundId : undefined;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        act ? (
          <Button busy={busy} onPress={() => goOn(act.run)}>
            {act.words}
          </Button>
        ) : finds ? (
          <Button busy={board.search.busy} icon="search" onPress={() => void board.findMine()}>
            {MESSAGES.findMine}
          </Button>
        ) : over ? (
          <Button onPress={() => openPrepare(room.collectiveId, rerunOf)}>{MESSAGES.prepare}</Button>
        ) : null
      }
    >
      <RoundHead round={round} />
      {act?.long && share !== null ? (
        <WorkCard title={MESSAGES.opening} note={MESSAGES.openingNote} share={share} />
      ) : null}
      <TroubleNote trouble={trouble} />
      <DisputeNote round={round} />
      <RoundPanel room={room} round={round} board={board} />
      <LeaderCard round={round} onAct={goOn} />
      <MoreLinks room={room} current={round.roundId} />
    </Screen>
  );
}
