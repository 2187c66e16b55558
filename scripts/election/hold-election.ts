import { HELP_CHOICES } from '../../core/domain/help-choice';
import type { Board } from '../../core/voting/board';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { castBallot } from '../../src/features/vote/client/cast-ballot';
import type { Receipt, StageAnswers } from '../../src/features/vote/client/cast-ballot';
import { fetchBoard } from '../../src/features/vote/client/check-board';
import { ask } from '../../src/features/vote/client/door';
import { openAsA } from '../../src/features/vote/client/open-as-a';
import { openAsB } from '../../src/features/vote/client/open-as-b';
import { showBoxKey } from '../../src/features/vote/client/open-box';
import type { Opener } from '../../src/features/vote/client/open-box';
import { voteFrom } from '../../src/features/vote/client/round-vote';
import { chance, keysOf, pace, prepareRound, showRound } from './electorate';
import type { Elector, Electorate, Plan } from './electorate';

const leaderOf = ({ electors }: Electorate): Elector => electors[0] as Elector;
const openersOf = ({ electors }: Electorate): [Elector, Elector] => [
  electors.at(-1) as Elector,
  electors.at(-2) as Elector,
];

/** Leads a vote from the draft to the opening: read out, endorsed, both box keys shown. */
export async function openRound(electorate: Electorate, plan: Plan = {}): Promise<string> {
  const { collectiveId, electors } = electorate;
  const leader = leaderOf(electorate);
  const roundId = await prepareRound(electorate, plan);
  await ask(leader.call, 'vote.readOut', { roundId });
  const { roster } = await showRound(leader, roundId);
  for (const elector of electors)
    if (roster.some((voter) => voter.name === elector.name))
      await ask(elector.call, 'vote.endorse', { roundId });
  for (const elector of openersOf(electorate)) {
    const round = await showRound(elector, roundId);
    const given = { call: elector.call, shelf: elector.shelf, random: chance };
    await showBoxKey(given, round, keysOf(elector, collectiveId));
  }
  await ask(leader.call, 'vote.open', { roundId });
  return roundId;
}

/** Draws an answer about everybody but oneself, with one tick each when asked for. */
export function drawAnswers(members: number, no: number, scale: number, ticked = false): StageAnswers {
  const bytes = chance(members);
  const others = Array.from({ length: members }, (_, i) => i + 1).filter((about) => about !== no);
  return Object.fromEntries(
    others.map((about) => {
      const drawn = (bytes[about - 1] ?? 0) % (scale + 1);
      const tick = HELP_CHOICES[(bytes[about - 1] ?? 0) % HELP_CHOICES.length];
      return [String(about), { level: drawn === scale ? null : drawn, help: ticked && tick ? [tick] : [] }];
    }),
  );
}

/** Casts for one elector with what the phone shows now; again replaces. */
export async function castFor(
  elector: Elector,
  collectiveId: string,
  roundId: string,
  answers?: StageAnswers,
  ticked = false,
): Promise<Receipt> {
  const round = await showRound(elector, roundId);
  const vote = voteFrom(round);
  const drawn = answers ?? drawAnswers(round.roster.length, round.own?.no ?? 0, round.scale.length, ticked);
  const given = { call: elector.call, pace, random: chance, shelf: elector.shelf };
  return castBallot(given, round, vote, keysOf(elector, collectiveId), drawn);
}

/** Closes and waits until the list is frozen and, in a meeting, the opening begins. */
export async function closeRound(cloud: LocalCloud, electorate: Electorate, roundId: string): Promise<void> {
  const leader = leaderOf(electorate);
  await ask(leader.call, 'vote.close', { roundId });
  cloud.clock.advance(60_000);
  await ask(leader.call, 'vote.advance', { roundId });
}

const openerFor = (elector: Elector): Opener => ({
  call: elector.call,
  shelf: elector.shelf,
  pace,
  random: chance,
  onProgress: () => undefined,
});

/** Lets both scrutineers open; gives the published file as any phone downloads it. */
export async function openBoxOf(electorate: Electorate, roundId: string): Promise<Board> {
  const { collectiveId } = electorate;
  for (const [i, elector] of openersOf(electorate).entries()) {
    const round = await showRound(elector, roundId);
    const open = i === 0 ? openAsA : openAsB;
    await open(openerFor(elector), round, voteFrom(round), keysOf(elector, collectiveId));
  }
  return fetchBoard(leaderOf(electorate).call, roundId);
}

/** Holds a whole meeting vote in which the last-but-two `absent` electors stay away. */
export async function holdElection(
  cloud: LocalCloud,
  electorate: Electorate,
  options: Plan & { readonly absent?: number } = {},
): Promise<{ roundId: string; board: Board }> {
  const { collectiveId, electors } = electorate;
  const roundId = await openRound(electorate, options);
  for (const elector of electors.slice(0, electors.length - (options.absent ?? 0)))
    await castFor(elector, collectiveId, roundId, undefined, options.helpAsked);
  await closeRound(cloud, electorate, roundId);
  return { roundId, board: await openBoxOf(electorate, roundId) };
}
