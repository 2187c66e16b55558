import { Paragraph } from '@/ui/paragraph';
import { Card } from '@/ui/card';
import { VOID_MESSAGES, VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { BallotStatus } from '../ballot/ballot-status';
import { BoardPanel } from '../board/board-panel';
import { RegistrationPanel } from '../keys/registration-panel';
import { OpeningPanel } from '../opening/opening-panel';
import type { PanelProps } from '../context/panel-props';
import { personStorage } from '@/api/person-storage';
import { loadVoteRecord } from '../device/vote-record';
import { RosterPanel } from '../roster/roster-panel';
import type { useBoard } from '../board/use-board';
import { Note } from '../components/note';

type VotePanelProps = PanelProps & { readonly board: ReturnType<typeof useBoard> };

/** Selects the panel of the vote's state. */
export function VotePanel({ context, vote, board }: VotePanelProps) {
  if (vote.state === 'draft') return <RegistrationPanel context={context} />;
  if (vote.state === 'readOut') return <RosterPanel context={context} vote={vote} />;
  if (vote.state === 'open') return <BallotStatus context={context} vote={vote} />;
  if (vote.state === 'board' || vote.state === 'archived')
    return <BoardPanel context={context} vote={vote} board={board} />;
  if (vote.state === 'void')
    return (
      <>
        <Note tone="amber">{VOID_MESSAGES[vote.voidReason ?? 'withdrawn']}</Note>
        {loadVoteRecord(personStorage, vote.roundId) ? (
          <Card>
            <Paragraph tone="soft">{MESSAGES.reuseNote}</Paragraph>
          </Card>
        ) : null}
      </>
    );
  return <OpeningPanel context={context} vote={vote} />;
}
