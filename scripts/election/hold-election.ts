import { HELP_CHOICES } from '../../core/domain/help-choice';
import type { Board } from '../../core/voting/board';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { castBallot } from '../../src/features/vote/client/cast-ballot';
import type { Receipt, StageAnswers } from '../../src/features/vote/client/cast-ballot';
import { fetchBoard, readVerifiedBoard } from '../../src/features/vote/client/check-board';
import { checkTogether, hasShare } from '../../src/features/vote/client/check-together';
import type { ReadBoard } from '../../core/voting/read-board';
import { callOrThrow } from '../../src/features/vote/client/api';
import type { Call } from '../../src/features/vote/client/api';
import { openAsA } from '../../src/features/vote/client/open-as-a';
import { openAsB } from '../../src/features/vote/client/open-as-b';
import { showBoxKey } from '../../src/features/vote/client/open-box';
import type { ScrutineerClient } from '../../src/features/vote/client/open-box';
import { verifiedVote } from '../../src/features/vote/client/verified-vote';
import { rng, keysOf, scheduler, prepareStageVote, showStageVote } from './electorate';
import type { Elector, Electorate, Plan } from './electorate';

const leaderOf = ({ electors }: Electorate): Elector => electors[0] as Elector;
const openersOf = ({ electors }: Electorate): [Elector, Elector] => [
  electors.at(-1) as Elector,
  electors.at(-2) as Elector,
];

/** Leads a vote from the draft to the opening: read out, endorsed, both box keys shown. */
export async function openStageVote(
  electorate: Electorate,
  plan: Plan = {},
  onReadOut: (roundId: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const { collectiveId, electors } = electorate;
  const leader = leaderOf(electorate);
  const roundId = await prepareStageVote(electorate, plan);
  await callOrThrow(leader.call, 'vote.readOut', { roundId });
  await onReadOut(roundId);
  const { roster } = await showStageVote(leader, roundId);
  for (const elector of electors)
    if (roster.some((voter) => voter.name === elector.name))
      await callOrThrow(elector.call, 'vote.endorse', { roundId });
  for (const elector of openersOf(electorate)) {
    const round = await showStageVote(elector, roundId);
    const given = { call: elector.call, storage: elector.storage, random: rng };
    await showBoxKey(given, round, keysOf(elector, collectiveId));
  }
  await callOrThrow(leader.call, 'vote.open', { roundId });
  return roundId;
}

/** Draws random answers about everybody else, optionally with one help choice each. */
export function drawAnswers(members: number, no: number, scale: number, ticked = false): StageAnswers {
  const bytes = rng(members);
  const others = Array.from({ length: members }, (_, i) => i + 1).filter((about) => about !== no);
  return Object.fromEntries(
    others.map((about) => {
      const drawn = (bytes[about - 1] ?? 0) % (scale + 1);
      const tick = HELP_CHOICES[(bytes[about - 1] ?? 0) % HELP_CHOICES.length];
      return [String(about), { level: drawn === scale ? null : drawn, help: ticked && tick ? [tick] : [] }];
    }),
  );
}

/** Casts a ballot for an elector; a second ballot replaces the first. */
export async function castFor(
  elector: Elector,
  collectiveId: string,
  roundId: string,
  answers?: StageAnswers,
  ticked = false,
): Promise<Receipt> {
  const round = await showStageVote(elector, roundId);
  const vote = verifiedVote(round);
  const drawn = answers ?? drawAnswers(round.roster.length, round.own?.no ?? 0, round.scale.length, ticked);
  const given = { call: elector.call, scheduler, random: rng, storage: elector.storage };
  return castBallot(given, round, vote, keysOf(elector, collectiveId), drawn);
}

/** Closes a vote and advances it until the list is frozen. */
export async function closeStageVote(
  cloud: LocalCloud,
  electorate: Electorate,
  roundId: string,
): Promise<void> {
  const leader = leaderOf(electorate);
  await callOrThrow(leader.call, 'vote.close', { roundId });
  cloud.clock.advance(60_000);
  await callOrThrow(leader.call, 'vote.advance', { roundId });
}

const scrutineerClient = (elector: Elector): ScrutineerClient => ({
  call: elector.call,
  storage: elector.storage,
  scheduler,
  random: rng,
  onProgress: () => undefined,
});

/** Opens the box as both scrutineers and has the board verified; returns the published file as a client downloads it. */
export async function openBoxOf(electorate: Electorate, roundId: string): Promise<Board> {
  const board = await publishBoardOf(electorate, roundId);
  await checkBoardOf(electorate, roundId, board);
  return board;
}

/** Opens the box as both scrutineers; `changed` is what a dishonest second one makes of its calls. */
export async function publishBoardOf(
  electorate: Electorate,
  roundId: string,
  changed: (call: Call) => Call = (call) => call,
): Promise<Board> {
  const { collectiveId } = electorate;
  for (const [i, opener] of openersOf(electorate).entries()) {
    const elector = i === 0 ? opener : { ...opener, call: changed(opener.call) };
    const round = await showStageVote(elector, roundId);
    const open = i === 0 ? openAsA : openAsB;
    await open(scrutineerClient(elector), round, verifiedVote(round), keysOf(elector, collectiveId));
  }
  return fetchBoard(leaderOf(electorate).call, roundId);
}

/** Verifies a published board on as many phones as it takes until its figures are shown. */
export async function checkBoardOf(
  { collectiveId, electors }: Electorate,
  roundId: string,
  board: Board,
): Promise<void> {
  let read: ReadBoard | null = null;
  for (const elector of electors) {
    const round = await showStageVote(elector, roundId);
    if (!hasShare(round)) continue;
    read ??= await readVerifiedBoard(board, round, scheduler);
    await checkTogether(
      { call: elector.call, scheduler, random: rng },
      read,
      round,
      keysOf(elector, collectiveId),
    );
  }
}

/** Runs a complete vote in which `absent` electors do not vote. */
export async function holdElection(
  cloud: LocalCloud,
  electorate: Electorate,
  options: Plan & { readonly absent?: number } = {},
): Promise<{ roundId: string; board: Board }> {
  const { collectiveId, electors } = electorate;
  const roundId = await openStageVote(electorate, options);
  for (const elector of electors.slice(0, electors.length - (options.absent ?? 0)))
    await castFor(elector, collectiveId, roundId, undefined, options.helpAsked);
  await closeStageVote(cloud, electorate, roundId);
  return { roundId, board: await openBoxOf(electorate, roundId) };
}
