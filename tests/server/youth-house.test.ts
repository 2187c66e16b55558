import type { InputOf } from '../../core/contract/procedures';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';
import { CloudBase, storeOf } from '../harness/admin-sdk';

let server: TestServer;
let team: Team;
let contact: TestClient;
let houseId: string;

const HOUSE = {
  name: '春晖社区青少年之家',
  address: '春晖路 12 号二楼',
  contactName: '李老师',
  contactPhone: '13800000000',
};
const TERM = { from: '2026-02-01', until: '2026-12-31' };
const YEAR_END = '2026-12-20T02:00:00.000Z';

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z');
  team = await createTeam(server, 'youth');
  contact = server.client('openid-contact');
  const { leader } = team.clients;
  ({ houseId } = await leader.call('house.add', { collectiveId: team.collectiveId, house: HOUSE, ...TERM }));
}, 60_000);
afterAll(() => server.close());

const sessionInput = (more: Partial<InputOf<'session.record'>> = {}): InputOf<'session.record'> => ({
  collectiveId: team.collectiveId,
  houseId,
  place: '',
  on: '2026-05-20',
  theme: '税法小课堂',
  kind: 'lawTalk',
  attendeeSeatIds: [team.seats.owner, team.seats.member],
  externalNo: '',
  ...more,
});
const list = (who: keyof Team['clients'] = 'leader') =>
  team.clients[who].call('house.list', { collectiveId: team.collectiveId });
const meter = async () => (await list()).years[0];

/** Signs or unsigns every agreement with the house. */
async function sign(signedOn: string | null): Promise<void> {
  const { collectiveId, clients } = team;
  for (const pairing of (await list()).houses.find((one) => one.houseId === houseId)?.pairings ?? [])
    await clients.leader.call('pairing.sign', {
      collectiveId,
      pairingId: pairing.pairingId,
      baseVersion: pairing.version,
      signedOn,
    });
}

test('a session counts once its agreement is signed and its house has confirmed it by the link', async () => {
  const { owner } = team.clients;
  const { collectiveId } = team;
  const { sessionId } = await owner.call('session.record', sessionInput());
  expect((await list()).sessions[0]).toMatchObject({ attendees: 2, standing: 'unsigned' });
  await sign('2026-02-01');
  expect(await meter()).toMatchObject({
    year: 2026,
    counted: 0,
    needed: 4,
    apart: [{ standing: 'unconfirmed', sessions: 1 }],
  });
  const { token } = await owner.call('session.link', { collectiveId, sessionId });
  const seen = await contact.call('session.inspect', { token });
  expect(seen).toMatchObject({ theme: '税法小课堂', on: '2026-05-20', attendees: 2, own: false });
  expect([...seen.names].sort()).toEqual(['吴**', '陈**']);
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`一诺|子涵|${team.seats.owner}`));
  await contact.call('session.confirm', { token, baseVersion: seen.version, by: '李老师' });
  expect(await meter()).toMatchObject({ counted: 1, needed: 3, apart: [] });
});

test('a house confirms once: a repeated request gives the same answer, another is refused', async () => {
  const { owner, leader } = team.clients;
  const { collectiveId } = team;
  const before = (await meter())?.counted ?? 0;
  const { sessionId } = await owner.call('session.record', sessionInput({ on: '2026-05-21' }));
  const { token } = await owner.call('session.link', { collectiveId, sessionId });
  const confirm = { token, baseVersion: 1, by: '李老师' };
  const first = await contact.call('session.confirm', confirm, 'confirm-once-1');
  expect(await contact.call('session.confirm', confirm, 'confirm-once-1')).toEqual(first);
  expect((await contact.refused('session.confirm', { ...confirm, baseVersion: 2 })).code).toBe(
    'session-settled',
  );
  expect((await contact.refused('session.dispute', { ...confirm, word: '没有来' })).code).toBe(
    'session-settled',
  );
  expect((await meter())?.counted).toBe(before + 1);
  const session = { collectiveId, sessionId };
  expect((await leader.refused('session.withdraw', session)).code).toBe('session-settled');
  expect((await leader.refused('session.link', session)).code).toBe('session-settled');
  const revised = { ...sessionInput(), sessionId, baseVersion: 2 };
  expect((await leader.refused('session.revise', revised)).code).toBe('session-settled');
});

