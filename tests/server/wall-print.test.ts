import mammoth from 'mammoth';
import JSZip from 'jszip';
import type { DocumentOrder, JobView } from '../../core/contract/document';
import type { Result } from '../../core/contract/result';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import { samplePicture } from '../samples/picture';
import { sendPicture } from '../harness/sample-picture';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

jest.setTimeout(60_000);

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'paper');
  const { owner, member, leader } = team.clients;
  const { collectiveId, nodeId } = team;
  const post = {
    collectiveId,
    month: '2026-03',
    baseVersion: 0,
    nodeId: null,
    completion: 50,
    text: '第一轮教材看完，<b>错题</b> & 笔记两本。',
    next: '做两套真题',
    need: '想借一套真题',
    wallConsent: true,
  };
  const pictures = [await sendPicture(server, owner, collectiveId)];
  const waiting = await sendPicture(server, owner, collectiveId, samplePicture('silent'));
  await server.cloud.idle();
  await owner.call('post.publish', { ...post, nodeId, pictures: [...pictures, waiting] });
  await member.call('post.publish', { ...post, text: '不上墙的这一篇。', wallConsent: false });
  await owner.call('quote.add', { nodeId, text: '一页一页翻过去。', wallConsent: true });
  const { sloganId } = await member.call('sign.propose', { collectiveId, text: '一步一步，走成路' });
  await leader.call('sign.hang', { collectiveId, sloganId });
  await leader.call('wall.freeze', { collectiveId, month: '2026-03' });
  await leader.call('wall.correct', { collectiveId, no: 1, text: '“两本”应为“三本”。' });
}, 60_000);
afterAll(() => server.close());

async function deliver(client: TestClient, order: DocumentOrder): Promise<{ name: string; bytes: Buffer }> {
  const { jobId } = await client.call('document.request', { collectiveId: team.collectiveId, order });
  const built = await server.cloud.invoke('documents', client.openid, {
    name: 'document.build',
    input: { jobId },
  });
  const result = built.body as Result<JobView>;
  if (!result.ok || !result.value.file) throw new Error(JSON.stringify(result));
  const { name, url } = result.value.file;
  return { name, bytes: Buffer.from(await (await fetch(url)).arrayBuffer()) };
}

const textOf = async (bytes: Buffer): Promise<string> =>
  (await mammoth.extractRawText({ buffer: bytes })).value;

test.each([
  ['A4', '16838', '11906'],
  ['A3', '23811', '16838'],
] as const)(
  'a printed issue on %s has the content of the client’s page and the code of that page',
  async (paper, width, height) => {
    const { member } = team.clients;
    const { name, bytes } = await deliver(member, { kind: 'wallIssue', no: 1, paper });
    expect(name).toBe('公示第1期 2026年3月.docx');
    const text = await textOf(bytes);
    const { issue, sign } = await member.call('wall.open', { collectiveId: team.collectiveId });
    for (const entry of issue?.entries ?? [])
      for (const part of [entry.name, entry.post, entry.node, entry.text, entry.next, entry.need])
        expect(text).toContain(part);
    for (const part of [sign?.text, issue?.quotes[0]?.text, issue?.corrections[0]?.text, '公示第 1 期'])
      expect(text).toContain(part);
    expect(text).not.toContain('不上墙的这一篇');
    const zip = await JSZip.loadAsync(bytes);
    const body = (await zip.file('word/document.xml')?.async('string')) ?? '';
    expect(body).toMatch(new RegExp(`w:w="${width}" w:h="${height}" w:orient="landscape"`));
    expect(
      Object.keys(zip.files).some((file) => file.startsWith('word/media/') && file.endsWith('.png')),
    ).toBe(true);
    const codeCall = server.cloud.openApi.calls.filter((call) => call.api === 'wxacode.getUnlimited').pop();
    expect(codeCall?.data).toMatchObject({ scene: `${team.collectiveId}.1`, page: 'pages/wall/index' });
    expect(String(codeCall?.data['scene']).length).toBeLessThanOrEqual(32);
  },
);

test('a printed issue contains the pictures that passed and none that is pending', async () => {
  const { bytes } = await deliver(team.clients.member, { kind: 'wallIssue', no: 1, paper: 'A3' });
  const { files } = await JSZip.loadAsync(bytes);
  expect(Object.keys(files).filter((file) => /^word\/media\/.+\.jpe?g$/.test(file))).toHaveLength(1);
});

test('an issue printed after a withdrawn consent omits the entry with a note', async () => {
  const { owner, leader } = team.clients;
  const entryId = `${team.seats.owner}.2026-03`;
  await owner.call('wall.consent', { collectiveId: team.collectiveId, entryId, shown: false });
  const text = await textOf((await deliver(leader, { kind: 'wallIssue', no: 1, paper: 'A4' })).bytes);
  expect(text).not.toContain('第一轮教材看完');
  expect(text).toContain('应本人要求，本期有 1 处内容不再展示。');
  await owner.call('wall.consent', { collectiveId: team.collectiveId, entryId, shown: true });
});

test('the sign of the stage is printed as one sentence', async () => {
  const { name, bytes } = await deliver(team.clients.fan, { kind: 'sign', paper: 'A3' });
  expect(name).toBe('鼓励标识 第一阶段.docx');
  expect(await textOf(bytes)).toContain('一步一步，走成路');
});

test('the paper ballot has pieces to cut with their own choices and a tally form, for every member', async () => {
  const { name, bytes } = await deliver(team.clients.member, { kind: 'ballotForm' });
  expect(name).toMatch(/^纸质评估表 .+\.docx$/);
  const { members } = await team.clients.member.call('vote.list', { collectiveId: team.collectiveId });
  const zip = await JSZip.loadAsync(bytes);
  const body = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const tables = body.split('<w:tbl>').slice(1);
  const rows = tables.map((table) =>
    table
      .split('<w:tr>')
      .slice(1)
      .map((row) => row.replace(/<[^>]+>/g, ' ')),
  );
  expect(rows.map((table) => table.length)).toEqual([members.length, members.length + 1]);
  for (const [i, member] of members.entries()) {
    expect(rows[0]?.[i]).toContain(member.name);
    expect(rows[0]?.[i]?.match(/□/g)).toHaveLength(4);
    expect(rows[1]?.[i + 1]).toContain(member.name);
  }
  expect(await textOf(bytes)).toContain('自己那条也投');
});

test('an issue that does not exist is not printed', async () => {
  const { leader } = team.clients;
  await expect(deliver(leader, { kind: 'wallIssue', no: 9, paper: 'A4' })).rejects.toThrow('nothing');
});
