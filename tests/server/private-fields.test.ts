import { PRIVATE_FIELDS, type PrivateField } from '../../core/domain/private-fields';
import { HELP_MESSAGES } from '../../src/messages/help';
import { LINE_MESSAGES } from '../../src/messages/person';
import { createTeam, type Team } from '../harness/team-fixture';
import { openTestServer, type TestClient, type TestServer } from '../harness/test-server';

jest.setTimeout(120_000);

let server: TestServer;
let team: Team;
/** A value of each private field of the owner that occurs nowhere else. */
const VALUES = {
  gender: '女',
  birth: '1998-01',
  politics: '甲乙丙派',
  joinedPost: '2021-07',
  volunteerNo: '5001987654',
  nationality: '丁戊国',
  phone: '13900001111',
} as const;
type RosterField = keyof typeof VALUES;
const FIELDS = Object.keys(VALUES) as RosterField[];
const HOUSE = { name: '春晖', address: '春晖路', contactName: '李老师', contactPhone: '13800002222' };

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'fields');
  const { collectiveId, seats, clients, cardId } = team;
  const { entries } = await clients.leader.call('roster.list', { collectiveId });
  const { version = 0 } = entries.find(({ seatId }) => seatId === seats.owner) ?? {};
  await clients.leader.call('roster.revise', {
    ...{ collectiveId, seatId: seats.owner, baseVersion: version },
    line: { name: '陈一诺', post: '窗口岗', ...VALUES },
  });
  await clients.owner.call('bond.invite', {
    ...{ cardId, seatId: seats.member, as: { kind: 'partner', role: 'mentor' } },
  });
  await clients.leader.call('house.add', {
    ...{ collectiveId, house: HOUSE, from: '2026-01-01', until: '2026-12-31' },
  });
}, 60_000);
afterAll(() => server.close());

const ROLES = ['owner', 'leader', 'partner', 'fan', 'member'] as const;
type Role = (typeof ROLES)[number];
/** The member is invited to the card and has not accepted. */
const readerOf: Readonly<Record<Role, string>> = {
  ...{ owner: 'self', leader: 'leader', partner: 'partner', fan: 'fan', member: 'invited' },
};
const mayRead = (field: PrivateField, role: Role): boolean =>
  (PRIVATE_FIELDS[field] as readonly string[]).includes(readerOf[role]);

/** Everything that a caller reads of the collective, as text. */
async function readAll(client: TestClient): Promise<string> {
  const { collectiveId, cardId, nodeId } = team;
  const reads = [
    ['today.open', { collectiveId }],
    ['person.describe', {}],
    ['roster.list', { collectiveId, withLeft: true }],
    ['growthCard.open', { cardId }],
    ['growthCard.versions', { cardId }],
    ['bond.candidates', { cardId }],
    ['wall.open', { collectiveId }],
    ['help.list', { collectiveId }],
    ['showcase.collective', { collectiveId }],
    ['house.list', { collectiveId }],
    ['session.prepare', { collectiveId }],
    ['volunteer.list', { collectiveId }],
    ['eligibility.open', { collectiveId }],
    ['dossier.open', { collectiveId }],
    ['care.list', { collectiveId }],
    ['innovation.list', { collectiveId }],
    ['innovation.prepare', { collectiveId }],
    ['vote.list', { collectiveId }],
    ['seatMove.list', { collectiveId }],
    ['privateRead.list', { collectiveId }],
    ['sprint.open', { cardId, nodeId }],
  ] as const;
  const answers = await Promise.all(
    reads.map(async ([name, input]) => (await client.request(name, input as never)).result),
  );
  return JSON.stringify(answers.map((answer) => (answer.ok ? answer.value : answer.code)));
}

describe.each(ROLES)('%s', (role) => {
  let text = '';
  beforeAll(async () => {
    text = await readAll(team.clients[role]);
  });

  test.each(FIELDS)('reads %s of the owner as the table says', (field) => {
    expect([field, text.includes(`"${VALUES[field]}"`)]).toEqual([field, mayRead(field, role)]);
  });

  test.each(['contactName', 'contactPhone'] as const)('reads %s of a house as the table says', (field) => {
    expect([field, text.includes(HOUSE[field])]).toEqual([field, mayRead(field, role)]);
  });
});

test.each(['partner', 'fan', 'member', 'leader'] as const)(
  'the card on the screen shows nothing private to %s',
  async (role) => {
    const { basics } = await team.clients[role].call('growthCard.open', { cardId: team.cardId });
    expect(basics).toMatchObject({ gender: '', politics: '', joinedPost: '', volunteerNo: '', birth: null });
  },
);

test('the privacy page names every field of the roster beside its readers, and no other passage does', () => {
  const passages = HELP_MESSAGES.privacyPassages;
  const both = passages.find(({ title }) => title === '号长和您自己看得到');
  for (const field of FIELDS) {
    expect(PRIVATE_FIELDS[field]).toEqual(['self', 'leader']);
    expect(both?.text).toContain(LINE_MESSAGES[field]);
  }
  const colleagues = passages.find(({ title }) => title === '同事看得到');
  for (const field of FIELDS) expect(colleagues?.text).not.toContain(LINE_MESSAGES[field]);
});

describe('the log of reads', () => {
  const readsOf = async (role: 'owner' | 'partner' | 'leader') =>
    (await team.clients[role].call('privateRead.list', { collectiveId: team.collectiveId })).reads;

  test('tells who read in which role, once a day, and not one’s own reads', async () => {
    const { collectiveId, clients, cardId } = team;
    for (let time = 0; time < 3; time += 1) await clients.leader.call('roster.list', { collectiveId });
    await clients.leader.call('document.request', { collectiveId, order: { kind: 'growthCard', cardId } });
    expect(await readsOf('owner')).toEqual([
      expect.objectContaining({ what: 'cardPaper', role: 'leader', by: '赵明轩' }),
      expect.objectContaining({ what: 'roster', role: 'leader', by: '赵明轩' }),
    ]);
    expect((await readsOf('partner')).map(({ what }) => what)).toEqual(['roster']);
    expect(await readsOf('leader')).toEqual([]);
    server.cloud.clock.set('2026-03-11T02:00:00.000Z');
    await clients.leader.call('roster.list', { collectiveId });
    expect((await readsOf('partner')).map(({ what }) => what)).toEqual(['roster', 'roster']);
  });

  test('a member’s own look at the roster is nobody’s business', async () => {
    const before = await readsOf('owner');
    await team.clients.partner.call('roster.list', { collectiveId: team.collectiveId });
    expect(await readsOf('owner')).toEqual(before);
  });

  test('is kept for a year', async () => {
    server.cloud.clock.set('2027-04-01T02:00:00.000Z');
    await server.cloud.invoke('clock', null, {});
    expect(await readsOf('owner')).toEqual([]);
  });
});