test('a member of the collective cannot confirm for the house', async () => {
  const { owner, fan, leader } = team.clients;
  const { collectiveId } = team;
  const { sessionId } = await owner.call('session.record', sessionInput({ on: '2026-05-22' }));
  const { token } = await owner.call('session.link', { collectiveId, sessionId });
  for (const own of [owner, fan, leader]) {
    expect((await own.call('session.inspect', { token })).own).toBe(true);
    const answer = { token, baseVersion: 1, by: '我' };
    expect((await own.refused('session.confirm', answer)).code).toBe('session-own');
    expect((await own.refused('session.dispute', { ...answer, word: '不对' })).code).toBe('session-own');
  }
});

test('a link is invalid after it is revoked, replaced, or sixty days old', async () => {
  const { owner } = team.clients;
  const { collectiveId } = team;
  const { sessionId } = await owner.call('session.record', sessionInput({ on: '2026-05-23' }));
  const session = { collectiveId, sessionId };
  const gone = async (token: string) =>
    expect([
      (await contact.refused('session.inspect', { token })).code,
      (await contact.refused('session.confirm', { token, baseVersion: 1, by: '李' })).code,
    ]).toEqual(['confirm-link-invalid', 'confirm-link-invalid']);
  const first = await owner.call('session.link', session);
  const second = await owner.call('session.link', session);
  await gone(first.token);
  await contact.call('session.inspect', { token: second.token });
  await owner.call('session.unlink', session);
  await gone(second.token);
  const third = await owner.call('session.link', session);
  server.cloud.clock.set('2026-08-09T02:00:01.000Z');
  await gone(third.token);
  server.cloud.clock.set('2026-06-10T02:00:00.000Z');
  await owner.call('session.withdraw', session);
  await gone(third.token);
});

test('the objection of a house is shown, and a correction can be confirmed by the same link', async () => {
  const { owner } = team.clients;
  const { collectiveId } = team;
  const { sessionId } = await owner.call('session.record', sessionInput({ on: '2026-05-24' }));
  const { token } = await owner.call('session.link', { collectiveId, sessionId });
  await contact.call('session.dispute', { token, baseVersion: 1, by: '李老师', word: '是 25 号来的' });
  const disputeTodos = async () =>
    (await owner.call('today.open', {}))?.todos.filter(({ kind }) => kind === 'mendSession') ?? [];
  expect(await disputeTodos()).toMatchObject([{ name: '李老师', deedId: sessionId }]);
  const { session } = await owner.call('session.prepare', { collectiveId, sessionId });
  expect(session).toMatchObject({ standing: 'disputed', dispute: { by: '李老师', word: '是 25 号来的' } });
  const corrected = sessionInput({ on: '2026-05-25' });
  await owner.call('session.revise', { ...corrected, sessionId, baseVersion: 2 });
  expect(await disputeTodos()).toEqual([]);
  // The house confirms the version it has read, not a later one.
  const stale = await contact.refused('session.confirm', { token, baseVersion: 2, by: '李老师' });
  expect(stale.code).toBe('stale-version');
  const seen = await contact.call('session.inspect', { token });
  expect(seen).toMatchObject({ on: '2026-05-25', dispute: null });
  // A house can withdraw its objection by confirming.
  const step = { token, baseVersion: seen.version, by: '李老师' };
  await contact.call('session.dispute', { ...step, word: '还是不对' });
  expect(await disputeTodos()).toHaveLength(1);
  await contact.call('session.confirm', { ...step, baseVersion: seen.version + 1 });
  expect(await disputeTodos()).toEqual([]);
});

