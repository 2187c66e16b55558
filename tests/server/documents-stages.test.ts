import mammoth from 'mammoth';
import { callOrThrow } from '../../src/features/vote/client/api';
import { electorOf, foundElectorate, showStageVote } from '../../scripts/election/electorate';
import type { Elector, Electorate } from '../../scripts/election/electorate';
import { castFor, closeStageVote, openBoxOf, openStageVote } from '../../scripts/election/hold-election';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import { createTeam, sampleCard } from '../harness/team-fixture';

jest.setTimeout(240_000);

const MEMBERS = 7;
const WHAT = '替周三的班';

let server: TestServer;
let electorate: Electorate;
let cardId = '';
let ownResult = '';
let scale: readonly string[] = [];
let fanOutside: Elector;
let stranger: Elector;
const at = (index: number): Elector => electorate.electors[index] as Elector;
const [LEADER, OWNER, PARTNER, FAN, INVITED, PARTED, MEMBER] = [0, 1, 2, 3, 4, 5, 6];

async function bond(index: number, kind: 'partner' | 'fan', answered = true): Promise<string> {
  const as =
    kind === 'partner' ? { kind, role: 'mentor' as const } : { kind, role: 'leagueSecretary' as const };
  const seatId = electorate.seatIds[index] ?? '';
  const { bondId } = await callOrThrow(at(OWNER).call, 'bond.invite', { cardId, seatId, as });
  if (answered) await callOrThrow(at(index).call, 'bond.accept', { cardId, bondId, promise: '每周陪练一次' });
  return bondId;
}

/** A card with all companions, a finished vote, and help tasks that followed. */
beforeAll(async () => {
  server = await openTestServer();
  electorate = await foundElectorate(server.cloud, MEMBERS);
  const { collectiveId, seatIds } = electorate;
  const owner = at(OWNER);
  cardId = `${seatIds[OWNER]}.2026`;
  await callOrThrow(owner.call, 'growthCard.submit', { cardId, baseVersion: 0, content: sampleCard() });
  await bond(PARTNER, 'partner');
  await bond(FAN, 'fan');
  await bond(INVITED, 'partner', false);
  await callOrThrow(at(PARTED).call, 'bond.part', { cardId, bondId: await bond(PARTED, 'partner') });
  fanOutside = electorOf(server.cloud, 'openid-fan-outside', '刘书记');
  const { code } = await callOrThrow(owner.call, 'bond.inviteOutside', {
    ...{ cardId, name: '刘书记', as: { kind: 'fan', role: 'leagueSecretary' } },
  });
  await callOrThrow(fanOutside.call, 'bond.claim', {
    code,
    name: '刘书记',
    title: '团支部书记',
    promise: '每周陪练一次',
  });
  const other = await createTeam(server, 'elsewhere');
  stranger = electorOf(server.cloud, other.clients.leader.openid, '赵明轩');

  const roundId = await openStageVote(electorate, { kMin: 3 });
  const round = await showStageVote(owner, roundId);
  scale = round.scale;
  const ownNo = round.own?.no ?? 0;
  // Everybody gives the owner one rating and all others another.
  for (const elector of electorate.electors) {
    const { own, roster } = await showStageVote(elector, roundId);
    const abouts = roster.map(({ no }) => no).filter((no) => no !== own?.no);
    const answers = abouts.map((no) => [String(no), { level: no === ownNo ? 2 : 0, help: [] }]);
    await castFor(elector, collectiveId, roundId, Object.fromEntries(answers));
  }
  await closeStageVote(server.cloud, electorate, roundId);
  await openBoxOf(electorate, roundId);
  ownResult = `${scale[2]} ${MEMBERS - 1}`;

  await callOrThrow(owner.call, 'help.open', {
    collectiveId,
    forSeatId: null,
    nodeId: null,
    what: WHAT,
    due: '',
  });
  const { tasks } = await callOrThrow(owner.call, 'help.list', { collectiveId });
  const taskId = tasks[0]?.taskId ?? '';
  await callOrThrow(at(MEMBER).call, 'help.offer', { collectiveId, taskId, note: '' });
  await callOrThrow(owner.call, 'help.choose', {
    collectiveId,
    taskId,
    seatId: seatIds[MEMBER] ?? '',
    due: '',
  });
  await callOrThrow(at(MEMBER).call, 'help.finish', { collectiveId, taskId, result: '替了' });
  await callOrThrow(owner.call, 'help.echo', { collectiveId, taskId, text: '谢谢' });
});
afterAll(() => server.close());

const order = () => ({
  collectiveId: electorate.collectiveId,
  order: { kind: 'growthCard' as const, cardId },
});

/** Reads the seventh section of the card as printed for this reader. */
async function seventh(reader: Elector): Promise<string> {
  const { jobId } = await callOrThrow(reader.call, 'document.request', order());
  await server.cloud.invoke('documents', reader.openid, { name: 'document.build', input: { jobId } });
  const { file } = await callOrThrow(reader.call, 'document.follow', { jobId });
  const buffer = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
  const text = (await mammoth.extractRawText({ buffer })).value;
  expect(text).toContain('考取注册税务师');
  return /七、阶段性评估[\s\S]*八、初心/.exec(text)?.[0] ?? '';
}

test.each([
  ['the owner', () => at(OWNER)],
  ['an accepted partner', () => at(PARTNER)],
  ['the 号长', () => at(LEADER)],
])(
  '%s reads on the card the stage results of its owner and the help tasks that followed',
  async (_who, reader) => {
    const section = await seventh(reader());
    for (const words of [ownResult, WHAT, '回音：谢谢']) expect(section).toContain(words);
    // The results of nobody else are printed.
    expect(section).not.toContain(scale[0]);
  },
);

test.each([
  ['a fan who is a colleague', () => at(FAN)],
  ['a fan from outside', () => fanOutside],
])('%s gets the card with an empty seventh section', async (_who, reader) => {
  const section = await seventh(reader());
  expect(section).toContain('七、阶段性评估');
  for (const words of [...scale, WHAT, '谢谢']) expect(section).not.toContain(words);
});

test.each([
  ['a partner who has not answered yet', () => at(INVITED), 'not-allowed'],
  ['a partner who parted', () => at(PARTED), 'not-allowed'],
  ['a colleague without a bond', () => at(MEMBER), 'not-allowed'],
  ['somebody of another collective', () => stranger, 'not-found'],
])('%s gets no card', async (_who, reader, code) => {
  expect(await reader().call('document.request', order())).toMatchObject({ ok: false, code });
});
