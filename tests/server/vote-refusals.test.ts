import { parseHelp } from '../../core/domain/help-choice';
import { fromHex } from '../../core/voting/bytes';
import { parseEnvelope, sealEnvelope } from '../../core/voting/envelope';
import { castSteps } from '../../core/voting/voter';
import { finish } from '../../core/voting/slices';
import { verifyBoardSteps } from '../../core/voting/verify';
import {
  rng,
  electorOf,
  foundElectorate,
  keysOf,
  prepareStageVote,
  showStageVote,
} from '../../scripts/election/electorate';
import type { Elector, Electorate } from '../../scripts/election/electorate';
import {
  castFor,
  closeStageVote,
  drawAnswers,
  holdElection,
  openBoxOf,
  openStageVote,
} from '../../scripts/election/hold-election';
import { tamper, TAMPERINGS } from '../../scripts/election/tamper';
import { callOrThrow, unwrap } from '../../src/features/vote/client/api';
import { syncKeys } from '../../src/features/vote/client/sync-keys';
import { verifiedVote } from '../../src/features/vote/client/verified-vote';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';

/** The full suite runs 1 000 with RECASTS=1000; the default is smaller to save time. */
const RECASTS = Number(process.env.RECASTS ?? 120);

let server: TestServer;
let electorate: Electorate;
const at = (i: number): Elector => electorate.electors[i] as Elector;

beforeAll(async () => {
  server = await openTestServer();
  electorate = await foundElectorate(server.cloud, 6, { unregistered: 0 });
}, 60_000);
afterAll(() => server.close());

/** Gives up the running vote, so that the next test can prepare one. */
async function clear(roundId: string): Promise<void> {
  await callOrThrow(at(0).call, 'vote.giveUp', { roundId, reason: 'withdrawn' });
}

const codeOf = async (work: Promise<{ ok: boolean; code?: string }>): Promise<string> =>
  (await work).code ?? 'ok';

test('a collective has at most one running vote', async () => {
  const roundId = await prepareStageVote(electorate, { kMin: 3 });
  await expect(prepareStageVote(electorate, { kMin: 3 })).rejects.toThrow('vote-running');
  await clear(roundId);
});

