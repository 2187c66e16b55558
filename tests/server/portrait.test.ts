import type { House, Phone } from '../harness-house';
import { openHouse } from '../harness-house';
import { sendPicture, somePicture } from '../harness-picture';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

jest.setTimeout(60_000);

let house: House;
let teams = 0;

beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

const newTeam = (): Promise<Team> => foundTeam(house, `portrait${++teams}`);

const faceOf = async (reader: Phone, { collectiveId, seats }: Team): Promise<string | undefined> => {
  const { entries } = await reader.does('roster.list', { collectiveId });
  return entries.find((entry) => entry.seatId === seats.owner)?.face;
};

const hang = async (
  team: Team,
  outcome: 'pass' | 'review' | 'risky' | 'silent' = 'pass',
): Promise<string> => {
  const { collectiveId, phones } = team;
  const pictureId = await sendPicture(house, phones.owner, collectiveId, somePicture(outcome), 'portrait');
  await phones.owner.does('portrait.choose', { collectiveId, pictureId });
  return pictureId;
};

test('a portrait is seen by its owner alone until it passed, then by everybody in the roster', async () => {
  const team = await newTeam();
  const { owner, member } = team.phones;
  await hang(team);
  const { collectiveId } = team;
  expect((await owner.does('portrait.show', { collectiveId })).portrait?.url).toContain('http');
  await house.cloud.settled();
  const face = await faceOf(member, team);
  expect((await fetch(face ?? '')).status).toBe(200);
});

test.each(['review', 'risky', 'silent'] as const)(
  'one of which the check says %s stays out of the roster',
  async (outcome) => {
    const team = await newTeam();
    await hang(team, outcome);
    await house.cloud.settled();
    expect(await faceOf(team.phones.leader, team)).toBeUndefined();
  },
);

test('taking it away hides it at once; another one takes the place of the first', async () => {
  const team = await newTeam();
  const { collectiveId, phones } = team;
  await hang(team);
  await house.cloud.settled();
  const first = await faceOf(phones.member, team);
  const second = await hang(team);
  await house.cloud.settled();
  expect(await faceOf(phones.member, team)).not.toBe(first);
  expect((await phones.owner.does('portrait.show', { collectiveId })).portrait?.pictureId).toBe(second);
  await phones.owner.does('portrait.choose', { collectiveId, pictureId: null });
  expect(await faceOf(phones.member, team)).toBeUndefined();
  expect((await phones.owner.does('portrait.show', { collectiveId })).portrait).toBeNull();
});

test('who leaves takes the portrait along', async () => {
  const team = await newTeam();
  const { collectiveId, phones, seats } = team;
  const pictureId = await hang(team);
  await house.cloud.settled();
  await phones.owner.does('person.leave', { collectiveId, seatId: seats.owner });
  const { entries } = await phones.leader.does('roster.list', { collectiveId, withLeft: true });
  expect(entries.filter((entry) => entry.face !== undefined)).toEqual([]);
  expect((await phones.leader.refused('portrait.choose', { collectiveId, pictureId })).code).toBe(
    'not-found',
  );
});

test('nobody hangs a picture that somebody else sent, or that was sent for a post', async () => {
  const team = await newTeam();
  const { collectiveId, phones } = team;
  const theirs = await sendPicture(house, phones.member, collectiveId, somePicture(), 'portrait');
  const forPost = await sendPicture(house, phones.owner, collectiveId);
  for (const pictureId of [theirs, forPost])
    expect((await phones.owner.refused('portrait.choose', { collectiveId, pictureId })).code).toBe(
      'not-found',
    );
});

test('a roster with portraits costs its reader no operation more', async () => {
  const team = await newTeam();
  const { collectiveId, phones } = team;
  const before = (await phones.member.ask('roster.list', { collectiveId })).operations;
  await hang(team);
  await house.cloud.settled();
  expect((await phones.member.ask('roster.list', { collectiveId })).operations).toBe(before);
});
