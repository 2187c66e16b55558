import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex, toHex } from './bytes';
import { printCode } from './definition';
import { eraseRingKey, mayEraseRingKey } from './retention';
import {
  compareKeys,
  createWallet,
  parseRegistration,
  refill,
  register,
  ringSecret,
  STACK,
  type Wallet,
} from './keys';
import { eventName } from './group';
import { tagOf } from './lsag';
import { drawSample, ownCellsSteps, ownFindings, clientCheckSteps } from './client-checks';
import { threshold } from './board';
import { advance, finish } from './slices';
import { readBoard, type ReadBoard } from './read-board';
import { castSteps, signAheadSteps, type SignedCells } from './voter';
import { rebuilt, setScene, signedByB } from '../../tests/voting/forge';
import {
  castBallot,
  drawAnswers,
  dropInto,
  must,
  openAsA,
  openAsB,
  seeded,
} from '../../tests/voting/election';
import type { Slot } from './box';
import type { Envelope } from './envelope';

// allows for a slow machine
jest.setTimeout(60_000);

const scene = setScene('phone', { comments: false, members: 5 });
const { all, opened } = scene;
const read = (file: unknown): ReadBoard => {
  const result = readBoard(file);
  if ('findings' in result) throw new Error(result.findings[0]?.name);
  return result.read;
};
const wallet = all.wallets[0] as Wallet;
const secret = fromHex(ringSecret(wallet, all.definition.roster[0]?.ringKey ?? '') ?? '');
const client = { voteId: all.vote.voteId, no: 1, receipt: scene.slots[0]?.hash ?? '' };

describe('the wallet of a client', () => {
  test('has eight ring keys and one identity key, and its registration is valid', () => {
    const made = must(createWallet(seeded('keys')));
    expect(made.ring).toHaveLength(STACK);
    expect(must(parseRegistration(register(made)))).toEqual(register(made));
    expect(toHex(ed25519.getPublicKey(fromHex(made.identity.secret)))).toBe(made.identity.public);
    expect(compareKeys(made, register(made))).toBeNull();
  });

  test.each([
    ['nothing is shown', null, 'key-missing'],
    ['another identity is shown', register(must(createWallet(seeded('other')))), 'key-mismatch'],
    ['a ring key is exchanged', { ...register(wallet), ringKeys: ['00'.repeat(32)] }, 'key-mismatch'],
  ])('raise a red page when %s', (_, shown, finding) => {
    expect(compareKeys(wallet, shown)?.name).toBe(finding);
  });

  test('is not generated from a random source that repeats itself', () => {
    for (const stuck of [(n: number) => new Uint8Array(n), (n: number) => new Uint8Array(n).fill(7)]) {
      expect(createWallet(stuck)).toMatchObject({ ok: false, finding: { name: 'random-source' } });
      expect(refill(wallet, stuck)).toMatchObject({ ok: false, finding: { name: 'random-source' } });
    }
  });

  test('cannot sign a vote after its ring key was erased, and is refilled', () => {
    const spent = eraseRingKey(wallet, all.definition.roster[0]?.ringKey ?? '');
    const outcome = finish(
      castSteps(all.vote, spent, { no: 1, seq: 2, answers: drawAnswers(all, 1) }, all.random),
    );
    expect(outcome).toMatchObject({ ok: false, finding: { name: 'key-spent' } });
    expect(must(refill(spent, seeded('refill'))).ring).toHaveLength(STACK);
  });

  test('casts for its own roster entry only', () => {
    const outcome = finish(
      castSteps(all.vote, wallet, { no: 2, seq: 1, answers: drawAnswers(all, 2) }, all.random),
    );
    expect(outcome).toMatchObject({ ok: false, finding: { name: 'key-mismatch' } });
  });
});

