import { Paragraph } from '@/ui/paragraph';
import { Card } from '@/ui/card';
import { VOID_MESSAGES, VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { BallotStatus } from './ballot-status';
import { BoardPanel } from './board-panel';
import { FirstPanel } from './first-panel';
import { OpeningPanel } from './opening-panel';
import type { PanelProps } from './panel-props';
import { RosterPanel } from './roster-panel';
import type { useBoard } from './use-board';
import { Note } from './note';

type RoundPanelProps = PanelProps & { readonly board: ReturnType<typeof useBoard> };

/** The part of the room that belongs to the state of the vote. */
export function RoundPanel({ room, round, board }: RoundPanelProps) {
  if (round.state === 'draft') return <FirstPanel room={room} />;
  if (round.state === 'readOut') return <RosterPanel room={room} round={round} />;
  if (round.state === 'open') return <BallotStatus room={room} round={round} />;
  if (round.state === 'board' || round.state === 'archived')
    return <BoardPanel room={room} round={round} work={board} />;
  if (round.state === 'void')
    return (
      <>
        <Note tone="amber">{VOID_MESSAGES[round.voidReason ?? 'withdrawn']}</Note>
        <Card>
          <Paragraph tone="soft">{MESSAGES.reuseNote}</Paragraph>
        </Card>
      </>
    );
  return <OpeningPanel room={room} round={round} />;
}
