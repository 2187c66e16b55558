import { fromHex } from '../../core/voting/bytes';
import { verifyDropClaim } from '../../core/voting/dispute';
import { sign } from '../../core/voting/keys';
import { slotId } from '../../core/voting/box';
import { finish } from '../../core/voting/slices';
import { vouchedSteps, vouchFor } from '../../core/voting/vouch';
import { definitionOf } from '../../core/domain/vote-definition';
import { utf8 } from '../../core/voting/text';
import { foundElectorate, keysOf, prepareStageVote, showStageVote } from '../../scripts/election/electorate';
import type { Elector, Electorate } from '../../scripts/election/electorate';
import { castFor, closeStageVote, openBoxOf, openStageVote } from '../../scripts/election/hold-election';
import { callOrThrow } from '../../src/features/vote/client/api';
import type { Receipt } from '../../src/features/vote/client/cast-ballot';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import { CloudBase } from '../harness/admin-sdk';

let server: TestServer;
let electorate: Electorate;
const at = (i: number): Elector => electorate.electors[i] as Elector;
const codeOf = async (work: Promise<{ ok: boolean; code?: string }>): Promise<string> =>
  (await work).code ?? 'ok';

beforeAll(async () => {
  server = await openTestServer();
  electorate = await foundElectorate(server.cloud, 6);
}, 60_000);
afterAll(() => server.close());

const leaderTodos = async (): Promise<string[]> =>
  ((await callOrThrow(at(0).call, 'today.open', {}))?.todos ?? []).map(({ kind }) => kind);

describe('a dispute about an envelope deleted from the database', () => {
  let roundId: string;
  const receipts: Receipt[] = [];
  const file = (i: number, change: Partial<Receipt['ack']> = {}, kind: 'envelope' | 'cell' = 'envelope') => {
    const { seq, hash, sig } = { ...(receipts[i] as Receipt).ack, ...change };
    return codeOf(at(i).call('dispute.file', { roundId, kind, seq, hash, sig }));
  };

  beforeAll(async () => {
    roundId = await openStageVote(electorate, { kMin: 3, mode: 'meeting' });
    for (let i = 0; i < 6; i++) receipts.push(await castFor(at(i), electorate.collectiveId, roundId));
    const { voteId } = await showStageVote(at(0), roundId);
    await CloudBase.connect(server.cloud).remove('slots', slotId(voteId ?? '', 3));
  }, 60_000);

  test('is refused before the list is frozen', async () => {
    expect(await file(2)).toBe('vote-state');
  });

  test('is refused with a receipt that the server did not sign, whatever was changed in it', async () => {
    await closeStageVote(server.cloud, electorate, roundId);
    const { ack } = receipts[2] as Receipt;
    const forged = sign('11'.repeat(32), utf8(`youth-growth-vote-v1/ack|${ack.voteId}|3|1|${ack.hash}`));
    expect(fromHex(forged)).toHaveLength(64);
    expect(await file(2, { sig: forged })).toBe('receipt-refused');
    expect(await file(2, { hash: ack.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) })).toBe(
      'receipt-refused',
    );
    expect(await file(2, { seq: 2 })).toBe('receipt-refused');
    // a colleague's receipt is refused
    expect(await file(1, ack)).toBe('receipt-refused');
  });

  test('is unfounded for an envelope in the list, as is one about the board before it is published', async () => {
    expect(await file(1)).toBe('dispute-unfounded');
    expect(await file(1, {}, 'cell')).toBe('dispute-unfounded');
    expect(await file(2, {}, 'cell')).toBe('dispute-unfounded');
  });

  test('with a genuine receipt is shown to everybody, verified alike by every client, and adds a todo for the 号长', async () => {
    expect(await file(2)).toBe('ok');
    expect(await file(2)).toBe('ok');
    const round = await showStageVote(at(4), roundId);
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
    // another client verifies with the key of its own receipt, not with the one the server shows today
    const verdict = verifyDropClaim(
      vote,
      { ...one, voteId: round.voteId },
      round.ackKey ?? '',
      round.frozen ?? [],
      null,
    );
    expect(verdict).toEqual({ ok: true, value: 'dropped' });
    expect(await leaderTodos()).toEqual(expect.arrayContaining(['answerDispute']));
  });

  test('is answered by the 号长 only; a rerun erases the box unopened and permits a new vote', async () => {
    const answer = { roundId, answer: 'rerun', reason: '少了一个信封，重新投' } as const;
    expect(await codeOf(at(2).call('dispute.answer', answer))).toBe('not-allowed');
    expect(await codeOf(at(0).call('dispute.answer', answer))).toBe('ok');
    const round = await showStageVote(at(1), roundId);
    expect([round.state, round.voidReason, round.dropped]).toEqual(['void', 'disputed', 0]);
    expect(round.disputes).toHaveLength(1);
    expect(round.disputeAnswer).toEqual({ answer: 'rerun', reason: '少了一个信封，重新投' });
    expect(await leaderTodos()).not.toContain('answerDispute');
    expect(await file(2)).toBe('vote-state');
    const again = await prepareStageVote(electorate, { kMin: 3 });
    await callOrThrow(at(0).call, 'vote.giveUp', { roundId: again, reason: 'withdrawn' });
  });
});

