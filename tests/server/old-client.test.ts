import type { InputOf, ProcedureName } from '../../core/contract/procedures';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';
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