test('fewer than kMin + 1 members are refused before anything is written', async () => {
  await expect(prepareStageVote(electorate, { kMin: 6 })).rejects.toThrow('vote-too-small');
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

test('a vote cannot open before both box keys are shown', async () => {
  const roundId = await prepareStageVote(electorate, { kMin: 3 });
  await callOrThrow(at(0).call, 'vote.readOut', { roundId });
  expect(await codeOf(at(0).call('vote.open', { roundId }))).toBe('scrutineer-unfit');
  await clear(roundId);
});

test('a roster below nine tenths of the roll is refused before it is read out, and the members without keys are listed', async () => {
  const stranger = electorOf(server.cloud, 'openid-late', '晚来');
  const { collectiveId } = electorate;
  await callOrThrow(at(0).call, 'roster.import', {
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
  const roundId = await prepareStageVote(electorate, { kMin: 3 });
  expect(await codeOf(at(0).call('vote.readOut', { roundId }))).toBe('roll-incomplete');
  const { members } = await callOrThrow(at(0).call, 'vote.list', { collectiveId });
  expect(members.filter(({ registered }) => !registered).map(({ name }) => name)).toEqual(['晚来']);
  expect((await showStageVote(at(1), roundId)).state).toBe('draft');
  await clear(roundId);
  const { entries } = await callOrThrow(at(0).call, 'roster.list', { collectiveId });
  const seatId = entries.find((entry) => entry.name === '晚来')?.seatId ?? '';
  await callOrThrow(at(0).call, 'roster.retire', { collectiveId, seatId });
});

test('a scrutineer whose phone is not ready stops the read-out before anybody compares codes', async () => {
  const fresh = await foundElectorate(server.cloud, 10, { tag: 'unready', unregistered: 1 });
  const [leader] = fresh.electors as [Elector];
  const prepare = (scrutineers: [string, string]) =>
    callOrThrow(leader.call, 'vote.prepare', {
      collectiveId: fresh.collectiveId,
      ...{ title: '阶段评估', mode: 'meeting', minutes: 30, kMin: 3, helpAsked: false, rerunOf: null },
      scrutineers,
    });
  const [, a = ''] = fresh.seatIds;
  const late = fresh.seatIds[9] ?? '';
  const { roundId } = await prepare([a, late]);
  expect(await codeOf(leader.call('vote.readOut', { roundId }))).toBe('scrutineer-unfit');
  const { members } = await callOrThrow(leader.call, 'vote.list', { collectiveId: fresh.collectiveId });
  expect(members.filter(({ registered }) => !registered).map(({ seatId }) => seatId)).toEqual([late]);
});

test('a vote repeats only a vote of the same collective', async () => {
  const other = await foundElectorate(server.cloud, 6, { tag: 'other' });
  const theirs = await prepareStageVote(other, { kMin: 3 });
  const [, a = '', b = ''] = electorate.seatIds;
  const answer = at(0).call('vote.prepare', {
    collectiveId: electorate.collectiveId,
    ...{ title: '阶段评估', mode: 'meeting', minutes: 30, kMin: 3, helpAsked: false },
    scrutineers: [a, b],
    rerunOf: theirs,
  });
  expect(await codeOf(answer)).toBe('not-found');
});

describe('the roster that was read out is the electorate', () => {
  let roundId: string;
  beforeAll(async () => {
    roundId = await prepareStageVote(electorate, { kMin: 3 });
    await callOrThrow(at(0).call, 'vote.readOut', { roundId });
  });
  afterAll(() => clear(roundId));

  test('the 号长 cannot retire a voter or hand over to a scrutineer before the vote is over', async () => {
    const { collectiveId, seatIds } = electorate;
    const round = await showStageVote(at(0), roundId);
    for (const seatId of seatIds.slice(1))
      expect(await codeOf(at(0).call('roster.retire', { collectiveId, seatId }))).toBe('vote-running');
    const seatId = round.scrutineers[0]?.seatId ?? '';
    expect(await codeOf(at(0).call('collective.handOver', { collectiveId, seatId }))).toBe('vote-running');
    expect((await showStageVote(at(0), roundId)).roster).toHaveLength(6);
  });

  test('everybody sees who registered other keys after the read-out', async () => {
    const { collectiveId } = electorate;
    expect((await showStageVote(at(2), roundId)).rekeyed).toEqual([]);
    const phone = electorOf(server.cloud, at(4).openid, '新手机');
    await syncKeys(phone.call, phone.storage, collectiveId, rng, true);
    for (const i of [0, 2, 4]) expect((await showStageVote(at(i), roundId)).rekeyed).toEqual([at(4).name]);
    await syncKeys(at(4).call, at(4).storage, collectiveId, rng, true);
    expect((await showStageVote(at(2), roundId)).rekeyed).toEqual([]);
  });

  test('everybody sees who left the collective by themselves, and the roster stays', async () => {
    const fresh = await foundElectorate(server.cloud, 6, { tag: 'leaver' });
    const round = await prepareStageVote(fresh, { kMin: 3 });
    const elector = (i: number) => fresh.electors[i] as Elector;
    await callOrThrow(elector(0).call, 'vote.readOut', { roundId: round });
    await callOrThrow(elector(5).call, 'person.leave', {
      collectiveId: fresh.collectiveId,
      seatId: fresh.seatIds[5] ?? '',
    });
    const seen = await showStageVote(elector(2), round);
    expect(seen.departed).toEqual([elector(5).name]);
    expect(seen.roster).toHaveLength(6);
  });
});

test('keys of another device replace the registered ones only on explicit request', async () => {
  const { collectiveId } = electorate;
  const newDevice = electorOf(server.cloud, at(5).openid, '新手机');
  expect((await syncKeys(newDevice.call, newDevice.storage, collectiveId, rng)).state).toBe('differs');
  expect((await syncKeys(newDevice.call, newDevice.storage, collectiveId, rng, true)).state).toBe('ready');
  // the earlier device now finds keys that are not its own and shows an error page
  expect((await syncKeys(at(5).call, at(5).storage, collectiveId, rng)).state).toBe('differs');
  expect((await syncKeys(at(5).call, at(5).storage, collectiveId, rng, true)).state).toBe('ready');
});

describe('the box', () => {
  let roundId: string;
  beforeAll(async () => {
    roundId = await openStageVote(electorate, { kMin: 3 });
  }, 60_000);

  test('an envelope with another number, an older seq, a foreign signature or changed content is refused with its code', async () => {
    const first = await castFor(at(0), electorate.collectiveId, roundId);
    expect(first.ack.seq).toBe(1);
    const round = await showStageVote(at(1), roundId);
    const vote = verifiedVote(round);
    const keys = keysOf(at(1), electorate.collectiveId);
    const answers = new Map(
      Object.entries(drawAnswers(6, 2, 3)).map(([about, rating]) => [Number(about), rating]),
    );
    const ballot = { no: 2, seq: 5, answers };
    const { no, seq, rate, comment, hash, sig } = unwrap(finish(castSteps(vote, keys.wallet, ballot, rng)));
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
    // an earlier envelope of the same voter arrives late
    const early = sealEnvelope(
      vote,
      2,
      4,
      onionsOf(vote, { no, seq, rate, comment, hash, sig }),
      keys.wallet.identity.secret,
    );
    expect(await codeOf(at(1).call('envelope.drop', { ...early, roundId, parts: 0 }))).toBe('envelope-older');
  });

  test(`${RECASTS} concurrent re-casts of one member leave one slot with the last of them`, async () => {
    const round = await showStageVote(at(2), roundId);
    const vote = verifiedVote(round);
    const { wallet } = keysOf(at(2), electorate.collectiveId);
    const answers = new Map(
      Object.entries(drawAnswers(6, 3, 3)).map(([about, rating]) => [Number(about), rating]),
    );
    const model = unwrap(finish(castSteps(vote, wallet, { no: 3, seq: 1, answers }, rng)));
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
    const after = await showStageVote(at(2), roundId);
    expect(after.own?.seq).toBe(RECASTS);
    expect(after.dropped).toBe(3);
  }, 300_000);

  test('no envelope is accepted after the close, only a scrutineer reads the box, and a re-cast counts once', async () => {
    for (const i of [3, 4]) await castFor(at(i), electorate.collectiveId, roundId);
    await closeStageVote(server.cloud, electorate, roundId);
    await expect(castFor(at(5), electorate.collectiveId, roundId)).rejects.toThrow('vote-state');
    expect(await codeOf(at(1).call('box.read', { roundId, from: 1 }))).toBe('not-allowed');
    expect(await codeOf(at(4).call('box.read', { roundId, from: 1 }))).toBe('vote-state');
    const board = await openBoxOf(electorate, roundId);
    expect(board.envelopes).toHaveLength(5);
    expect(finish(verifyBoardSteps(board, 4))).toEqual([]);
    // five envelopes: everybody has at most five ratings, whatever was sent again
    const most = Math.max(
      ...Object.values(board.tally).map((row) => Object.values(row).reduce((a, b) => a + b, 0)),
    );
    expect(most).toBeLessThanOrEqual(5);
  }, 60_000);
});

test('too few envelopes at the close void the vote and erase the box', async () => {
  const roundId = await openStageVote(electorate, { kMin: 5 });
  for (const i of [0, 1, 2]) await castFor(at(i), electorate.collectiveId, roundId);
  await closeStageVote(server.cloud, electorate, roundId);
  const round = await showStageVote(at(0), roundId);
  expect([round.state, round.voidReason, round.dropped]).toEqual(['void', 'tooFew', 0]);
});

test('a vote whose scrutineer does not come is given up and rerun with others', async () => {
  const roundId = await openStageVote(electorate, { kMin: 3 });
  for (const i of [0, 1, 2, 3]) await castFor(at(i), electorate.collectiveId, roundId);
  await closeStageVote(server.cloud, electorate, roundId);
  await callOrThrow(at(0).call, 'vote.giveUp', { roundId, reason: 'scrutineerAbsent' });
  const again = await callOrThrow(at(0).call, 'vote.prepare', {
    collectiveId: electorate.collectiveId,
    title: '阶段评估（重投）',
    mode: 'meeting',
    minutes: 30,
    kMin: 3,
    helpAsked: false,
    scrutineers: [electorate.seatIds[1] ?? '', electorate.seatIds[2] ?? ''],
    rerunOf: roundId,
  });
  expect((await showStageVote(at(0), again.roundId)).rerunOf).toBe(roundId);
  await clear(again.roundId);
});

test('the box of a remote vote stays closed for a day after the list is frozen', async () => {
  const roundId = await openStageVote(electorate, { kMin: 3, mode: 'remote', minutes: 60 });
  for (const i of [0, 1, 2, 3]) await castFor(at(i), electorate.collectiveId, roundId);
  expect(await codeOf(at(0).call('vote.close', { roundId }))).toBe('vote-not-over');
  server.cloud.clock.advance(61 * 60_000);
  // the timer alone advances the vote
  await server.cloud.invoke('clock', null, {});
  expect((await showStageVote(at(5), roundId)).state).toBe('frozen');
  server.cloud.clock.advance(23 * 3_600_000);
  await server.cloud.invoke('clock', null, {});
  expect((await showStageVote(at(5), roundId)).state).toBe('frozen');
  server.cloud.clock.advance(3_600_000 + 1000);
  await server.cloud.invoke('clock', null, {});
  expect((await showStageVote(at(5), roundId)).state).toBe('openingA');
  const opener = await callOrThrow(at(5).call, 'today.open', {});
  expect(opener?.todos.map((todo) => todo.kind)).toEqual(['openBox']);
  await clear(roundId);
});

test('a board is accepted from B only, for the frozen box, and after a recount', async () => {
  const roundId = await openStageVote(electorate, { kMin: 3 });
  for (const i of [0, 1, 2, 3]) await castFor(at(i), electorate.collectiveId, roundId);
  await closeStageVote(server.cloud, electorate, roundId);
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

test('a vote with comments publishes its comment cells, each verified like a rating', async () => {
  const { board } = await holdElection(server.cloud, electorate, { kMin: 3, helpAsked: true });
  expect(board.comments?.length).toBe(board.board.length);
  expect(board.comments?.every(({ text }) => parseHelp(text).length === 1)).toBe(true);
  expect(finish(verifyBoardSteps(board, 4))).toEqual([]);
  const [first, ...rest] = board.comments ?? [];
  const forged = { ...board, comments: [{ ...first, text: 'help:rest,time' }, ...rest] };
  expect(finish(verifyBoardSteps(forged, 4)).map(({ name }) => name)).toContain('signature');
}, 120_000);

test('every manipulation of a published file is detected', async () => {
  const { board } = await holdElection(server.cloud, electorate, { kMin: 3 });
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

function onionsOf(vote: ReturnType<typeof verifiedVote>, envelope: Parameters<typeof parseEnvelope>[1]) {
  const parsed = parseEnvelope(vote, envelope);
  if (!parsed.ok) throw new Error(parsed.finding.name);
  expect(fromHex(envelope.hash)).toHaveLength(32);
  return parsed.value;
}