describe('a dispute about a vote missing on the board', () => {
  let roundId: string;
  const receipts: Receipt[] = [];
  const file = (i: number, kind: 'envelope' | 'cell' = 'cell') => {
    const { seq, hash, sig } = (receipts[i] as Receipt).ack;
    return at(i).call('dispute.file', { roundId, kind, seq, hash, sig });
  };

  beforeAll(async () => {
    roundId = await openStageVote(electorate, { kMin: 3 });
    receipts.push(await castFor(at(0), electorate.collectiveId, roundId));
    receipts.push(await castFor(at(1), electorate.collectiveId, roundId));
    // after a re-cast only the last receipt counts
    receipts[1] = await castFor(at(1), electorate.collectiveId, roundId);
    for (const i of [2, 3, 4, 5]) receipts.push(await castFor(at(i), electorate.collectiveId, roundId));
    await closeStageVote(server.cloud, electorate, roundId);
    await openBoxOf(electorate, roundId);
  }, 60_000);

  test('shows number and receipt, and nothing about the rated colleagues', async () => {
    expect(await codeOf(file(1))).toBe('ok');
    const [one] = (await showStageVote(at(3), roundId)).disputes;
    expect(Object.keys(one ?? {}).sort()).toEqual(['hash', 'kind', 'name', 'no', 'seq', 'sig']);
    expect(one?.seq).toBe(2);
    // only public data are stored twice, and no cell: tags and salts are on the board only
    expect(await codeOf(file(2, 'envelope'))).toBe('dispute-unfounded');
  });

  test('is unfounded for a replaced envelope', async () => {
    const first = { ...(receipts[1] as Receipt).ack, seq: 1 };
    expect(
      await codeOf(
        at(1).call('dispute.file', { roundId, kind: 'envelope', seq: 1, hash: first.hash, sig: first.sig }),
      ),
    ).toBe('receipt-refused');
  });

  test('is answered with a reason that upholds the result, or with a rerun that withdraws the figures', async () => {
    const before = await callOrThrow(at(3).call, 'stageWord.list', { roundId });
    expect(before.words).toHaveLength(1);
    await callOrThrow(at(0).call, 'dispute.answer', {
      roundId,
      answer: 'stand',
      reason: '当面核对过，结果不变',
    });
    expect((await showStageVote(at(3), roundId)).disputeAnswer?.answer).toBe('stand');
    // a further dispute adds the todo again
    expect(await codeOf(file(2))).toBe('ok');
    expect((await showStageVote(at(3), roundId)).disputeAnswer).toBeNull();
    await callOrThrow(at(0).call, 'dispute.answer', { roundId, answer: 'rerun', reason: '两位都有异议' });
    const round = await showStageVote(at(3), roundId);
    expect([round.state, round.disputes.length, round.boardParts > 0]).toEqual(['board', 2, true]);
    expect((await callOrThrow(at(3).call, 'stageWord.list', { roundId })).words).toEqual([]);
  });

  test('is refused after 72 hours', async () => {
    server.cloud.clock.advance(72 * 3_600_000 + 1000);
    expect(await codeOf(file(3))).toBe('vote-state');
  });
});

describe('a colleague verified in person', () => {
  let roundId: string;
  beforeAll(async () => {
    roundId = await prepareStageVote(electorate, { kMin: 3 });
    await callOrThrow(at(0).call, 'vote.readOut', { roundId });
  });
  afterAll(() => callOrThrow(at(0).call, 'vote.giveUp', { roundId, reason: 'withdrawn' }));

  const vouch = async (by: number, no: number, foreignKey = by): Promise<string> => {
    const round = await showStageVote(at(by - 1), roundId);
    const secret = keysOf(at(foreignKey - 1), electorate.collectiveId).wallet.identity.secret;
    const { sig } = vouchFor(secret, round.nonce, by, round.roster[no - 1] as never);
    return codeOf(at(by - 1).call('vote.vouch', { roundId, no, sig }));
  };

  test('is vouched for with a signature; one by another key, by oneself or about nobody is refused', async () => {
    expect(await vouch(1, 2)).toBe('ok');
    expect(await vouch(1, 3, 2)).toBe('keys-refused');
    expect(await vouch(2, 2)).toBe('keys-refused');
    expect(await codeOf(at(0).call('vote.vouch', { roundId, no: 150, sig: '0'.repeat(128) }))).toBe(
      'not-on-roster',
    );
  });

  test('is verified by every client that trusts the voucher, without asking the server', async () => {
    expect(await vouch(2, 3)).toBe('ok');
    expect(await vouch(5, 6)).toBe('ok');
    const round = await showStageVote(at(0), roundId);
    expect(finish(vouchedSteps(round, 1))).toEqual([2, 3]);
    expect(finish(vouchedSteps(round, 5))).toEqual([6]);
  });

  test('loses every voucher with its roster', async () => {
    await callOrThrow(at(0).call, 'vote.redraft', {
      roundId,
      scrutineers: [electorate.seatIds[5] ?? '', electorate.seatIds[4] ?? ''],
    });
    await callOrThrow(at(0).call, 'vote.readOut', { roundId });
    const round = await showStageVote(at(0), roundId);
    expect(round.roster.flatMap(({ vouches }) => vouches)).toEqual([]);
  });
});
