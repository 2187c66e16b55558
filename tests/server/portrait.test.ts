import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import { samplePicture } from '../samples/picture';
import { sendPicture } from '../harness/sample-picture';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

jest.setTimeout(60_000);

let server: TestServer;
let teams = 0;

beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server.close());

const newTeam = (): Promise<Team> => createTeam(server, `portrait${++teams}`);

const portraitOf = async (reader: TestClient, { collectiveId, seats }: Team): Promise<string | undefined> => {
  const { entries } = await reader.call('roster.list', { collectiveId });
  return entries.find((entry) => entry.seatId === seats.owner)?.face;
};

const hang = async (
  team: Team,
  outcome: 'pass' | 'review' | 'risky' | 'silent' = 'pass',
): Promise<string> => {
  const { collectiveId, clients } = team;
  const pictureId = await sendPicture(
    server,
    clients.owner,
    collectiveId,
    samplePicture(outcome),
    'portrait',
  );
  await clients.owner.call('portrait.choose', { collectiveId, pictureId });
  return pictureId;
};

test('a portrait is visible to its owner only until the check passes, then to everybody in the roster', async () => {
  const team = await newTeam();
  const { owner, member } = team.clients;
  await hang(team);
  const { collectiveId } = team;
  expect((await owner.call('portrait.show', { collectiveId })).portrait?.url).toContain('http');
  await server.cloud.idle();
  const face = await portraitOf(member, team);
  expect((await fetch(face ?? '')).status).toBe(200);
});

test.each(['review', 'risky', 'silent'] as const)(
  'a portrait with the check result %s is not shown in the roster',
  async (outcome) => {
    const team = await newTeam();
    await hang(team, outcome);
    await server.cloud.idle();
    expect(await portraitOf(team.clients.leader, team)).toBeUndefined();
  },
);

test('removing a portrait hides it at once, and a new one replaces it', async () => {
  const team = await newTeam();
  const { collectiveId, clients } = team;
  await hang(team);
  await server.cloud.idle();
  const first = await portraitOf(clients.member, team);
  const second = await hang(team);
  await server.cloud.idle();
  expect(await portraitOf(clients.member, team)).not.toBe(first);
  expect((await clients.owner.call('portrait.show', { collectiveId })).portrait?.pictureId).toBe(second);
  await clients.owner.call('portrait.choose', { collectiveId, pictureId: null });
  expect(await portraitOf(clients.member, team)).toBeUndefined();
  expect((await clients.owner.call('portrait.show', { collectiveId })).portrait).toBeNull();
});

test('the portrait of a member who leaves is removed', async () => {
  const team = await newTeam();
  const { collectiveId, clients, seats } = team;
  const pictureId = await hang(team);
  await server.cloud.idle();
  await clients.owner.call('person.leave', { collectiveId, seatId: seats.owner });
  const { entries } = await clients.leader.call('roster.list', { collectiveId, withLeft: true });
  expect(entries.filter((entry) => entry.face !== undefined)).toEqual([]);
  expect((await clients.leader.refused('portrait.choose', { collectiveId, pictureId })).code).toBe(
    'not-found',
  );
});

test('nobody can use a picture of somebody else, or one sent for a post, as portrait', async () => {
  const team = await newTeam();
  const { collectiveId, clients } = team;
  const theirs = await sendPicture(server, clients.member, collectiveId, samplePicture(), 'portrait');
  const forPost = await sendPicture(server, clients.owner, collectiveId);
  for (const pictureId of [theirs, forPost])
    expect((await clients.owner.refused('portrait.choose', { collectiveId, pictureId })).code).toBe(
      'not-found',
    );
});

test('portraits add no operation to the roster', async () => {
  const team = await newTeam();
  const { collectiveId, clients } = team;
  const before = (await clients.member.request('roster.list', { collectiveId })).operations;
  await hang(team);
  await server.cloud.idle();
  expect((await clients.member.request('roster.list', { collectiveId })).operations).toBe(before);
});
