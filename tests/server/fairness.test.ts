import { CloudBase } from '../harness/admin-sdk';
import { createDistrict } from '../harness/district-fixture';
import { createTeam, rosterLine } from '../harness/team-fixture';
import { RATES } from '../../server/rpc/rates';
import { openTestServer, type TestClient, type TestServer } from '../harness/test-server';

jest.setTimeout(120_000);

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server.close());

const times = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

/** A team with one frozen issue that holds a post of the owner. */
async function withIssue(tag: string) {
  const team = await createTeam(server, tag);
  const { collectiveId, clients } = team;
  const post = { nodeId: null, completion: 50, text: '本月进展', next: '', need: '', wallConsent: true };
  const { postId } = await clients.owner.call('post.publish', {
    ...{ collectiveId, month: '2026-03', baseVersion: 0, ...post },
  });
  await clients.leader.call('wall.freeze', { collectiveId, month: '2026-03' });
  return { team, postId };
}

test('one person’s objections are limited and are one line of the inbox', async () => {
  const { team } = await withIssue('objections');
  const { collectiveId, clients } = team;
  const file = (text: string, client = clients.member) =>
    client.request('objection.file', { collectiveId, no: 1, kind: 'suggestion', text });
  const answers = await times(25, (index) => file(`第${index}条`));
  const accepted = answers.filter(({ result }) => result.ok).length;
  expect(accepted).toBeGreaterThan(0);
  expect(accepted).toBeLessThanOrEqual(5);
  for (let more = accepted; more < 5; more += 1) expect((await file(`补${more}`)).result.ok).toBe(true);
  expect((await file('多一条')).result).toMatchObject({ ok: false, code: 'too-many' });
  await clients.partner.call('objection.file', { collectiveId, no: 1, kind: 'suggestion', text: '我的' });
  const inbox = async () =>
    ((await clients.leader.call('today.open', {}))?.todos ?? [])
      .filter(({ kind }) => kind === 'answerObjection')
      .map(({ name }) => name)
      .sort();
  expect(await inbox()).toEqual(['吴子涵', '周文博']);
  const { objections } = await clients.leader.call('objection.list', { collectiveId });
  const own = objections.filter(({ name }) => name === '吴子涵');
  for (const [index, { objectionId }] of own.entries()) {
    expect((await inbox()).includes('吴子涵')).toBe(index < 5);
    await clients.leader.call('objection.answer', { collectiveId, objectionId, text: '好' });
  }
  expect(await inbox()).toEqual(['周文博']);
  expect((await file('又一条')).result.ok).toBe(true);
});

test('what one person may do in an hour is limited by person and entry point, and by nothing else', async () => {
  server.cloud.clock.set('2026-03-12T02:00:00.000Z');
  const { team } = await withIssue('rates');
  const { collectiveId, clients } = team;
  const { most } = RATES.objection;
  const file = (client: TestClient, text: string) => ({
    run: (requestId?: string) =>
      client.request('objection.file', { collectiveId, no: 1, kind: 'suggestion', text }, requestId),
  });
  for (let nth = 0; nth < most; nth += 1) {
    const { objectionId } = await clients.member.call(
      'objection.file',
      { collectiveId, no: 1, kind: 'suggestion', text: `第${nth}条` },
      `rates-request-${nth}`,
    );
    await clients.leader.call('objection.answer', { collectiveId, objectionId, text: '好' });
  }
  expect((await file(clients.member, '再一条').run()).result).toMatchObject({ code: 'too-often' });
  // A repeated request is no new one, a colleague of the same office and other entry points are not concerned.
  expect((await file(clients.member, '第0条').run('rates-request-0')).result.ok).toBe(true);
  expect((await file(clients.partner, '我的').run()).result.ok).toBe(true);
  expect((await clients.member.request('person.takeAlong', {})).result.ok).toBe(true);
  // A client that does not know the code is told to update.
  const old = server.client(clients.member.openid, null);
  expect(
    (await old.refused('objection.file', { collectiveId, no: 1, kind: 'suggestion', text: '旧' })).code,
  ).toBe('unknown-procedure');
  server.cloud.clock.advance(3_600_000);
  expect((await file(clients.member, '一小时后').run()).result.ok).toBe(true);
});

