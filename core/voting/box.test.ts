import { type Slot, acknowledge, ackKey, freezeBox, isAck, checkEnvelope, slotId } from './box';
import { parseBase64 } from './bytes';
import { verifyDropClaim, frozenFinding } from './dispute';
import type { Envelope } from './envelope';
import { mayEraseBox } from './retention';
import { onionBytes } from './onion';
import type { Answer } from './voter';
import { assemble, castBallot, drawAnswers, hold, must, openAsA, openAsB } from '../../tests/voting/election';

// allows for a slow machine
jest.setTimeout(60_000);

const all = assemble({ members: 5, seed: 'box', comments: true });
const answersOf = (no: number, answer: Answer) =>
  new Map(all.definition.roster.filter((entry) => entry.no !== no).map((entry) => [entry.no, answer]));
const server = '11'.repeat(32);

describe('the slot of one member', () => {
  test('has the envelope with the highest seq after 1 000 concurrent casts', async () => {
    const two = [1, 2].map((seq) => castBallot(all, { no: 1, seq, answers: drawAnswers(all, 1) }));
    const store = new Map<string, Slot>();
    let writes = 0;
    const deliver = async (envelope: Envelope): Promise<string> => {
      for (;;) {
        const stored = store.get(slotId(all.vote.voteId, envelope.no)) ?? null;
        const verdict = checkEnvelope(all.vote, stored, envelope);
        if (!verdict.ok) return verdict.finding.name;
        await Promise.resolve();
        // the store writes only if the slot is unchanged; otherwise the check runs again
        const now = store.get(slotId(all.vote.voteId, envelope.no)) ?? null;
        if (now?.seq !== stored?.seq) continue;
        store.set(slotId(all.vote.voteId, envelope.no), verdict.value.slot);
        writes += 1;
        return verdict.value.again ? 'again' : 'written';
      }
    };
    // signatures take 1 ms each, so 1 000 deliveries reuse two envelopes
    const results = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => deliver(two[i % 2] as Envelope)),
    );
    expect([...store.keys()]).toEqual([`${all.vote.voteId}:1`]);
    expect(store.get(slotId(all.vote.voteId, 1))?.seq).toBe(2);
    expect(results.filter((result) => result === 'written').length).toBeLessThanOrEqual(2);
    expect(new Set(results)).toEqual(new Set(['written', 'again', 'sequence']));
    expect(writes).toBeGreaterThan(0);
  });

  test('has only the fields that the scrutineers need', () => {
    const envelope = {
      ...castBallot(all, { no: 2, seq: 1, answers: drawAnswers(all, 2) }),
      openid: 'o-1',
      at: 5,
    };
    const { slot } = must(checkEnvelope(all.vote, null, envelope));
    expect(Object.keys(slot).sort()).toEqual(['comment', 'hash', 'no', 'rate', 'seq', 'sig', 'voteId']);
  });

  test.each([
    ['all of one level', { level: 0 }],
    ['不了解 throughout', { level: null }],
    ['with comments', { level: 2, comment: '谢谢你' }],
    ['with the longest comments', { level: 1, comment: 'a'.repeat(478) }],
  ])('weighs the same %s', (_, answer: Answer) => {
    const envelope = castBallot(all, { no: 3, seq: 1, answers: answersOf(3, answer) });
    expect(parseBase64(envelope.rate, 5 * onionBytes(all.vote, 'rate'))).not.toBeNull();
    expect(parseBase64(envelope.comment, 5 * onionBytes(all.vote, 'comment'))).not.toBeNull();
  });
});

describe('a recast', () => {
  test('is the only ballot of its voter that counts', () => {
    const { all: held, slots } = hold({ members: 5, seed: 'recast' });
    const again = castBallot(held, {
      no: 2,
      seq: 2,
      answers: new Map([1, 3, 4, 5].map((no) => [no, { level: 2 }])),
    });
    const replaced = slots.map((slot) =>
      slot.no === 2 ? must(checkEnvelope(held.vote, slot, again)).slot : slot,
    );
    const { board } = openAsB(held, replaced, openAsA(held, replaced).mix);
    expect(board.board).toHaveLength(20);
    expect(board.envelopes).toContain(again.hash);
  });
});

describe('a receipt', () => {
  const envelope = castBallot(all, { no: 4, seq: 3, answers: drawAnswers(all, 4) });
  const { slot } = must(checkEnvelope(all.vote, null, envelope));
  const ack = acknowledge(slot, server);
  const later = castBallot(all, { no: 4, seq: 4, answers: drawAnswers(all, 4) });
  const recast = must(checkEnvelope(all.vote, slot, later)).slot;

  test('is signed over vote, number, sequence and hash', () => {
    expect(isAck(ack, ackKey(server))).toBe(true);
    for (const change of [{ voteId: '00' }, { no: 5 }, { seq: 4 }, { hash: '00' }]) {
      expect(isAck({ ...ack, ...change }, ackKey(server))).toBe(false);
    }
  });

  test.each([
    ['proves that the server dropped the envelope', ack, [], null, 'dropped'],
    ['proves nothing while the envelope is there', ack, [slot], null, 'frozen-list'],
    ['proves nothing after a recast', ack, [recast], recast, 'sequence'],
    ['still proves it when the recast is missing too', ack, [], recast, 'dropped'],
    ['of another vote is refused', { ...ack, voteId: '00' }, [], null, 'wrong-definition'],
    ['not signed by the server is refused', { ...ack, sig: '00'.repeat(64) }, [], null, 'ack-signature'],
  ] as const)('%s', (_, claim, frozen, replacing, expected) => {
    const outcome = verifyDropClaim(all.vote, claim, ackKey(server), freezeBox(frozen), replacing);
    expect(outcome.ok ? outcome.value : outcome.finding.name).toBe(expected);
  });

  test('is compared with the frozen list by the client', () => {
    expect(frozenFinding(ack, freezeBox([slot]))).toBeNull();
    expect(frozenFinding(ack, [])?.name).toBe('envelope-missing');
  });

  test('may be erased with the box after 72 hours', () => {
    expect([71.9, 72].map(mayEraseBox)).toEqual([false, true]);
  });
});
