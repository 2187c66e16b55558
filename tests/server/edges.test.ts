import type { Result } from '../../core/contract/result';
import { createDistrict } from '../harness/district-fixture';
import { createTeam, sampleCard, type Team } from '../harness/team-fixture';
import { openTestServer, type TestServer } from '../harness/test-server';

// What people met at the edges of several features; each test is one line of an edge walk.

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  team = await createTeam(server, 'edges');
}, 60_000);
afterAll(() => server.close());

test('partner and fan see on the card that the wish came true, until the owner writes another one', async () => {
  const { owner, partner, fan } = team.clients;
  const { cardId } = team;
  const litAt = async () =>
    Promise.all([partner, fan].map(async (one) => (await one.call('growthCard.open', { cardId })).wishLitAt));
  await owner.call('sprint.set', { cardId, due: '2026-07-05', steps: [{ id: 's1', text: '真题三套' }] });
  expect(await litAt()).toEqual([undefined, undefined]);
  await owner.call('sprint.light', { cardId, word: '' });
  expect((await litAt()).map((at) => at?.slice(0, 10))).toEqual(['2026-06-10', '2026-06-10']);
  const { news } = (await fan.call('today.open', {}))!;
  expect(news?.map(({ kind }) => kind)).toContain('wishLit');
  const { version } = await owner.call('growthCard.open', { cardId });
  await owner.call('growthCard.revise', {
    ...{ cardId, baseVersion: version, content: sampleCard('带好一个新人'), reason: '新的心愿' },
  });
  expect(await litAt()).toEqual([undefined, undefined]);
});

test('the same slogan proposed twice is one slogan', async () => {
  const { owner, member } = team.clients;
  const { collectiveId } = team;
  const propose = { collectiveId, text: '一步一步，走成路' };
  const first = await owner.call('sign.propose', propose);
  expect(await member.call('sign.propose', propose)).toEqual(first);
  const { slogans } = await owner.call('sign.open', { collectiveId });
  expect(slogans.map(({ text }) => text)).toEqual([propose.text]);
});

test('a title is found by any part of its name, page by page', async () => {
  const { districtId, clients } = await createDistrict(server, 'edges');
  const line = { unit: '某单位', level: 'district', year: '2019', bodyName: '' } as const;
  const names = Array.from({ length: 25 }, (_, at) => `第${String(at + 1).padStart(2, '0')}维修班组`);
  const lines = [...names, '办税服务厅'].map((name) => ({ ...line, name }));
  await clients.district.call('title.import', { districtId, lines });
  const search = (name: string, from?: string) =>
    clients.district.call('district.titles', { districtId, filter: { name }, ...(from ? { from } : {}) });
  const first = await search('班组');
  const second = await search('班组', first.next ?? '');
  expect([...first.lines, ...second.lines].map(({ name }) => name)).toEqual(names);
  expect(second.next).toBeNull();
  expect((await search('办税')).lines.map(({ name }) => name)).toEqual(['办税服务厅']);
  expect((await search('没有这个')).lines).toEqual([]);
});

interface Tagged {
  readonly value: unknown;
  readonly tag?: string;
  readonly unchanged?: boolean;
}

test('a read that its client still has is answered without its content, until the content changes', async () => {
  const { owner } = team.clients;
  const { collectiveId } = team;
  const read = async (known?: string): Promise<Tagged> => {
    const sent = { name: 'sign.open', input: { collectiveId }, ...(known === undefined ? {} : { known }) };
    return (await server.send(owner.openid, sent)) as Result<unknown> & Tagged;
  };
  expect(Object.keys(await read()).sort()).toEqual(['ok', 'value']);
  const { tag = '', value } = await read('');
  expect(value).not.toBeNull();
  expect(await read(tag)).toEqual({ ok: true, value: null, tag, unchanged: true });
  await owner.call('sign.propose', { collectiveId, text: '慢慢来，比较快' });
  const changed = await read(tag);
  expect(changed.unchanged).toBeUndefined();
  expect(changed.tag).not.toBe(tag);
  // Somebody who may not read it learns nothing by a tag.
  const stranger = await server.send('openid-edges-stranger', {
    ...{ name: 'sign.open', input: { collectiveId }, known: changed.tag },
  });
  expect(stranger).toEqual({ ok: false, code: 'not-found' });
});

test('each of several agreements has a document of its own', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const house = {
    name: '阳光青年之家',
    address: '某路 1 号',
    contactName: '何广',
    contactPhone: '13800138000',
  };
  const { houseId } = await leader.call('house.add', {
    ...{ collectiveId, house, from: '2025-01-01', until: '2025-12-31' },
  });
  await leader.call('pairing.renew', {
    ...{ collectiveId, houseId, from: '2026-01-01', until: '2026-12-31' },
  });
  const { houses } = await leader.call('house.list', { collectiveId });
  const ids = houses.flatMap(({ pairings }) => pairings.map(({ pairingId }) => pairingId));
  expect(ids).toHaveLength(2);
  for (const pairingId of ids)
    await leader.call('document.request', { collectiveId, order: { kind: 'agreementForm', pairingId } });
  const { jobs } = await leader.call('document.list', { collectiveId });
  expect(jobs.map((job) => job.pairingId).sort()).toEqual([...ids].sort());
});