// Title, changed fields of a valid session, expected code.
const BAD: readonly (readonly [string, () => Partial<InputOf<'session.record'>>, string])[] = [
  ['tomorrow', () => ({ on: '2026-06-11' }), 'day-ahead'],
  ['before the agreement', () => ({ on: '2026-01-31' }), 'session-outside'],
  ['at a house never paired with', () => ({ houseId: 'NOHOUSE' }), 'not-found'],
  [
    'with the same attendee twice',
    () => ({ attendeeSeatIds: [team.seats.owner, team.seats.owner] }),
    'attendee-twice',
  ],
  ['with an attendee of nowhere', () => ({ attendeeSeatIds: ['nobody'] }), 'not-found'],
  ['with a supporter from outside', () => ({ attendeeSeatIds: [team.seats.fan] }), 'not-found'],
  ['with nobody', () => ({ attendeeSeatIds: [] }), 'bad-input'],
  ['elsewhere without saying where', () => ({ houseId: '' }), 'bad-input'],
  ['with a theme the check refuses', () => ({ theme: '一起赌博' }), 'text-refused'],
];

test.each(BAD)('a session %s is refused and nothing is written', async (_title, change, code) => {
  const before = await list();
  expect((await team.clients.owner.refused('session.record', sessionInput(change()))).code).toBe(code);
  expect(await list()).toEqual(before);
});

test('a session elsewhere is stored, does not count and needs no confirmation', async () => {
  const { owner } = team.clients;
  const { collectiveId } = team;
  const elsewhere = sessionInput({ houseId: '', place: '人民广场', on: '2026-01-10' });
  const { sessionId } = await owner.call('session.record', elsewhere);
  const found = (await list()).sessions.find((one) => one.sessionId === sessionId);
  expect(found).toMatchObject({ houseName: '人民广场', standing: 'elsewhere' });
  expect((await owner.refused('session.link', { collectiveId, sessionId })).code).toBe('session-elsewhere');
});

test('only its organiser and the 号长 may edit a session', async () => {
  const { owner, member, leader } = team.clients;
  const { collectiveId } = team;
  const { sessionId } = await owner.call('session.record', sessionInput({ on: '2026-05-26' }));
  const session = { collectiveId, sessionId };
  for (const refused of [
    await member.refused('session.link', session),
    await member.refused('session.withdraw', session),
    await member.refused('session.revise', { ...sessionInput(), sessionId, baseVersion: 1 }),
  ])
    expect(refused.code).toBe('not-found');
  expect((await member.call('session.prepare', session)).session?.mayRevise).toBe(false);
  await leader.call('session.withdraw', session);
});

test('an agreement that ends before it begins is refused; one that ended early excludes later sessions', async () => {
  const { leader, owner } = team.clients;
  const { collectiveId } = team;
  const backwards = { from: '2026-12-31', until: '2026-12-30' };
  const other = { ...HOUSE, name: '另一家' };
  expect((await leader.refused('house.add', { collectiveId, house: other, ...backwards })).code).toBe(
    'pairing-backwards',
  );
  expect((await leader.refused('pairing.renew', { collectiveId, houseId, ...backwards })).code).toBe(
    'pairing-backwards',
  );
  const { houseId: second } = await leader.call('house.add', { collectiveId, house: other, ...TERM });
  const { sessionId } = await owner.call('session.record', sessionInput({ houseId: second }));
  const at = async () =>
    (await list()).houses.find((one) => one.houseId === second)?.pairings[0] ?? { pairingId: '', version: 0 };
  const pairing = async (baseVersion?: number) => {
    const { pairingId, version } = await at();
    return { collectiveId, pairingId, baseVersion: baseVersion ?? version };
  };
  await leader.call('pairing.sign', { ...(await pairing()), signedOn: '2026-02-01' });
  const withdrawn = { collectiveId, pairingId: (await at()).pairingId };
  expect((await leader.refused('pairing.withdraw', withdrawn)).code).toBe('pairing-signed');
  for (const on of ['2026-01-31', '2027-01-01'])
    expect((await leader.refused('pairing.end', { ...(await pairing()), on })).code).toBe(
      'pairing-backwards',
    );
  expect((await leader.refused('pairing.end', { ...(await pairing(1)), on: '2026-04-30' })).code).toBe(
    'stale-version',
  );
  await leader.call('pairing.end', { ...(await pairing()), on: '2026-04-30' });
  expect((await list()).sessions.find((one) => one.sessionId === sessionId)?.standing).toBe(
    'outsideAgreement',
  );
  const late = sessionInput({ houseId: second, on: '2026-05-01' });
  expect((await owner.refused('session.record', late)).code).toBe('session-outside');
  expect((await leader.refused('pairing.sign', { ...(await pairing()), signedOn: '2026-06-11' })).code).toBe(
    'day-ahead',
  );
});