describe('a client after the opening', () => {
  const own = finish(ownCellsSteps(read(opened.board), 1, secret));
  const asShown = new Map(own.map((cell) => [cell.about, { level: cell.level ?? null }]));

  test("finds its cell about every colleague, and nobody else's", () => {
    expect(own.map((cell) => [cell.about, cell.state])).toEqual([2, 3, 4, 5].map((no) => [no, 'shown']));
    expect(ownFindings(own, asShown)).toEqual([]);
    const stranger = finish(ownCellsSteps(read(opened.board), 1, fromHex(wallet.ring[1]?.secret ?? '')));
    expect(stranger.every((cell) => cell.state === 'missing')).toBe(true);
  });

  test('detects that B dropped its cell, although the board is otherwise valid', () => {
    const tag = toHex(tagOf(secret, eventName(all.vote.voteId, 'rate', 2), all.vote.tables));
    const remaining = scene.cells.filter((cell) => toHex(cell.tag) !== tag);
    const board = rebuilt(scene, remaining, opened.board.envelopes);
    const after = finish(ownCellsSteps(read(board), 1, secret));
    expect(ownFindings(after, asShown)).toEqual([{ name: 'own-cell-missing', at: 'about 2' }]);
    expect(mayEraseRingKey(after, 10)).toBe(false);
    expect(mayEraseRingKey(after, 72)).toBe(true);
    expect(mayEraseRingKey(own, 0)).toBe(true);
    expect(mayEraseRingKey(null, 10)).toBe(false);
  });

  test('detects that an older ballot of its own was counted', () => {
    const remembered = new Map(
      [...asShown].map(([about, { level }]) => [about, { level: level === 0 ? 1 : 0 }]),
    );
    expect(ownFindings(own, remembered).map((finding) => finding.name)).toEqual(
      Array(4).fill('own-cell-differs'),
    );
  });

  test.each([
    ['is content with an honest board', opened.board, client, []],
    [
      'notices another vote than it signed for',
      opened.board,
      { ...client, voteId: '00' },
      ['wrong-definition'],
    ],
    ['notices that its envelope is gone', opened.board, { ...client, receipt: '00' }, ['envelope-missing']],
    ['notices a wrong tally', signedByB(scene, { tally: {} }), client, ['tally']],
  ])('%s', (_, file, who, names) => {
    const findings = finish(clientCheckSteps(read(file), who, 4, seeded('sample')));
    expect(findings.map((finding) => finding.name)).toEqual(names);
  });

  test('draws a sample without repetition', () => {
    expect(drawSample(9, 20, seeded('draw')).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(drawSample(100, 30, seeded('draw'))).size).toBe(30);
  });
});

test.each([
  [5, 6, 5],
  [3, 6, 4],
  [5, 9, 6],
  [5, 20, 13],
  [5, 21, 14],
])('with kMin %i and %i envelopes a colleague needs %i cells', (kMin, envelopes, least) => {
  expect(threshold(kMin, envelopes)).toBe(least);
});

test('the code of a vote is twenty digits in groups of four', () => {
  expect(printCode('0123456789abcdef0123456789abcdef')).toBe('0123 4567 89ab cdef 0123');
});

test('casting can be paused between any two steps', () => {
  const work = castSteps(all.vote, wallet, { no: 1, seq: 2, answers: drawAnswers(all, 1) }, all.random);
  let pauses = 0;
  for (;;) {
    const done = advance(work, () => true);
    if (done !== null) {
      expect(done.value.ok).toBe(true);
      break;
    }
    pauses += 1;
  }
  // at least one step per ring member: four cells of four members
  expect(pauses).toBeGreaterThan(16);
});

describe('cells signed while the ballot is filled in', () => {
  const answers = drawAnswers(all, 1);
  const ballot = { no: 1, seq: 9, answers };
  const random = seeded('ahead');
  const stepsOf = (signed: SignedCells): { steps: number; envelope: Envelope } => {
    const work = castSteps(all.vote, wallet, ballot, random, signed);
    for (let steps = 0; ; steps += 1) {
      const step = work.next();
      if (step.done) return { steps, envelope: must(step.value) };
    }
  };
  const signAll = (): SignedCells => {
    const signed: SignedCells = new Map();
    for (const about of answers.keys())
      finish(signAheadSteps(all.vote, wallet, ballot, about, random, signed));
    return signed;
  };

  test('leave only the onions to seal, and are used once', () => {
    const signed = signAll();
    expect(signed.size).toBe(answers.size);
    const members = all.definition.roster.length;
    expect(stepsOf(signed).steps).toBe(2 * members);
    expect(signed.size).toBe(0);
    expect(stepsOf(signed).steps).toBeGreaterThan(2 * members + answers.size);
  });

  test('count like any other in an opened box', () => {
    const { envelope } = stepsOf(signAll());
    const slots = new Map<number, Slot>();
    must(dropInto(all, slots, envelope));
    for (const { no } of all.definition.roster)
      if (no !== 1)
        must(dropInto(all, slots, castBallot(all, { no, seq: 1, answers: drawAnswers(all, no) })));
    const sorted = [...slots.values()];
    const { board } = openAsB(all, sorted, openAsA(all, sorted).mix);
    const mine = read(board);
    const own = finish(ownCellsSteps(mine, 1, secret));
    expect(own.map(({ state }) => state)).toContain('shown');
    expect(ownFindings(own, answers)).toEqual([]);
  });

  test('of an answer that was changed are not sealed', () => {
    const signed = signAll();
    const [about] = answers.keys();
    const changed = new Map(answers).set(about ?? 0, { level: answers.get(about ?? 0)?.level === 1 ? 0 : 1 });
    must(finish(castSteps(all.vote, wallet, { ...ballot, answers: changed }, random, signed)));
    expect([...signed.keys()].map((key) => key.split('|')[1])).toEqual([String(about)]);
  });
});
