import type { VoteView } from '@core/contract/vote';
import { readyNeeded } from '@core/domain/stage';
import { closingOf } from '@core/domain/vote-state';
import { ask } from '@/platform/toast';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { dropSealed, findSealed } from '../client/cast-ballot';
import { callOrThrow, VerificationError } from '../client/api';
import { openAsA } from '../client/open-as-a';
import { openAsB } from '../client/open-as-b';
import { run } from '../client/scheduler';
import { hasBoxKey, showBoxKey } from '../client/open-box';
import { isOwnEntryValid } from '../client/stored-keys';
import { verifiedVoteSteps } from '../client/verified-vote';
import { openPrepare } from '../prepare/open-prepare';
import { deviceCall, createDeviceRng, deviceScheduler } from '../device/device';
import { personStorage } from '@/api/person-storage';
import { saveVoteRecord } from '../device/vote-record';
import { runSelfTest } from '../device/self-test';
import type { VoteContext } from '../context/use-vote-context';

/** The next action of this person, with the label of its button. */
export interface VoteAction {
  readonly label: string;
  /** A long action is shown with its progress. */
  readonly long?: boolean;
  /** Why the action cannot be taken yet; '' or absent when it can. */
  readonly missing?: string;
  readonly run: (onProgress: (progress: number) => void) => Promise<void>;
}

const actionOf = (label: string, run: () => Promise<unknown>): VoteAction => ({
  label,
  run: async () => void (await run()),
});

/** Finds the caller's next action in a vote; an action as a voter comes before one as 号长. */
export function nextAction(context: VoteContext, vote: VoteView, onBallot: () => void): VoteAction | null {
  const { roundId } = vote;
  const { leader, role } = vote.mine;
  const own = vote.roster.find(({ no }) => no === vote.own?.no);
  if (vote.state === 'draft' && leader)
    return {
      ...actionOf(MESSAGES.readOut, () => callOrThrow(deviceCall, 'vote.readOut', { roundId })),
      missing: missingForReadOut(context, vote),
    };
  if (vote.state === 'readOut') {
    const awaitsKeys = vote.scrutineers.some((one) => one.boxKey === null);
    const mine = vote.scrutineers[role === 'A' ? 0 : 1];
    if (role && mine?.boxKey === null) return actionOf(MESSAGES.showKey, () => publishBoxKey(context, vote));
    if (own && !own.endorsed && isOwnEntryValid(vote, context.keys?.wallet ?? null))
      return actionOf(MESSAGES.endorse, () => callOrThrow(deviceCall, 'vote.endorse', { roundId }));
    if (leader && !awaitsKeys)
      return actionOf(MESSAGES.openVote, () => callOrThrow(deviceCall, 'vote.open', { roundId }));
  }
  const sealed = vote.state === 'open' ? findSealed(personStorage, vote) : null;
  if (sealed && isFuture(closingOf(vote)))
    return actionOf(MESSAGES.resume, async () => {
      const client = { call: deviceCall, storage: personStorage };
      saveVoteRecord(personStorage, vote, await dropSealed(client, vote, sealed));
    });
  if (vote.state === 'open' && own && vote.closedEarlyAt === null && isFuture(closingOf(vote)))
    return actionOf(vote.own?.hash ? MESSAGES.changeBallot : MESSAGES.takeBallot, async () => onBallot());
  const turn = vote.state === 'openingA' ? 'A' : vote.state === 'openingB' ? 'B' : null;
  if (turn !== null && role === turn)
    return { label: MESSAGES.openBox, long: true, run: openBoxWith(context, vote, turn) };
  if (vote.state === 'void' && leader)
    return actionOf(MESSAGES.again, async () => openPrepare(context.collectiveId, roundId));
  return null;
}

/** Says what a read-out still needs: the server refuses it for the same reasons. */
function missingForReadOut({ members }: VoteContext, vote: VoteView): string {
  const ready = members.filter((member) => member.registered);
  const needed = Math.max(readyNeeded(members.length), vote.kMin + 1);
  const unready = vote.scrutineers.filter((one) => !ready.some(({ seatId }) => seatId === one.seatId));
  if (unready.length > 0) return MESSAGES.scrutineerUnready(unready.map(({ name }) => name).join('、'));
  return ready.length < needed ? MESSAGES.moreReady(ready.length, needed) : '';
}

const isFuture = (instant: string | null): boolean => instant !== null && Date.now() < Date.parse(instant);

async function publishBoxKey(context: VoteContext, vote: VoteView): Promise<void> {
  if (!context.keys) throw new VerificationError({ name: 'key-missing', at: 'phone' });
  await showBoxKey(
    { call: deviceCall, storage: personStorage, random: await createDeviceRng() },
    vote,
    context.keys,
  );
}

const openBoxWith =
  (context: VoteContext, vote: VoteView, role: 'A' | 'B') =>
  async (onProgress: (progress: number) => void): Promise<void> => {
    if (!context.keys || !hasBoxKey(personStorage, vote.roundId))
      throw new VerificationError({ name: 'box-key', at: role });
    await runSelfTest();
    const opener = {
      call: deviceCall,
      storage: personStorage,
      scheduler: deviceScheduler,
      random: await createDeviceRng(),
      onProgress,
    };
    const verified = await run(verifiedVoteSteps(vote), deviceScheduler);
    await (role === 'A' ? openAsA : openAsB)(opener, vote, verified, context.keys);
  };

/** Cancels the vote after a confirmation. */
export async function giveUpVote(vote: VoteView): Promise<boolean> {
  const stalled = vote.state === 'openingA' || vote.state === 'openingB' || vote.state === 'frozen';
  const confirmed = await ask(
    stalled
      ? { title: MESSAGES.stallAsk, text: MESSAGES.stallText, yes: MESSAGES.stallYes, no: MESSAGES.stallNo }
      : {
          title: MESSAGES.withdrawAsk,
          text: vote.voteId === null ? MESSAGES.withdrawUnused : MESSAGES.withdrawText,
          yes: MESSAGES.withdrawYes,
          no: MESSAGES.withdrawNo,
        },
  );
  if (confirmed)
    await callOrThrow(deviceCall, 'vote.giveUp', {
      roundId: vote.roundId,
      reason: stalled ? 'scrutineerAbsent' : 'withdrawn',
    });
  return confirmed;
}

/** Closes the vote early after a confirmation. */
export async function closeVoteEarly(vote: VoteView): Promise<boolean> {
  // The number on the screen is some seconds old.
  const { dropped, kMin } = await callOrThrow(deviceCall, 'vote.show', { roundId: vote.roundId });
  const isEnough = dropped > kMin;
  const confirmed = await ask({
    title: MESSAGES.closeAsk,
    text: isEnough ? MESSAGES.closeText : MESSAGES.closeTooFew(dropped, kMin + 1),
    yes: isEnough ? MESSAGES.closeYes : MESSAGES.closeVoid,
    no: MESSAGES.closeNo,
  });
  if (confirmed) await callOrThrow(deviceCall, 'vote.close', { roundId: vote.roundId });
  return confirmed;
}
