import { accept, refuse } from '../../core/contract/result';
import type { StageWordView } from '../../core/contract/vote';
import { figuresOf } from '../../core/domain/stage';
import { UNKNOWN_LABEL } from '../../core/voting/definition';
import type { Handlers } from '../handler';
import { viewerOf } from '../ids';
import type { RoundDoc, RoundVoter } from '../store/collections';

const CARDS_SHOWN = 60;

export const stageWordHandlers: Handlers<'stageWord.list'> = {
  'stageWord.list': async ({ db }, _input, { round, seat }) => {
    const collective = await db.get('collectives', round.collectiveId);
    if (!collective) return refuse('not-found');
    const { title, state } = round;
    // a result that is held again helps nobody
    if (!round.tally || round.disputeAnswer?.answer === 'rerun') return accept({ title, state, words: [] });
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
    const mine = round.roster.filter(
      (voter) => seat.leader || voter.seatId === seat.seatId || accompanied.has(voter.seatId),
    );
    // in roster order, whatever was said: this is material for help and never a table of results
    return accept({ title, state, words: mine.map((voter) => wordOf(round, voter, seat.seatId)) });
  },
};

function wordOf(round: RoundDoc, voter: RoundVoter, seatId: string): StageWordView {
  const about = String(voter.no);
  const withheld = round.withheld?.includes(voter.no) ?? true;
  return {
    no: voter.no,
    name: voter.name,
    own: voter.seatId === seatId,
    withheld,
    scale: round.scale,
    figures: withheld ? null : figuresOf(round.tally?.[about] ?? {}, round.scale, UNKNOWN_LABEL),
    help: withheld ? {} : (round.help?.[about] ?? {}),
  };
}
