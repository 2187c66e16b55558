import { parseHelp } from '../../core/domain/help-choice';
import { fromHex } from '../../core/voting/bytes';
import { parseEnvelope, sealEnvelope } from '../../core/voting/envelope';
import { castSteps } from '../../core/voting/voter';
import { finish } from '../../core/voting/slices';
import { verifyBoardSteps } from '../../core/voting/verify';
import {
  chance,
  electorOf,
  foundElectorate,
  keysOf,
  prepareRound,
  showRound,
} from '../../scripts/election/electorate';
import type { Elector, Electorate } from '../../scripts/election/electorate';
import {
  castFor,
  closeRound,
  drawAnswers,
  holdElection,
  openBoxOf,
  openRound,
} from '../../scripts/election/hold-election';
import { tamper, TAMPERINGS } from '../../scripts/election/tamper';
import { ask, trusted } from '../../src/features/vote/client/door';
import { settleKeys } from '../../src/features/vote/client/phone-keys';
import { voteFrom } from '../../src/features/vote/client/round-vote';
import type { House } from '../harness-house';
import { openHouse } from '../harness-house';

/** The issue asks for 1 000; the usual run takes fewer to keep the minute: RECASTS=1000 runs all. */
const RECASTS = Number(process.env.RECASTS ?? 120);

let house: House;
let electorate: Electorate;
const at = (i: number): Elector => electorate.electors[i] as Elector;

beforeAll(async () => {
  house = await openHouse();
  electorate = await foundElectorate(house.cloud, 6, { unregistered: 0 });
}, 60_000);
afterAll(() => house.close());

/** Gives up whatever runs, so that the next test starts at a free desk. */
async function clear(roundId: string): Promise<void> {
  await ask(at(0).call, 'vote.giveUp', { roundId, reason: 'withdrawn' });
}

const codeOf = async (work: Promise<{ ok: boolean; code?: string }>): Promise<string> =>
  (await work).code ?? 'ok';

test('one collective holds one vote at a time', async () => {
  const roundId = await prepareRound(electorate, { kMin: 3 });
  await expect(prepareRound(electorate, { kMin: 3 })).rejects.toThrow('vote-running');
  await clear(roundId);
});

test('fewer than kMin + 1 members are refused before anything is written', async () => {
  await expect(prepareRound(electorate, { kMin: 6 })).rejects.toThrow('vote-too-small');
});

test.each([
  ['the 号长', () => [electorate.seatIds[0] ?? '', electorate.seatIds[1] ?? '']],
  ['one person twice', () => [electorate.seatIds[1] ?? '', electorate.seatIds[1] ?? '']],
  ['nobody', () => [electorate.seatIds[1] ?? '', 'nobody-of-the-kind']],
])('%s cannot be scrutineer', async (_who, seats) => {
  const [a, b] = seats();
  const answer = at(0).call('vote.prepare', {
    collectiveId: electorate.collectiveId,
    title: '阶段评估',
    mode: 'meeting',
    minutes: 30,
    kMin: 3,
    helpAsked: false,
    scrutineers: [a ?? '', b ?? ''],
    rerunOf: null,
  });
  expect(await codeOf(answer)).toBe('scrutineer-unfit');
});

test('a vote does not open before both box keys are shown', async () => {
  const roundId = await prepareRound(electorate, { kMin: 3 });
  await ask(at(0).call, 'vote.readOut', { roundId });
  expect(await codeOf(at(0).call('vote.open', { roundId }))).toBe('scrutineer-unfit');
  await clear(roundId);
});

test('below nine tenths of the roll the vote does not open, and names who is not in', async () => {
  const stranger = electorOf(house.cloud, 'openid-late', '晚来');
  const { collectiveId } = electorate;
  await ask(at(0).call, 'roster.import', {
    collectiveId,
    lines: [
      {
        name: stranger.name,
        gender: '',
        birth: '1999-01',
        politics: '',
        post: '',
        joinedPost: '',
        volunteerNo: '',
        nationality: '',
        phone: '',
      },
    ],
  });
  await expect(openRound(electorate, { kMin: 3 })).rejects.toThrow('roll-incomplete');
  const { rounds } = await ask(at(0).call, 'vote.list', { collectiveId });
  const roundId = rounds[0]?.roundId ?? '';
  expect((await showRound(at(1), roundId)).absent).toEqual(['晚来']);
  await clear(roundId);
  const { entries } = await ask(at(0).call, 'roster.list', { collectiveId });
  const seatId = entries.find((entry) => entry.name === '晚来')?.seatId ?? '';
  await ask(at(0).call, 'roster.retire', { collectiveId, seatId });
});

