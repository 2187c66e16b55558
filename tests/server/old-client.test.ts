import type { InputOf, ProcedureName } from '../../core/contract/procedures';
import { CloudBase } from '../harness/admin-sdk';
import type { Team } from '../harness/team-fixture';
import { createTeam, sampleCard } from '../harness/team-fixture';
import type { TestClient, TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';

// What clients of 0.1.0 read of every procedure is checked in roles.test.ts, their todos in todo.test.ts.

let server: TestServer;
let team: Team;
let old: TestClient;

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'old');
  old = server.client(team.clients.leader.openid, null);
}, 60_000);
afterAll(() => server.close());

test('a remark on a roster has a code that the client knows', async () => {
  const { collectiveId } = team;
  const text = '姓名\t出生年月\n高一\t1985-05-03\n高一\t1985-05-04\n';
  const input = { collectiveId, source: { kind: 'pasted' as const, text } };
  const codes = async (client: TestClient) =>
    (await client.call('roster.preview', input)).problems.map(({ code }) => code);
  expect([await codes(team.clients.leader), await codes(old)]).toEqual([['sameMonth'], ['duplicate']]);
});

test('a refusal that a client has no sentence for tells it to update, and does not run the act', async () => {
  const { collectiveId } = team;
  const refusals = async <N extends ProcedureName>(name: N, input: InputOf<N>) => [
    (await team.clients.leader.refused(name, input)).code,
    (await old.refused(name, input)).code,
  ];
  expect(await refusals('collective.dissolve', { collectiveId, name: '别的名字' })).toEqual([
    'name-differs',
    'unknown-procedure',
  ]);
  expect(await old.call('today.open', { collectiveId })).toMatchObject({ seat: { collectiveId } });
});

test('fields of a card that only newer code knows are kept when an older client saves it', async () => {
  const { cardId, clients } = team;
  const owner = server.client(clients.owner.openid, null);
  const store = CloudBase.connect(server.cloud);
  const known = sampleCard();
  const newer = {
    ...known,
    goals: known.goals.map((goal) => ({
      ...{ ...goal, laterText: '格言' },
      nodes: goal.nodes.map((node) => ({ ...node, hint: node.id })),
    })),
  };
  await store.revise('cards', cardId, { content: newer });
  const { version } = await owner.call('growthCard.open', { cardId });
  const content = { ...known, wish: '改过的心愿' };
  const saved = await owner.call('growthCard.saveDraft', { cardId, baseVersion: version, content });
  const { draft } = await owner.call('growthCard.open', { cardId });
  expect(draft).toEqual({ ...newer, wish: '改过的心愿' });
  // Leaves only fields of this version in the database.
  await owner.call('growthCard.discardDraft', { cardId, baseVersion: saved.version });
  await store.revise('cards', cardId, { content: known });
});
