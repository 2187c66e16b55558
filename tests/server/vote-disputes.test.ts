import { fromHex } from '../../core/voting/bytes';
import { judgeDropped } from '../../core/voting/dispute';
import { sign } from '../../core/voting/keys';
import { slotId } from '../../core/voting/box';
import { finish } from '../../core/voting/slices';
import { vouchedSteps, vouchFor } from '../../core/voting/vouch';
import { definitionOf } from '../../core/domain/vote-definition';
import { utf8 } from '../../core/voting/text';
import { foundElectorate, keysOf, prepareRound, showRound } from '../../scripts/election/electorate';
import type { Elector, Electorate } from '../../scripts/election/electorate';
import { castFor, closeRound, openBoxOf, openRound } from '../../scripts/election/hold-election';
import { ask } from '../../src/features/vote/client/door';
import type { Receipt } from '../../src/features/vote/client/cast-ballot';
import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import { CloudBase } from '../harness-sdk';

let house: House;
let electorate: Electorate;
const at = (i: number): Elector => electorate.electors[i] as Elector;
const codeOf = async (work: Promise<{ ok: boolean; code?: string }>): Promise<string> =>
  (await work).code ?? 'ok';

beforeAll(async () => {
  house = await openHouse();
  electorate = await foundElectorate(house.cloud, 6);
}, 60_000);
afterAll(() => house.close());

const leaderTodos = async (): Promise<string[]> =>
  ((await ask(at(0).call, 'today.open', {}))?.todos ?? []).map(({ kind }) => kind);

describe('an envelope that somebody with the database took out of the box', () => {
  let roundId: string;
  const receipts: Receipt[] = [];
  const file = (i: number, change: Partial<Receipt['ack']> = {}, kind: 'envelope' | 'cell' = 'envelope') => {
    const { seq, hash, sig } = { ...(receipts[i] as Receipt).ack, ...change };
    return codeOf(at(i).call('dispute.file', { roundId, kind, seq, hash, sig }));
  };

  beforeAll(async () => {
    roundId = await openRound(electorate, { kMin: 3, mode: 'meeting' });
    for (let i = 0; i < 6; i++) receipts.push(await castFor(at(i), electorate.collectiveId, roundId));
    const { voteId } = await showRound(at(0), roundId);
    await CloudBase.connect(house.cloud).remove('slots', slotId(voteId ?? '', 3));
  }, 60_000);

  test('nothing is heard before the list is frozen', async () => {
    expect(await file(2)).toBe('vote-state');
  });

  test('a receipt that the server did not sign is refused, whatever was changed in it', async () => {
    await closeRound(house.cloud, electorate, roundId);
    const { ack } = receipts[2] as Receipt;
    const forged = sign('11'.repeat(32), utf8(`youth-growth-vote-v1/ack|${ack.voteId}|3|1|${ack.hash}`));
    expect(fromHex(forged)).toHaveLength(64);
    expect(await file(2, { sig: forged })).toBe('receipt-refused');
    expect(await file(2, { hash: ack.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) })).toBe(
      'receipt-refused',
    );
    expect(await file(2, { seq: 2 })).toBe('receipt-refused');
    // a colleague's receipt is not one's own
    expect(await file(1, ack)).toBe('receipt-refused');
  });

  test('whose envelope lies in the list has nothing to object to, and before the board nobody about a vote', async () => {
    expect(await file(1)).toBe('dispute-unfounded');
    expect(await file(1, {}, 'cell')).toBe('dispute-unfounded');
    expect(await file(2, {}, 'cell')).toBe('dispute-unfounded');
  });

  test('the true receipt stands before everybody, every phone comes to the same verdict, and the 号长 is asked', async () => {
    expect(await file(2)).toBe('ok');
    expect(await file(2)).toBe('ok');
    const round = await showRound(at(4), roundId);
    expect(round.disputes).toEqual([
      {
        no: 3,
        name: '成员3',
        kind: 'envelope',
        seq: 1,
        hash: receipts[2]?.ack.hash,
        sig: receipts[2]?.ack.sig,
      },
    ]);
    const [one] = round.disputes;
    if (!one || !round.voteId) throw new Error('no dispute');
    const vote = { voteId: round.voteId, definition: definitionOf(round) };
    // another phone trusts the key it was given with its own receipt, not what the server shows today
    const verdict = judgeDropped(
      vote,
      { ...one, voteId: round.voteId },
      round.ackKey ?? '',
      round.frozen ?? [],
      null,
    );
    expect(verdict).toEqual({ ok: true, value: 'dropped' });
    expect(await leaderTodos()).toEqual(expect.arrayContaining(['answerDispute']));
  });

  test('the 号长 alone answers; held again, the box is erased unopened and a new vote may be prepared', async () => {
    const answer = { roundId, answer: 'rerun', reason: '少了一个信封，重新投' } as const;
    expect(await codeOf(at(2).call('dispute.answer', answer))).toBe('not-allowed');
    expect(await codeOf(at(0).call('dispute.answer', answer))).toBe('ok');
    const round = await showRound(at(1), roundId);
    expect([round.state, round.voidReason, round.dropped]).toEqual(['void', 'disputed', 0]);
    expect(round.disputes).toHaveLength(1);
    expect(round.disputeAnswer).toEqual({ answer: 'rerun', reason: '少了一个信封，重新投' });
    expect(await leaderTodos()).not.toContain('answerDispute');
    expect(await file(2)).toBe('vote-state');
    const again = await prepareRound(electorate, { kMin: 3 });
    await ask(at(0).call, 'vote.giveUp', { roundId: again, reason: 'withdrawn' });
  });
});

