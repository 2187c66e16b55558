import { randomBytes } from 'node:crypto';
import {
  CLOCK_JOB_DAYS,
  DOCUMENT_JOB_DAYS,
  DRAFT_DAYS,
  EXPIRED_CODE_DAYS,
} from '../../core/domain/retention';
import { REQUESTS_PER_TICK } from '../../server/jobs/sweep-requests';
import { digest, hashId } from '../../server/store/ids';
import { NONCE_BYTES, openAnswer, REQUEST_LOG_DAYS, sealAnswer } from '../../server/store/request-log';
import { CloudBase, storeOf } from '../harness/admin-sdk';
import { sendPicture } from '../harness/sample-picture';
import { samplePicture } from '../samples/picture';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';

const NOW = '2026-03-10T02:00:00.000Z';
const DAY_MS = 86_400_000;

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer(NOW);
  team = await createTeam(server, 'log');
}, 60_000);
afterAll(() => server.close());

const logText = async (): Promise<string> =>
  JSON.stringify(await storeOf(server.cloud).find('requests', {}, { limit: 1000 }));

test('the request log holds no code, token or text in clear, and a repeat gets the same answer', async () => {
  const { leader, owner, partner } = team.clients;
  const { collectiveId, cardId, nodeId } = team;
  const wall = await leader.call('wallLink.issue', { collectiveId, label: '大厅' }, 'request-wall');
  const code = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 }, 'request-code');
  const outside = await owner.call(
    'bond.inviteOutside',
    { cardId, name: '郑大海', as: { kind: 'fan', role: 'other' } },
    'request-bond',
  );
  await partner.call('node.advise', { nodeId, text: '先把错题整理成册。' }, 'request-advise');
  const log = await logText();
  for (const secret of [wall.token, code.code, outside.code, '错题整理成册', '大厅'])
    expect([secret, log.includes(secret)]).toEqual([secret, false]);

  expect(await leader.call('wallLink.issue', { collectiveId, label: '大厅' }, 'request-wall')).toEqual(wall);
  expect(await leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 }, 'request-code')).toEqual(
    code,
  );
  expect((await leader.call('wallLink.list', { collectiveId })).links).toHaveLength(1);
  const reused = await leader.refused('wallLink.issue', { collectiveId, label: '别处' }, 'request-wall');
  expect(reused.code).toBe('request-reused');
});

test('a repeat after the right to it has ended returns no token', async () => {
  const { leader, member } = team.clients;
  const { collectiveId } = team;
  const input = { collectiveId, label: '会议室' };
  await leader.call('wallLink.issue', input, 'request-before');
  const handOver = { collectiveId, seatId: team.seats.member };
  await leader.call('collective.handOver', handOver);
  const given = await member.call('collective.acceptHandOver', { collectiveId }, 'request-accept');
  expect((await leader.refused('wallLink.issue', input, 'request-before')).code).toBe('not-allowed');
  // An answer without a secret is still repeated: the first one may have been lost on the way.
  expect(await member.call('collective.acceptHandOver', { collectiveId }, 'request-accept')).toEqual(given);
  await member.call('collective.handOver', { collectiveId, seatId: team.seats.leader });
  await leader.call('collective.acceptHandOver', { collectiveId });
});

test('a sealed answer opens under its own request only', () => {
  const key = { openid: 'o', requestId: 'request-1' };
  const sealed = sealAnswer(key, { code: 'ABC' }, randomBytes(NONCE_BYTES));
  expect(openAnswer(key, sealed)).toEqual({ code: 'ABC' });
  expect(openAnswer(key, sealAnswer(key, undefined, randomBytes(NONCE_BYTES)))).toBeNull();
  expect(() => openAnswer({ ...key, requestId: 'request-2' }, sealed)).toThrow();
  expect(() => openAnswer({ ...key, openid: 'p' }, sealed)).toThrow();
});

test('an answer that release 0.1.0 logged in clear is still repeated', async () => {
  const { member } = team.clients;
  const input = { collectiveId: team.collectiveId, seatId: team.seats.member };
  await CloudBase.connect(server.cloud).add('requests', [
    {
      _id: hashId(member.openid, 'request-old-1'),
      name: 'person.leave',
      inputHash: digest(['person.leave', input]),
      value: { seatId: 'logged' },
      at: NOW,
    },
  ]);
  expect(await member.call('person.leave', input, 'request-old-1')).toEqual({ seatId: 'logged' });
});

test('the clock removes old requests in bounded slices, and keeps those a client may still repeat', async () => {
  const store = storeOf(server.cloud);
  const at = (days: number): string => new Date(Date.parse(NOW) - days * DAY_MS).toISOString();
  const old = Array.from({ length: REQUESTS_PER_TICK + 30 }, (_, no) => ({
    _id: `old-${no}`,
    name: 'x',
    inputHash: 'x',
    sealed: 'x',
    at: at(REQUEST_LOG_DAYS + 1),
  }));
  const young = { ...old[0], _id: 'young', at: at(REQUEST_LOG_DAYS - 1) };
  await CloudBase.connect(server.cloud).add('requests', [...old, young]);
  const countOld = async (): Promise<number> =>
    (await store.find('requests', { name: 'x' }, { limit: 1000 })).length;
  await server.cloud.fireTimer('clock', 'tick');
  await server.cloud.idle();
  expect(await countOld()).toBe(31);
  await server.cloud.fireTimer('clock', 'tick');
  await server.cloud.idle();
  expect(await countOld()).toBe(1);
  expect(await store.get('requests', 'young')).not.toBeNull();
});