test('keys of another phone need an explicit word before they replace the known ones', async () => {
  const { collectiveId } = electorate;
  const newPhone = electorOf(house.cloud, at(5).openid, '新手机');
  expect((await settleKeys(newPhone.call, newPhone.shelf, collectiveId, chance)).state).toBe('differs');
  expect((await settleKeys(newPhone.call, newPhone.shelf, collectiveId, chance, true)).state).toBe('ready');
  // the old phone now meets keys that are not its own: a red page
  expect((await settleKeys(at(5).call, at(5).shelf, collectiveId, chance)).state).toBe('differs');
  expect((await settleKeys(at(5).call, at(5).shelf, collectiveId, chance, true)).state).toBe('ready');
});

describe('the box', () => {
  let roundId: string;
  beforeAll(async () => {
    roundId = await openRound(electorate, { kMin: 3 });
  }, 60_000);

  test('another number, an older seq, a foreign signature and a changed envelope are refused by name', async () => {
    const first = await castFor(at(0), electorate.collectiveId, roundId);
    expect(first.ack.seq).toBe(1);
    const round = await showRound(at(1), roundId);
    const vote = voteFrom(round);
    const keys = keysOf(at(1), electorate.collectiveId);
    const answers = new Map(
      Object.entries(drawAnswers(6, 2, 3)).map(([about, said]) => [Number(about), said]),
    );
    const ballot = { no: 2, seq: 5, answers };
    const { no, seq, rate, comment, hash, sig } = trusted(
      finish(castSteps(vote, keys.wallet, ballot, chance)),
    );
    const sound = { roundId, no, seq, rate, comment, parts: 0, hash, sig };
    const flip = (hex: string): string => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
    expect(await codeOf(at(2).call('envelope.drop', sound))).toBe('not-on-roster');
    expect(await codeOf(at(2).call('envelope.drop', { ...sound, no: 3 }))).toBe('envelope-refused');
    expect(await codeOf(at(1).call('envelope.drop', { ...sound, sig: flip(sig) }))).toBe('envelope-refused');
    expect(await codeOf(at(1).call('envelope.drop', { ...sound, hash: flip(hash) }))).toBe(
      'envelope-refused',
    );
    expect(await codeOf(at(1).call('envelope.drop', { ...sound, seq: 6 }))).toBe('envelope-refused');
    expect(await codeOf(at(1).call('envelope.drop', sound))).toBe('ok');
    expect(await codeOf(at(1).call('envelope.drop', sound))).toBe('ok');
    // the same voter's earlier thought arrives late
    const early = sealEnvelope(
      vote,
      2,
      4,
      onionsOf(vote, { no, seq, rate, comment, hash, sig }),
      keys.wallet.identity.secret,
    );
    expect(await codeOf(at(1).call('envelope.drop', { ...early, roundId, parts: 0 }))).toBe('envelope-older');
  });

  test(`${RECASTS} re-casts of one member at once leave one slot with the last of them`, async () => {
    const round = await showRound(at(2), roundId);
    const vote = voteFrom(round);
    const { wallet } = keysOf(at(2), electorate.collectiveId);
    const answers = new Map(
      Object.entries(drawAnswers(6, 3, 3)).map(([about, said]) => [Number(about), said]),
    );
    const model = trusted(finish(castSteps(vote, wallet, { no: 3, seq: 1, answers }, chance)));
    const onions = onionsOf(vote, model);
    const all = Array.from({ length: RECASTS }, (_, i) =>
      sealEnvelope(vote, 3, i + 1, onions, wallet.identity.secret),
    );
    const codes = await Promise.all(
      all.map(async (envelope) => {
        for (;;) {
          const code = await codeOf(at(2).call('envelope.drop', { ...envelope, roundId, parts: 0 }));
          if (code !== 'busy') return code;
        }
      }),
    );
    expect(new Set(codes).size).toBeLessThanOrEqual(2);
    expect(codes.every((code) => code === 'ok' || code === 'envelope-older')).toBe(true);
    const after = await showRound(at(2), roundId);
    expect(after.own?.seq).toBe(RECASTS);
    expect(after.dropped).toBe(3);
  }, 300_000);

  test('after close nothing is taken, a scrutineer alone reads the box, and the re-caster counts once', async () => {
    for (const i of [3, 4]) await castFor(at(i), electorate.collectiveId, roundId);
    await closeRound(house.cloud, electorate, roundId);
    await expect(castFor(at(5), electorate.collectiveId, roundId)).rejects.toThrow('vote-state');
    expect(await codeOf(at(1).call('box.read', { roundId, from: 1 }))).toBe('not-allowed');
    expect(await codeOf(at(4).call('box.read', { roundId, from: 1 }))).toBe('vote-state');
    const board = await openBoxOf(electorate, roundId);
    expect(board.envelopes).toHaveLength(5);
    expect(finish(verifyBoardSteps(board, 4))).toEqual([]);
    // five envelopes: everybody is spoken of by at most five, whatever was sent again
    const most = Math.max(
      ...Object.values(board.tally).map((row) => Object.values(row).reduce((a, b) => a + b, 0)),
    );
    expect(most).toBeLessThanOrEqual(5);
  }, 60_000);
});

