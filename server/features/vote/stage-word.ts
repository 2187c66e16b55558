import { accept, refuse } from '../../../core/contract/result';
import type { StageFeedbackView } from '../../../core/contract/vote';
import { figuresOf } from '../../../core/domain/stage';
import { isResultShown } from '../../../core/domain/vote-state';
import { UNKNOWN_LABEL } from '../../../core/voting/definition';
import type { Handlers } from '../../rpc/handler';
import { viewerOf } from '../../store/ids';
import type { VoteDoc, VoteRosterEntry } from '../../store/collections';

const CARDS_SHOWN = 60;

export const stageWordHandlers: Handlers<'stageWord.list'> = {
  'stageWord.list': async ({ db }, _input, { vote, seat }) => {
    const collective = await db.get('collectives', vote.collectiveId);
    if (!collective) return refuse('not-found');
    const { title, state } = vote;
    if (!vote.tally || !isResultShown(vote)) return accept({ title, state, words: [] });
    const cards = await db.find(
      'cards',
      { viewers: viewerOf(seat.seatId, collective.cycle.label) },
      { limit: CARDS_SHOWN, fields: ['seatId', 'bonds', 'hidden'] },
    );
    const accompanied = new Set(
      cards
        .filter((card) => !card.hidden)
        .filter((card) =>
          card.bonds.some(
            (bond) => bond.seatId === seat.seatId && bond.kind === 'partner' && bond.state === 'accepted',
          ),
        )
        .map((card) => card.seatId),
    );
    const mine = vote.roster.filter(
      (voter) => seat.leader || voter.seatId === seat.seatId || accompanied.has(voter.seatId),
    );
    // In roster order, never by result: the words are material for help, not a ranking.
    return accept({ title, state, words: mine.map((voter) => wordOf(vote, voter, seat.seatId)) });
  },
};

function wordOf(vote: VoteDoc, voter: VoteRosterEntry, seatId: string): StageFeedbackView {
  const about = String(voter.no);
  const withheld = vote.withheld?.includes(voter.no) ?? true;
  return {
    no: voter.no,
    name: voter.name,
    own: voter.seatId === seatId,
    withheld,
    scale: vote.scale,
    figures: withheld ? null : figuresOf(vote.tally?.[about] ?? {}, vote.scale, UNKNOWN_LABEL),
    help: withheld ? {} : (vote.help?.[about] ?? {}),
  };
}