test('twenty simultaneous requests add one house', async () => {
  const { collectiveId, clients } = await createTeam(server, 'houses');
  const house = { name: '春晖', address: '春晖路', contactName: '李老师', contactPhone: '13800000000' };
  const input = { collectiveId, house, from: '2026-01-01', until: '2026-12-31' };
  await times(20, () => clients.leader.request('house.add', input));
  const { houses } = await clients.leader.call('house.list', { collectiveId });
  expect(houses.map(({ name, pairings }) => [name, pairings.length])).toEqual([['春晖', 1]]);
  const stored = (await CloudBase.connect(server.cloud).list('houses')) as { enteredBy: string }[];
  expect(stored.filter(({ enteredBy }) => enteredBy === collectiveId)).toHaveLength(1);
});

test('imported names, posts and titles are moderated as typed ones are', async () => {
  const { collectiveId, clients } = await createTeam(server, 'moderated');
  const line = rosterLine('新同事', '1999-01');
  for (const bad of [
    { ...line, name: '赌博' },
    { ...line, post: '赌博' },
  ])
    expect((await clients.leader.refused('roster.import', { collectiveId, lines: [bad] })).code).toBe(
      'text-refused',
    );
  const { entries } = await clients.leader.call('roster.list', { collectiveId });
  const updates = entries
    .slice(0, 1)
    .map(({ seatId, version }) => ({ seatId, baseVersion: version, set: { post: '赌博' } }));
  expect((await clients.leader.refused('roster.import', { collectiveId, lines: [], updates })).code).toBe(
    'text-refused',
  );
  const office = await createDistrict(server, 'moderated');
  const title = { name: '甲窗口', unit: '赌博', level: 'district', year: '2019', bodyName: '' } as const;
  const { districtId } = office;
  expect((await office.clients.district.refused('title.import', { districtId, lines: [title] })).code).toBe(
    'text-refused',
  );
});

test('a consent withdrawn from the wall stays withdrawn after hundreds of others', async () => {
  const { team, postId } = await withIssue('masks');
  const { collectiveId, clients } = team;
  await clients.owner.call('wall.consent', { collectiveId, entryId: postId, shown: false });
  const admin = CloudBase.connect(server.cloud);
  const walls = (await admin.list('walls')) as { _id: string; masks: { id: string; at: string }[] }[];
  const wall = walls.find(({ _id }) => _id === collectiveId);
  const others = Array.from({ length: 405 }, (_, index) => ({
    id: `other-${index}`,
    at: '2026-03-11T00:00:00.000Z',
  }));
  await admin.revise('walls', collectiveId, { masks: [...(wall?.masks ?? []), ...others] });
  await clients.member.call('post.publish', {
    ...{ collectiveId, month: '2026-03', baseVersion: 0, nodeId: null, completion: 10 },
    ...{ text: '我的三月', next: '', need: '', wallConsent: true },
  });
  server.cloud.clock.set('2026-04-10T02:00:00.000Z');
  await clients.leader.call('wall.freeze', { collectiveId, month: '2026-04' });
  await clients.member.call('wall.consent', {
    ...{ collectiveId, entryId: `${team.seats.member}.2026-03`, shown: false },
  });
  const { issue } = await clients.leader.call('wall.open', { collectiveId, no: 1 });
  expect(issue?.entries.map(({ name }) => name)).not.toContain('陈一诺');
});

test('a former fan has no wall, help, proposals, slides or objections any more', async () => {
  const { team } = await withIssue('former');
  const { collectiveId, cardId, clients, seats } = team;
  const { bonds } = await clients.owner.call('growthCard.open', { cardId });
  const bondId = bonds.find(({ seatId }) => seatId === seats.fan)?.id ?? '';
  expect((await clients.fan.request('wall.open', { collectiveId })).result.ok).toBe(true);
  await clients.owner.call('bond.part', { cardId, bondId });
  for (const name of [
    'wall.open',
    'wall.printable',
    'help.list',
    'innovation.list',
    'showcase.slides',
    'objection.list',
    'sign.open',
  ] as const)
    expect([name, (await clients.fan.refused(name, { collectiveId })).code]).toEqual([name, 'not-found']);
  expect(await clients.fan.call('today.open', {})).toBeNull();
});