describe('a vote that its author misses on the board', () => {
  let roundId: string;
  const receipts: Receipt[] = [];
  const file = (i: number, kind: 'envelope' | 'cell' = 'cell') => {
    const { seq, hash, sig } = (receipts[i] as Receipt).ack;
    return at(i).call('dispute.file', { roundId, kind, seq, hash, sig });
  };

  beforeAll(async () => {
    roundId = await openRound(electorate, { kMin: 3 });
    receipts.push(await castFor(at(0), electorate.collectiveId, roundId));
    receipts.push(await castFor(at(1), electorate.collectiveId, roundId));
    // a second thought: only the last receipt speaks
    receipts[1] = await castFor(at(1), electorate.collectiveId, roundId);
    for (const i of [2, 3, 4, 5]) receipts.push(await castFor(at(i), electorate.collectiveId, roundId));
    await closeRound(house.cloud, electorate, roundId);
    await openBoxOf(electorate, roundId);
  }, 60_000);

  test('shows number and receipt, and nothing that says about whom', async () => {
    expect(await codeOf(file(1))).toBe('ok');
    const [one] = (await showRound(at(3), roundId)).disputes;
    expect(Object.keys(one ?? {}).sort()).toEqual(['hash', 'kind', 'name', 'no', 'seq', 'sig']);
    expect(one?.seq).toBe(2);
    // what is written down twice is what everybody sees, and no cell: tags and salts stand on the board alone
    expect(await codeOf(file(2, 'envelope'))).toBe('dispute-unfounded');
  });

  test('a replaced envelope is no missing one', async () => {
    const first = { ...(receipts[1] as Receipt).ack, seq: 1 };
    expect(
      await codeOf(
        at(1).call('dispute.file', { roundId, kind: 'envelope', seq: 1, hash: first.hash, sig: first.sig }),
      ),
    ).toBe('receipt-refused');
  });

  test('the result may stand with a reason beside it, or be held again: then its figures help nobody any more', async () => {
    const before = await ask(at(3).call, 'stageWord.list', { roundId });
    expect(before.words).toHaveLength(1);
    await ask(at(0).call, 'dispute.answer', { roundId, answer: 'stand', reason: '当面核对过，结果不变' });
    expect((await showRound(at(3), roundId)).disputeAnswer?.answer).toBe('stand');
    // a further objection asks again
    expect(await codeOf(file(2))).toBe('ok');
    expect((await showRound(at(3), roundId)).disputeAnswer).toBeNull();
    await ask(at(0).call, 'dispute.answer', { roundId, answer: 'rerun', reason: '两位都有异议' });
    const round = await showRound(at(3), roundId);
    expect([round.state, round.disputes.length, round.boardParts > 0]).toEqual(['board', 2, true]);
    expect((await ask(at(3).call, 'stageWord.list', { roundId })).words).toEqual([]);
  });

  test('after 72 hours nothing is heard', async () => {
    house.cloud.clock.advance(72 * 3_600_000 + 1000);
    expect(await codeOf(file(3))).toBe('vote-state');
  });
});

describe('a colleague scanned face to face', () => {
  let roundId: string;
  beforeAll(async () => {
    roundId = await prepareRound(electorate, { kMin: 3 });
    await ask(at(0).call, 'vote.readOut', { roundId });
  });
  afterAll(() => ask(at(0).call, 'vote.giveUp', { roundId, reason: 'withdrawn' }));

  const vouch = async (by: number, no: number, hand = by): Promise<string> => {
    const round = await showRound(at(by - 1), roundId);
    const secret = keysOf(at(hand - 1), electorate.collectiveId).wallet.identity.secret;
    const { sig } = vouchFor(secret, round.nonce, by, round.roster[no - 1] as never);
    return codeOf(at(by - 1).call('vote.vouch', { roundId, no, sig }));
  };

  test('is vouched for with a signed word; another hand, oneself and nobody are refused', async () => {
    expect(await vouch(1, 2)).toBe('ok');
    expect(await vouch(1, 3, 2)).toBe('keys-refused');
    expect(await vouch(2, 2)).toBe('keys-refused');
    expect(await codeOf(at(0).call('vote.vouch', { roundId, no: 150, sig: '0'.repeat(128) }))).toBe(
      'not-on-roster',
    );
  });

  test('is reached by every phone the words lead to, and no phone asks the server whether they are true', async () => {
    expect(await vouch(2, 3)).toBe('ok');
    expect(await vouch(5, 6)).toBe('ok');
    const round = await showRound(at(0), roundId);
    expect(finish(vouchedSteps(round, 1))).toEqual([2, 3]);
    expect(finish(vouchedSteps(round, 5))).toEqual([6]);
  });

  test('loses every word with the roster it stood on', async () => {
    await ask(at(0).call, 'vote.redraft', {
      roundId,
      scrutineers: [electorate.seatIds[5] ?? '', electorate.seatIds[4] ?? ''],
    });
    await ask(at(0).call, 'vote.readOut', { roundId });
    const round = await showRound(at(0), roundId);
    expect(round.roster.flatMap(({ vouches }) => vouches)).toEqual([]);
  });
});