test('too few envelopes at close are never opened: the vote is void and the box erased', async () => {
  const roundId = await openRound(electorate, { kMin: 5 });
  for (const i of [0, 1, 2]) await castFor(at(i), electorate.collectiveId, roundId);
  await closeRound(house.cloud, electorate, roundId);
  const round = await showRound(at(0), roundId);
  expect([round.state, round.voidReason, round.dropped]).toEqual(['void', 'tooFew', 0]);
});

test('a scrutineer who never comes: the vote is given up and held again with others', async () => {
  const roundId = await openRound(electorate, { kMin: 3 });
  for (const i of [0, 1, 2, 3]) await castFor(at(i), electorate.collectiveId, roundId);
  await closeRound(house.cloud, electorate, roundId);
  await ask(at(0).call, 'vote.giveUp', { roundId, reason: 'scrutineerAbsent' });
  const again = await ask(at(0).call, 'vote.prepare', {
    collectiveId: electorate.collectiveId,
    title: '阶段评估（重投）',
    mode: 'meeting',
    minutes: 30,
    kMin: 3,
    helpAsked: false,
    scrutineers: [electorate.seatIds[1] ?? '', electorate.seatIds[2] ?? ''],
    rerunOf: roundId,
  });
  expect((await showRound(at(0), again.roundId)).rerunOf).toBe(roundId);
  await clear(again.roundId);
});

test('from afar the box stays shut for a day after the list is frozen', async () => {
  const roundId = await openRound(electorate, { kMin: 3, mode: 'remote', minutes: 60 });
  for (const i of [0, 1, 2, 3]) await castFor(at(i), electorate.collectiveId, roundId);
  expect(await codeOf(at(0).call('vote.close', { roundId }))).toBe('vote-not-over');
  house.cloud.clock.advance(61 * 60_000);
  // nobody looks: the timer alone moves the vote on
  await house.cloud.invoke('clock', null, {});
  expect((await showRound(at(5), roundId)).state).toBe('frozen');
  house.cloud.clock.advance(23 * 3_600_000);
  await house.cloud.invoke('clock', null, {});
  expect((await showRound(at(5), roundId)).state).toBe('frozen');
  house.cloud.clock.advance(3_600_000 + 1000);
  await house.cloud.invoke('clock', null, {});
  expect((await showRound(at(5), roundId)).state).toBe('openingA');
  const opener = await ask(at(5).call, 'today.open', {});
  expect(opener?.todos.map((todo) => todo.kind)).toEqual(['openBox']);
  await clear(roundId);
});

test('a board is taken from B only, over the frozen box, recounted', async () => {
  const roundId = await openRound(electorate, { kMin: 3 });
  for (const i of [0, 1, 2, 3]) await castFor(at(i), electorate.collectiveId, roundId);
  await closeRound(house.cloud, electorate, roundId);
  expect(await codeOf(at(4).call('board.stage', { roundId, part: 0, text: '{}' }))).toBe('vote-state');
  const zero = {
    roundId,
    inHash: '0'.repeat(64),
    outHash: '0'.repeat(64),
    sig: '0'.repeat(128),
    rate: 1,
    comment: 0,
  };
  expect(await codeOf(at(5).call('mix.deliver', zero))).toBe('opening-refused');
  await clear(roundId);
});

test('a vote with ticks publishes its comment cells, each verified like a rating', async () => {
  const { board } = await holdElection(house.cloud, electorate, { kMin: 3, helpAsked: true });
  expect(board.comments?.length).toBe(board.board.length);
  expect(board.comments?.every(({ text }) => parseHelp(text).length === 1)).toBe(true);
  expect(finish(verifyBoardSteps(board, 4))).toEqual([]);
  const [first, ...rest] = board.comments ?? [];
  const forged = { ...board, comments: [{ ...first, text: 'help:rest,time' }, ...rest] };
  expect(finish(verifyBoardSteps(forged, 4)).map(({ name }) => name)).toContain('signature');
}, 120_000);

test('every tampering of a published file is found', async () => {
  const { board } = await holdElection(house.cloud, electorate, { kMin: 3 });
  expect(finish(verifyBoardSteps(board, 4))).toEqual([]);
  const found = TAMPERINGS.map((how) => {
    const findings = finish(verifyBoardSteps(tamper(board, how, electorate), 4));
    return [how, findings.map(({ name }) => name)] as const;
  });
  expect(Object.fromEntries(found)).toMatchObject({
    stuff: ['signature'],
    flip: ['signature'],
    drop: ['mix-input'],
    double: ['double-vote'],
    definition: expect.arrayContaining(['vote-id']) as unknown,
    roster: expect.arrayContaining(['signature']) as unknown,
  });
}, 120_000);

function onionsOf(vote: ReturnType<typeof voteFrom>, envelope: Parameters<typeof parseEnvelope>[1]) {
  const parsed = parseEnvelope(vote, envelope);
  if (!parsed.ok) throw new Error(parsed.finding.name);
  expect(fromHex(envelope.hash)).toHaveLength(32);
  return parsed.value;
}