test('a house is entered once and joined by its code; only the collective that entered it may edit it', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const others = await createTeam(server, 'neighbour');
  const there = others.clients.leader;
  const to = { collectiveId: others.collectiveId };
  const given = (await list('leader')).houses[0]?.code ?? '';
  const code = ` ${given.toLowerCase().slice(0, 5)}-${given.slice(5)} `;
  expect(await there.call('house.inspect', { ...to, code })).toEqual({
    name: HOUSE.name,
    address: HOUSE.address,
  });
  expect((await there.refused('house.inspect', { ...to, code: '2222222222' })).code).toBe(
    'house-code-unknown',
  );
  expect((await there.refused('house.add', { ...to, house: { code: '??' }, ...TERM })).code).toBe(
    'house-code-unknown',
  );
  await there.call('house.add', { ...to, house: { code }, ...TERM });
  expect((await there.refused('house.add', { ...to, house: { code }, ...TERM })).code).toBe('house-known');
  const seen = (await there.call('house.list', to)).houses[0];
  expect(seen).toMatchObject({ houseId, mayRevise: false, contactPhone: HOUSE.contactPhone });
  const revision = { ...HOUSE, houseId, baseVersion: 1, contactName: '王老师' };
  expect((await there.refused('house.revise', { ...to, ...revision })).code).toBe('not-found');
  await leader.call('house.revise', { collectiveId, ...revision });
  expect((await leader.refused('house.revise', { collectiveId, ...revision })).code).toBe('stale-version');
  expect((await there.call('house.list', to)).houses[0]?.contactName).toBe('王老师');
  // Nothing else of one collective is visible to the other.
  expect((await there.call('house.list', to)).sessions).toEqual([]);
});

test('only the 号长 sees the contact of a house', async () => {
  // A member who pairs with it in a collective of their own, by the id that members read, sees no contact either.
  const own = await team.clients.member.call('collective.create', {
    ...{ name: '自己的集体', unit: '某局', trade: '', cycle: { from: '2026-01', to: '2026-12' } },
    leader: { name: '吴子涵', birth: '1995-09' },
  });
  const mine = { collectiveId: own.collectiveId };
  expect((await list('member')).houses[0]).not.toHaveProperty('code');
  await team.clients.member.call('house.add', { ...mine, house: { code: houseId }, ...TERM });
  const [there] = (await team.clients.member.call('house.list', mine)).houses;
  expect(there).toMatchObject({ houseId, address: HOUSE.address, contactName: '', contactPhone: '' });
  expect(there).not.toHaveProperty('code');
  expect((await list('leader')).houses[0]).toMatchObject({ contactPhone: '13800000000' });
  const seen = await list('member');
  expect(seen.houses[0]).toMatchObject({ address: HOUSE.address, contactName: '', contactPhone: '' });
  expect(JSON.stringify(seen)).not.toContain('13800000000');
});

test('each screen is one call of at most four operations, also at the end of the year', async () => {
  const { leader, owner } = team.clients;
  const { collectiveId } = team;
  server.cloud.clock.set(YEAR_END);
  for (let day = 1; day <= 30; day++)
    await owner.call('session.record', sessionInput({ on: `2026-11-${String(day).padStart(2, '0')}` }));
  const listed = await leader.request('house.list', { collectiveId });
  expect(listed.operations).toBeLessThanOrEqual(4);
  const sessionId = listed.result.ok ? (listed.result.value.sessions[0]?.sessionId ?? '') : '';
  const prepared = await owner.request('session.prepare', { collectiveId, sessionId });
  expect([prepared.result.ok, prepared.operations]).toEqual([true, 4]);
  const { token } = await owner.call('session.link', { collectiveId, sessionId });
  const inspected = await contact.request('session.inspect', { token });
  expect([inspected.result.ok, inspected.operations]).toEqual([true, 4]);
  server.cloud.clock.set('2026-06-10T02:00:00.000Z');
}, 60_000);

