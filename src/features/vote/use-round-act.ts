import type { RoundView } from '@core/contract/vote';
import { closingOf } from '@core/domain/vote-state';
import { ask as askPerson } from '@/platform/toast';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { dropSealed, findSealed } from './client/cast-ballot';
import { ask, Distrusted } from './client/door';
import { openAsA } from './client/open-as-a';
import { openAsB } from './client/open-as-b';
import { run as runSlices } from './client/pace';
import { hasBoxKey, showBoxKey } from './client/open-box';
import { isOwnEntryRight } from './client/kept-keys';
import { voteSteps } from './client/round-vote';
import { openPrepare } from './first-panel';
import { phoneCall, phoneChance, phonePace } from './phone';
import { phoneShelf } from '@/api/phone-shelf';
import { rememberVote } from './memory';
import { testPhone } from './self-test';
import type { Room } from './use-room';

/** The one thing this person can do now, with the words of its button. */
export interface RoundAct {
  readonly words: string;
  /** Long work is shown with its progress. */
  readonly long?: boolean;
  readonly run: (onProgress: (share: number) => void) => Promise<void>;
}

const step = (words: string, run: () => Promise<unknown>): RoundAct => ({
  words,
  run: async () => void (await run()),
});

/** Finds what is mine to do in a vote, the caller's own part before the 号长's. */
export function roundActOf(room: Room, round: RoundView, onBallot: () => void): RoundAct | null {
  const { roundId } = round;
  const { leader, role } = round.mine;
  const own = round.roster.find(({ no }) => no === round.own?.no);
  if (round.state === 'draft' && leader)
    return step(MESSAGES.readOut, () => ask(phoneCall, 'vote.readOut', { roundId }));
  if (round.state === 'readOut') {
    const waits = round.scrutineers.some((one) => one.boxKey === null);
    const mine = round.scrutineers[role === 'A' ? 0 : 1];
    if (role && mine?.boxKey === null) return step(MESSAGES.showKey, () => showKey(room, round));
    if (own && !own.endorsed && isOwnEntryRight(round, room.keys?.wallet ?? null))
      return step(MESSAGES.endorse, () => ask(phoneCall, 'vote.endorse', { roundId }));
    if (leader && !waits) return step(MESSAGES.openVote, () => ask(phoneCall, 'vote.open', { roundId }));
  }
  const sealed = round.state === 'open' ? findSealed(phoneShelf, round) : null;
  if (sealed && isBefore(closingOf(round)))
    return step(MESSAGES.resume, async () => {
      const given = { call: phoneCall, shelf: phoneShelf };
      rememberVote(phoneShelf, round, await dropSealed(given, round, sealed));
    });
  if (round.state === 'open' && own && round.closedEarlyAt === null && isBefore(closingOf(round)))
    return step(round.own?.hash ? MESSAGES.changeBallot : MESSAGES.takeBallot, async () => onBallot());
  const turn = round.state === 'openingA' ? 'A' : round.state === 'openingB' ? 'B' : null;
  if (turn !== null && role === turn)
    return { words: MESSAGES.openBox, long: true, run: openBoxWith(room, round, turn) };
  if (round.state === 'void' && leader)
    return step(MESSAGES.again, async () => openPrepare(room.collectiveId, roundId));
  return null;
}

const isBefore = (instant: string | null): boolean => instant !== null && Date.now() < Date.parse(instant);

async function showKey(room: Room, round: RoundView): Promise<void> {
  if (!room.keys) throw new Distrusted({ name: 'key-missing', at: 'phone' });
  await showBoxKey({ call: phoneCall, shelf: phoneShelf, random: await phoneChance() }, round, room.keys);
}

const openBoxWith =
  (room: Room, round: RoundView, role: 'A' | 'B') =>
  async (onProgress: (share: number) => void): Promise<void> => {
    if (!room.keys || !hasBoxKey(phoneShelf, round.roundId))
      throw new Distrusted({ name: 'box-key', at: role });
    await testPhone();
    const opener = {
      call: phoneCall,
      shelf: phoneShelf,
      pace: phonePace,
      random: await phoneChance(),
      onProgress,
    };
    const vote = await runSlices(voteSteps(round), phonePace);
    await (role === 'A' ? openAsA : openAsB)(opener, round, vote, room.keys);
  };

/** Asks first, then gives the vote up. */
export async function giveUp(round: RoundView): Promise<boolean> {
  const stalled = round.state === 'openingA' || round.state === 'openingB' || round.state === 'frozen';
  const agreed = await askPerson(
    stalled
      ? { title: MESSAGES.stallAsk, text: MESSAGES.stallText, yes: MESSAGES.stallYes, no: MESSAGES.stallNo }
      : { title: MESSAGES.withdrawAsk, text: MESSAGES.withdrawText, yes: MESSAGES.withdrawYes, no: MESSAGES.withdrawNo },
  );
  if (agreed)
    await ask(phoneCall, 'vote.giveUp', {
      roundId: round.roundId,
      reason: stalled ? 'scrutineerAbsent' : 'withdrawn',
    });
  return agreed;
}

/** Asks first, then closes before the hour. */
export async function closeNow(round: RoundView): Promise<boolean> {
  const agreed = await askPerson({
    title: MESSAGES.closeAsk,
    text: MESSAGES.closeText,
    yes: MESSAGES.closeYes,
    no: MESSAGES.closeNo,
  });
  if (agreed) await ask(phoneCall, 'vote.close', { roundId: round.roundId });
  return agreed;
}
