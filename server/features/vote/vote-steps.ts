import { accept, refuse } from '../../../core/contract/result';
import { definitionOf } from '../../../core/domain/vote-definition';
import { afterEvent } from '../../../core/domain/vote-state';
import { ackKey } from '../../../core/voting/box';
import type { FindingName } from '../../../core/voting/finding';
import { mayOpen } from '../../../core/voting/vote';
import { voteIdOf } from '../../../core/voting/definition';
import type { Handlers } from '../../rpc/handler';
import type { VoteDoc } from '../../store/collections';
import { ackSecret } from './ack-secret';
import { advanceVote, giveUp } from './advance';
import { addVoteTodos, removeAllVoteTodos, removeVoteTodos } from './vote-todos';

const EVERY_SLOT = 200;

export const voteStepHandlers: Handlers<'vote.open' | 'vote.close' | 'vote.advance' | 'vote.giveUp'> = {
  'vote.open': async ({ tx, now, random }, _input, { vote }) => {
    const state = afterEvent(vote.state, 'open');
    const collective = await tx.get('collectives', vote.collectiveId);
    if (!state || !collective) return refuse('vote-state');
    if (vote.scrutineers.some((one) => one.boxKey === null)) return refuse('scrutineer-unfit');
    const closesAt = new Date(Date.parse(now) + vote.minutes * 60_000).toISOString();
    const secret = await ackSecret(tx, random);
    const next: VoteDoc = { ...vote, state, closesAt, ackKey: ackKey(secret) };
    const definition = definitionOf(next);
    const administrators = next.roster
      .filter((voter) => voter.seatId === collective.leaderSeatId)
      .map((voter) => voter.no);
    const finding = mayOpen(definition, { size: collective.activeMembers, administrators });
    if (finding) return refuse(refusalOf(finding.name));
    const voteId = voteIdOf(definition);
    const voters = next.roster.map((voter) => voter.seatId);
    await removeVoteTodos(tx, vote._id, 'checkRoster', voters);
    await tx.put('rounds', { ...next, voteId });
    await addVoteTodos(tx, next, 'castBallot', voters, now);
    return accept({ voteId });
  },

  'vote.close': async ({ tx, outside, now }, _input, { vote }) => {
    if (vote.state !== 'open' || vote.closedEarlyAt !== null) return refuse('vote-state');
    if (vote.mode === 'remote') {
      const { voteId } = vote;
      const slots = await outside.find('slots', { voteId }, { limit: EVERY_SLOT, fields: ['no'] });
      if (slots.length < vote.roster.length) return refuse('vote-not-over');
    }
    await tx.put('rounds', { ...vote, closedEarlyAt: now });
    return accept(null);
  },

  'vote.advance': async ({ tx, outside, now }, _input, { vote }) =>
    accept({ state: (await advanceVote(tx, outside, vote, now)).state }),

  'vote.giveUp': async ({ tx, outside }, input, { vote }) => {
    if (!afterEvent(vote.state, 'giveUp')) return refuse('vote-state');
    await removeAllVoteTodos(tx, vote);
    await giveUp(tx, outside, vote, input.reason);
    return accept(null);
  },
};

type OpenRefusal = 'vote-too-small' | 'roll-incomplete' | 'scrutineer-unfit' | 'definition-refused';

function refusalOf(name: FindingName): OpenRefusal {
  if (name === 'roster-too-small' || name === 'ring-too-small') return 'vote-too-small';
  if (name === 'roll-incomplete') return 'roll-incomplete';
  return name.startsWith('scrutineer') ? 'scrutineer-unfit' : 'definition-refused';
}