test('the clock removes codes, links, records of papers and of jobs when their days are over, and no earlier', async () => {
  const cloud = CloudBase.connect(server.cloud);
  const store = storeOf(server.cloud);
  const now = (await store.find('requests', {}, { order: ['at', 'desc'], limit: 1 }))[0]?.at ?? NOW;
  const ago = (days: number): string => new Date(Date.parse(now) - days * DAY_MS).toISOString();
  server.cloud.clock.set(now);
  const kinds = [
    ['invitations', 'expiresAt', EXPIRED_CODE_DAYS],
    ['orgCodes', 'expiresAt', EXPIRED_CODE_DAYS],
    ['houseLinks', 'expiresAt', EXPIRED_CODE_DAYS],
    ['showcaseShares', 'expiresAt', EXPIRED_CODE_DAYS],
    ['documentJobs', 'requestedAt', DOCUMENT_JOB_DAYS],
    ['jobs', 'at', CLOCK_JOB_DAYS],
  ] as const;
  for (const [collection, field, days] of kinds)
    await cloud.add(collection, [
      { _id: `sweep-${collection}-old`, [field]: ago(days + 1), file: null },
      { _id: `sweep-${collection}-kept`, [field]: ago(days - 1), file: null },
    ]);
  await cloud.add('documentJobs', [
    { _id: 'sweep-documentJobs-file', requestedAt: ago(DOCUMENT_JOB_DAYS + 1), file: { id: 'file' } },
  ]);
  await server.cloud.invoke('clock', null, {});
  const left = new Set<string>();
  for (const [collection] of kinds)
    for (const doc of (await cloud.list(collection)) as { _id: string }[])
      if (doc._id.startsWith('sweep-')) left.add(doc._id);
  expect([...left].sort()).toEqual(
    [...kinds.map(([collection]) => `sweep-${collection}-kept`), 'sweep-documentJobs-file'].sort(),
  );
});

test('the clock removes drafts of cards and proposals that nobody has touched for their days, and no others', async () => {
  server.cloud.clock.set(NOW);
  const { owner, member } = team.clients;
  const { collectiveId, cardId, seats } = team;
  const card = await owner.call('growthCard.open', { cardId });
  await owner.call('growthCard.saveDraft', {
    ...{ cardId, baseVersion: card.version },
    content: { ...card.content, wish: '还没想好的心愿' },
  });
  const blank = `${seats.member}.2026`;
  const begun = await member.call('growthCard.saveDraft', {
    ...{ cardId: blank, baseVersion: 0, content: { wish: '先记一句', goals: [] } },
  });
  const picture = await sendPicture(server, owner, collectiveId, samplePicture(), 'innovation');
  const propose = (submit: boolean, pictures: string[]) =>
    owner.call('innovation.save', {
      ...{ collectiveId, innovationId: null, baseVersion: 0, submit, pictures },
      content: {
        ...{ kind: 'suggestion', benefitKind: 'other', authorSeatIds: [seats.owner] },
        text: { title: '建议', problem: '慢', method: '改', effect: '快', benefit: '省', basis: '记录' },
      },
    });
  const draft = await propose(false, [picture]);
  const submitted = await propose(true, []);
  const later = (days: number): void =>
    server.cloud.clock.set(new Date(Date.parse(NOW) + days * DAY_MS).toISOString());
  const left = async () => [
    (await owner.call('growthCard.open', { cardId })).draft?.wish,
    (await member.call('growthCard.open', { cardId: blank })).draft?.wish,
    (await owner.request('innovation.open', { innovationId: draft.innovationId })).result.ok,
    (await owner.request('innovation.open', { innovationId: submitted.innovationId })).result.ok,
  ];
  later(DRAFT_DAYS - 1);
  await server.cloud.invoke('clock', null, {});
  expect(await left()).toEqual(['还没想好的心愿', '先记一句', true, true]);
  // What is touched again counts from then on.
  await member.call('growthCard.saveDraft', {
    ...{ cardId: blank, baseVersion: begun.version, content: { wish: '先记两句', goals: [] } },
  });
  later(DRAFT_DAYS + 1);
  await server.cloud.invoke('clock', null, {});
  expect(await left()).toEqual([undefined, '先记两句', false, true]);
  expect((await owner.call('growthCard.open', { cardId })).content.wish).toBe(card.content.wish);
  expect((await storeOf(server.cloud).get('pictures', picture))?.state ?? 'removed').toBe('removed');
});