test('a house that closes ends its agreements in every collective, whose 号长 are told; it can be opened again', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const guest = await createTeam(server, 'youth-guest');
  const { leader: other } = guest.clients;
  await leader.call('house.add', { collectiveId, house: { ...HOUSE, name: '要停办的一家' }, ...TERM });
  const closing = async () => {
    const house = (await list()).houses.find(({ name }) => name === '要停办的一家');
    if (!house) throw new Error('the house is gone');
    return house;
  };
  const { houseId: id, version } = await closing();
  const joined = { collectiveId: guest.collectiveId, house: { code: id }, ...TERM };
  await other.call('house.add', joined);
  const close = { collectiveId, houseId: id, baseVersion: version };
  expect(
    (await other.refused('house.close', { ...close, collectiveId: guest.collectiveId, on: null })).code,
  ).toBe('not-found');
  expect(await leader.call('house.close', { ...close, on: '2026-06-30' })).toEqual({ houseId: id, ended: 2 });
  expect((await leader.refused('house.close', { ...close, on: null })).code).toBe('stale-version');
  const [seen] = (await other.call('house.list', { collectiveId: guest.collectiveId })).houses;
  expect([seen?.closedOn, seen?.pairings[0]?.endedOn]).toEqual(['2026-06-30', '2026-06-30']);
  const today = await other.call('today.open', { collectiveId: guest.collectiveId });
  expect(today?.news?.map(({ kind, name, title }) => [kind, name, title])).toContainEqual([
    'houseClosed',
    '要停办的一家',
    '2026-06-30',
  ]);
  expect((await leader.call('today.open', { collectiveId }))?.news?.map(({ kind }) => kind)).not.toContain(
    'houseClosed',
  );
  const renew = { collectiveId, houseId: id, from: '2026-07-01', until: '2026-12-31' };
  expect((await leader.refused('pairing.renew', renew)).code).toBe('house-closed');
  const late = await createTeam(server, 'youth-late');
  expect(
    (await late.clients.leader.refused('house.add', { ...joined, collectiveId: late.collectiveId })).code,
  ).toBe('house-closed');
  await leader.call('house.close', { ...close, baseVersion: (await closing()).version, on: null });
  await leader.call('pairing.renew', renew);
  const [renewed, before] = (await closing()).pairings;
  expect([renewed?.from, renewed?.endedOn, before?.endedOn]).toEqual(['2026-07-01', null, '2026-06-30']);
});

test('a house that closes ends the running agreements behind any number of earlier ones', async () => {
  const { leader } = team.clients;
  const { collectiveId } = team;
  const guest = await createTeam(server, 'youth-many');
  await leader.call('house.add', { collectiveId, house: { ...HOUSE, name: '结对多年的一家' }, ...TERM });
  const house = (await list()).houses.find(({ name }) => name === '结对多年的一家');
  const id = house?.houseId ?? '';
  const [first] = await storeOf(server.cloud).find('deeds', { houseId: id } as never, { limit: 1 });
  const earlier = Array.from({ length: 90 }, (_, at) => ({
    ...{ ...first, _id: `0-earlier-${String(at).padStart(2, '0')}` },
    ...{ year: 2020, on: '2020-01-01', until: '2020-12-31' },
  }));
  await CloudBase.connect(server.cloud).add('deeds', earlier);
  await guest.clients.leader.call('house.add', {
    ...{ collectiveId: guest.collectiveId, house: { code: id }, ...TERM },
  });
  const close = { collectiveId, houseId: id, baseVersion: house?.version ?? 0, on: '2026-06-30' };
  expect((await leader.call('house.close', close)).ended).toBe(2);
  const [seen] = (
    await guest.clients.leader.call('house.list', { collectiveId: guest.collectiveId })
  ).houses.flatMap(({ houseId: of, pairings }) => (of === id ? pairings : []));
  expect(seen?.endedOn).toBe('2026-06-30');
});
