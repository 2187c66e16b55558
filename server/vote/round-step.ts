import { accept, refuse } from '../../core/contract/result';
import { definitionOf } from '../../core/domain/vote-definition';
import { afterEvent } from '../../core/domain/vote-state';
import { ackKey } from '../../core/voting/box';
import type { FindingName } from '../../core/voting/finding';
import { mayOpen } from '../../core/voting/vote';
import { voteIdOf } from '../../core/voting/definition';
import type { Handlers } from '../handler';
import type { RoundDoc } from '../store/collections';
import { ackSecret } from './ack';
import { advanceRound, giveUp } from './advance';
import { askFor, takeAllBack, takeBack } from './vote-todo';

const EVERY_SLOT = 200;

export const roundStepHandlers: Handlers<'vote.open' | 'vote.close' | 'vote.advance' | 'vote.giveUp'> = {
  'vote.open': async ({ tx, now, random }, _input, { round }) => {
    const state = afterEvent(round.state, 'open');
    const collective = await tx.get('collectives', round.collectiveId);
    if (!state || !collective) return refuse('vote-state');
    if (round.scrutineers.some((one) => one.boxKey === null)) return refuse('scrutineer-unfit');
    const closesAt = new Date(Date.parse(now) + round.minutes * 60_000).toISOString();
    const secret = await ackSecret(tx, random);
    const next: RoundDoc = { ...round, state, closesAt, ackKey: ackKey(secret) };
    const definition = definitionOf(next);
    const administrators = next.roster
      .filter((voter) => voter.seatId === collective.leaderSeatId)
      .map((voter) => voter.no);
    const finding = mayOpen(definition, { size: collective.activeMembers, administrators });
    if (finding) return refuse(refusalOf(finding.name));
    const voteId = voteIdOf(definition);
    const voters = next.roster.map((voter) => voter.seatId);
    await takeBack(tx, round._id, 'checkRoster', voters);
    await tx.put('rounds', { ...next, voteId });
    await askFor(tx, next, 'castBallot', voters, now);
    return accept({ voteId });
  },

  'vote.close': async ({ tx, outside, now }, _input, { round }) => {
    if (round.state !== 'open' || round.closedEarlyAt !== null) return refuse('vote-state');
    if (round.mode === 'remote') {
      const { voteId } = round;
      const slots = await outside.find('slots', { voteId }, { limit: EVERY_SLOT, fields: ['no'] });
      if (slots.length < round.roster.length) return refuse('vote-not-over');
    }
    await tx.put('rounds', { ...round, closedEarlyAt: now });
    return accept(null);
  },

  'vote.advance': async ({ tx, outside, now }, _input, { round }) =>
    accept({ state: (await advanceRound(tx, outside, round, now)).state }),

  'vote.giveUp': async ({ tx, outside }, input, { round }) => {
    if (!afterEvent(round.state, 'giveUp')) return refuse('vote-state');
    await takeAllBack(tx, round);
    await giveUp(tx, outside, round, input.reason);
    return accept(null);
  },
};

type OpenRefusal = 'vote-too-small' | 'roll-incomplete' | 'scrutineer-unfit' | 'definition-refused';

function refusalOf(name: FindingName): OpenRefusal {
  if (name === 'roster-too-small' || name === 'ring-too-small') return 'vote-too-small';
  if (name === 'roll-incomplete') return 'roll-incomplete';
  return name.startsWith('scrutineer') ? 'scrutineer-unfit' : 'definition-refused';
}
