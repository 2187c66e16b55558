import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { DocumentOrder, JobView } from '../../core/contract/document';
import type { Result } from '../../core/contract/result';
import type { OwnRecord } from '../../core/domain/own-record';
import { OWN_RECORD_FORMAT } from '../../core/domain/own-record';
import { sendPicture } from '../harness/sample-picture';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;
let team: Team;

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'paper');
  const { owner, partner, fan } = team.clients;
  const { nodeId, cardId } = team;
  const text = '第一轮读完了𠮷〇，=SUM(A1)';
  const base = { nodeId, baseVersion: 1, actualMonth: '2026-03', completion: 100, text };
  await owner.call('node.report', { ...base, state: 'reached' });
  const advised = await partner.call('node.advise', { nodeId, text: '错题要回头看' });
  await owner.call('node.echo', {
    nodeId,
    wordId: advised.words[0]?.id ?? '',
    kind: 'done',
    text: '每周日看',
  });
  await fan.call('node.support', { nodeId, text: '支部给你留了自习室' });
  const quoted = await owner.call('quote.add', { nodeId, text: '慢慢来，比较快', wallConsent: true });
  await owner.call('quote.favour', { nodeId, quoteId: quoted.quotes[0]?.id ?? '', favourite: true });
  expect(cardId).toMatch(/\.2026$/);
}, 60_000);
afterAll(() => server.close());

const card = (): DocumentOrder => ({ kind: 'growthCard', cardId: team.cardId });

const request = (client: TestClient, order: DocumentOrder) =>
  client.call('document.request', { collectiveId: team.collectiveId, order });

const build = async (client: TestClient, jobId: string): Promise<Result<JobView>> =>
  (await server.cloud.invoke('documents', client.openid, { name: 'document.build', input: { jobId } }))
    .body as Result<JobView>;

/** Requests, builds, follows and fetches a document, as a client does. */
async function deliver(client: TestClient, order: DocumentOrder): Promise<{ name: string; bytes: Buffer }> {
  const { jobId } = await request(client, order);
  await build(client, jobId);
  const { state, file } = await client.call('document.follow', { jobId });
  if (!file) throw new Error(`no file: ${state}`);
  const answer = await fetch(file.url);
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.length).toBe(file.bytes);
  return { name: file.name, bytes };
}

const textOf = async (bytes: Buffer): Promise<string> =>
  (await mammoth.extractRawText({ buffer: bytes })).value.replace(/\s+/g, ' ');

describe('a printed growth card', () => {
  test('has the content of the screen in the nine sections of the form, in at most 60 kB', async () => {
    const { name, bytes } = await deliver(team.clients.owner, card());
    expect(name).toBe('青年成长计划卡 陈一诺.docx');
    expect(bytes.length).toBeLessThanOrEqual(60 * 1024);
    const text = await textOf(bytes);
    for (const part of [
      ...['一、基本情况', '二、成长目标与心愿', '三、成长伙伴', '四、成长粉丝', '五、成长坐标轴'],
      ...['六、成长微语录', '七、阶段性评估', '八、初心', '九、签名'],
      ...['陈一诺', '考取注册税务师', '通过涉税服务实务', '2026.11.30', '每周陪练一次', '双方已确认'],
      ...[
        '完成教材第一轮',
        '完成真题',
        '参加考试',
        '第一轮读完了𠮷〇，=SUM(A1)',
        '错题要回头看',
        '回音（已落实）每周日看',
      ],
      ...['支部给你留了自习室', '慢慢来，比较快', '1998年1月'],
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('{{');
    const zip = await JSZip.loadAsync(bytes);
    const header = await zip.file('word/header1.xml')?.async('string');
    const footer = await zip.file('word/footer1.xml')?.async('string');
    expect(header).toContain('「示例」');
    expect(footer).toContain('陈一诺');
  });

  test('hides the birth month from companions, as the screen does', async () => {
    const { bytes } = await deliver(team.clients.partner, card());
    expect(await textOf(bytes)).not.toContain('1998年1月');
  });
});

describe('workbooks', () => {
  const open = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    return book;
  };

  test('the roster has a frozen header, date cells, number cells and text cells', async () => {
    const { name, bytes } = await deliver(team.clients.leader, { kind: 'roster' });
    expect(name).toBe('花名册 办税服务厅paper.xlsx');
    const sheet = (await open(bytes)).getWorksheet('花名册');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const [no, person, , birth] = (sheet?.getRow(3).values as unknown[]).slice(1);
    expect([no, person]).toEqual([2, '陈一诺']);
    expect(birth).toEqual(new Date(Date.UTC(1998, 0, 1)));
    expect(sheet?.getCell('D3').numFmt).toBe('yyyy-mm');
    expect(sheet?.getCell('B3').numFmt).toBe('@');
  });

  test('the registers contain every node, every word with its 回音, and every quote', async () => {
    const { bytes } = await deliver(team.clients.leader, { kind: 'ledger' });
    const book = await open(bytes);
    expect(book.worksheets.map((sheet) => [sheet.name, sheet.actualRowCount - 1])).toEqual([
      ['节点台账', 3],
      ['建议与支持台账', 2],
      ['微语录台账', 1],
    ]);
    expect(book.getWorksheet('建议与支持台账')?.getCell('H2').value).toBe('已落实');
  });

  test('no member’s text can become a formula', async () => {
    const { leader } = team.clients;
    const { collectiveId } = team;
    const line = { gender: '' as const, birth: '1990-01', politics: '', post: '=1+1', joinedPost: '' };
    const more = { volunteerNo: '@SUM(A1)', nationality: '', phone: '+86 138' };
    await leader.call('roster.import', { collectiveId, lines: [{ ...line, ...more, name: '-钱' }] });
    const { bytes } = await deliver(leader, { kind: 'roster' });
    const sheet = (await open(bytes)).getWorksheet('花名册');
    const row = sheet?.getRow(sheet.rowCount);
    expect(['B', 'F', 'H', 'J'].map((column) => row?.getCell(column).value)).toEqual([
      "'-钱",
      "'=1+1",
      "'@SUM(A1)",
      "'+86 138",
    ]);
  });
});

test('the archive of a collective contains cards, roster, registers, issues with pictures, the dossier, and an index page', async () => {
  const { leader, owner } = team.clients;
  const { collectiveId } = team;
  // What is shown on the wall comes along with its picture; what is not, does not.
  const post = { collectiveId, month: '2026-03', baseVersion: 0, nodeId: null, completion: 50 };
  const pictureId = await sendPicture(server, owner, collectiveId);
  const shown = {
    text: '上墙的进展',
    next: '',
    need: '只给伙伴看的',
    wallConsent: true,
    pictures: [pictureId],
  };
  await owner.call('post.publish', { ...post, ...shown, baseVersion: 1 });
  const hidden = { text: '不上墙的进展', next: '', need: '', wallConsent: false, pictures: [] };
  await team.clients.member.call('post.publish', { ...post, ...hidden });
  await server.cloud.idle();
  await leader.call('wall.freeze', { collectiveId, month: '2026-03' });
  const { name, bytes } = await deliver(leader, { kind: 'collective' });
  expect(name).toBe('办税服务厅paper 2026.zip');
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const files = Object.keys(zip.files).sort();
  const issue = '公示墙/公示第1期 2026年3月.docx';
  expect(files).toEqual([
    issue,
    '公示墙/图片/公示第1期 2026年3月/陈一诺 2026-03 1.jpg',
    '台账.xlsx',
    '成长卡/陈一诺.docx',
    '申报材料/1 青年文明号申报（复核）报备登记表.docx',
    '申报材料/2 青年文明号自评表.docx',
    '申报材料/3 青年文明号申报（复核）表.docx',
    '申报材料/4 青年文明号与青少年之家结对共建协议书.docx',
    '申报材料/台账.xlsx',
    '申报材料/目录.html',
    '申报材料/证据目录.xlsx',
    '目录.html',
    '花名册.xlsx',
  ]);
  const printed = await textOf((await zip.file(issue)?.async('nodebuffer')) ?? Buffer.alloc(0));
  expect(printed).toContain('上墙的进展');
  for (const text of ['不上墙的进展', '只给伙伴看的']) expect(printed).not.toContain(text);
  const page = (await zip.file('目录.html')?.async('string')) ?? '';
  const links = [...page.matchAll(/href="([^"]+)"/g)].map((match) => decodeURIComponent(match[1] ?? ''));
  expect(links.sort()).toEqual([
    issue,
    '台账.xlsx',
    '成长卡/陈一诺.docx',
    '申报材料/目录.html',
    '花名册.xlsx',
  ]);
  // Another reader: names in UTF-8, every digest right, nothing after the directory.
  if (!existsSync('/usr/bin/python3')) return;
  const file = join(mkdtempSync(join(tmpdir(), 'qingcheng-archive-')), 'all.zip');
  writeFileSync(file, bytes);
  const script =
    'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint("\\n".join(z.namelist()))';
  const read = execFileSync('python3', ['-c', script, file], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf8' },
  });
  expect(read.trim().split('\n').sort()).toEqual(files);
});

test.each([
  ['a card', 'owner', card, 3],
  ['a roster', 'leader', (): DocumentOrder => ({ kind: 'roster' }), 1],
  ['a ledger', 'leader', (): DocumentOrder => ({ kind: 'ledger' }), 3],
] as const)(
  'LibreOffice converts %s to A4 pages',
  async (_what, role, order, most) => {
    if (!existsSync('/usr/bin/soffice')) return;
    const { name, bytes } = await deliver(team.clients[role], order());
    const folder = mkdtempSync(join(tmpdir(), 'qingcheng-paper-'));
    const file = join(folder, `paper${name.slice(name.lastIndexOf('.'))}`);
    writeFileSync(file, bytes);
    const home = `-env:UserInstallation=file://${folder}/profile`;
    const options = { stdio: 'ignore', timeout: 100_000 } as const;
    execFileSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], options);
    expect(readdirSync(folder)).toContain('paper.pdf');
    const pages = readFileSync(join(folder, 'paper.pdf'), 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(most);
  },
  120_000,
);

describe('permissions to order documents', () => {
  const kinds: DocumentOrder[] = [{ kind: 'roster' }, { kind: 'ledger' }, { kind: 'collective' }];
  test.each(
    kinds.flatMap((order) =>
      (['owner', 'partner', 'fan', 'member'] as const).map((role) => [order, role] as const),
    ),
  )('the 号长 only may order %j, not the %s', async (order, role) => {
    const { collectiveId } = team;
    expect((await team.clients[role].refused('document.request', { collectiveId, order })).code).toBe(
      'not-allowed',
    );
  });

  test('a card of another collective is not found for anybody', async () => {
    const other = await createTeam(server, 'other');
    const input = { collectiveId: other.collectiveId, order: card() };
    expect((await other.clients.leader.refused('document.request', input)).code).toBe('not-found');
  });

  test('nobody can build or follow somebody else’s job', async () => {
    const { jobId } = await request(team.clients.leader, { kind: 'roster' });
    expect(await build(team.clients.owner, jobId)).toEqual({ ok: false, code: 'not-found' });
    expect((await team.clients.owner.refused('document.follow', { jobId })).code).toBe('not-found');
  });

  test('a job fails when the permission was revoked between request and build', async () => {
    const { owner, partner } = team.clients;
    const { bonds } = await owner.call('growthCard.open', { cardId: team.cardId });
    const bondId = bonds.find((bond) => bond.kind === 'partner')?.id ?? '';
    const { jobId } = await request(partner, card());
    await owner.call('bond.part', { cardId: team.cardId, bondId });
    expect(await build(partner, jobId)).toMatchObject({
      value: { state: 'failed', failure: 'gone', file: null },
    });
  });
});

describe('a document job', () => {
  test('requested twice is one job, and built by two clients at once gives one file', async () => {
    const { owner } = team.clients;
    const [first, second] = [await request(owner, card()), await request(owner, card())];
    expect(second.jobId).toBe(first.jobId);
    await Promise.all([build(owner, first.jobId), build(owner, first.jobId)]);
    expect((await owner.call('document.follow', { jobId: first.jobId })).state).toBe('ready');
    const { jobs } = await owner.call('document.list', { collectiveId: team.collectiveId });
    expect(jobs.filter((job) => job.kind === 'growthCard')).toHaveLength(1);
  });

  test('cancelled before the build is not built, and can be requested again', async () => {
    const { leader } = team.clients;
    const { jobId } = await request(leader, { kind: 'ledger' });
    expect((await leader.call('document.cancel', { jobId })).state).toBe('cancelled');
    expect(await build(leader, jobId)).toMatchObject({ value: { state: 'cancelled', file: null } });
    await deliver(leader, { kind: 'ledger' });
  });

  test('that was killed reports it after its lease and can be requested again', async () => {
    const { leader } = team.clients;
    const { jobId } = await request(leader, { kind: 'roster' });
    // The claim is four operations: begin, read, write, commit.
    const faults = [{ kind: 'deathAfter' as const, at: 5 }];
    const event = { name: 'document.build', input: { jobId } };
    const killed = await server.cloud.invoke('documents', leader.openid, event, { faults });
    expect(killed.status).not.toBe(200);
    expect((await leader.call('document.follow', { jobId })).state).toBe('building');
    server.cloud.clock.set(new Date(server.cloud.clock.now().getTime() + 76_000).toISOString());
    expect(await leader.call('document.follow', { jobId })).toMatchObject({
      state: 'failed',
      failure: 'interrupted',
    });
    await deliver(leader, { kind: 'roster' });
  });

  test('expires: its link stops working and the timer deletes the file once', async () => {
    const { leader } = team.clients;
    const { jobId } = await request(leader, { kind: 'roster' });
    await build(leader, jobId);
    const { file } = await leader.call('document.follow', { jobId });
    server.cloud.clock.set(new Date(server.cloud.clock.now().getTime() + 2 * 3_600_000 + 1000).toISOString());
    expect(await leader.call('document.follow', { jobId })).toMatchObject({ state: 'expired', file: null });
    expect((await fetch(file?.url ?? '')).status).toBe(403);
    await server.cloud.fireTimer('documents', 'sweep');
    expect(await leader.call('document.follow', { jobId })).toMatchObject({ state: 'expired', file: null });
    await deliver(leader, { kind: 'roster' });
  });
});

describe('what somebody takes along', () => {
  const take = async (client: TestClient) => {
    const { jobId } = await client.call('person.takeAlong', {});
    await build(client, jobId);
    const { file, failure } = await client.call('document.follow', { jobId });
    if (!file) return { failure, page: '', record: null, cards: [] };
    const zip = await JSZip.loadAsync(await (await fetch(file.url)).arrayBuffer());
    expect(
      Object.keys(zip.files)
        .filter((path) => !path.includes('/'))
        .sort(),
    ).toEqual(['own-record.json', '我写的.html']);
    const text = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
    const record = JSON.parse(await text('own-record.json')) as OwnRecord;
    const cardPaths = Object.keys(zip.files).filter((path) => path.startsWith('成长卡/'));
    const cards = await Promise.all(
      cardPaths.map(async (path) => textOf((await zip.file(path)?.async('nodebuffer')) ?? Buffer.alloc(0))),
    );
    const files = Object.keys(zip.files);
    expect(record.pictures.every((path) => files.includes(path))).toBe(true);
    return { failure: null, page: await text('我写的.html'), record, cards };
  };

  test('is all of one’s own words, and none of others, before and after leaving', async () => {
    const { collectiveId, seats, clients } = await createTeam(server, 'along');
    const { leader, owner, partner, fan } = clients;
    const cardId = `${seats.owner}.2026`;
    const opened = await owner.call('growthCard.open', { cardId });
    const { nodeId = '' } = opened.nodes[0] ?? {};
    const month = server.cloud.clock.now().toISOString().slice(0, 7);
    await owner.call('post.publish', {
      ...{ collectiveId, month, baseVersion: 0, nodeId, completion: 40, text: '本人的进展<b>' },
      ...{ next: '本人的下一步', need: '', wallConsent: true },
      pictures: [await sendPicture(server, owner, collectiveId)],
    });
    const { words } = await partner.call('node.advise', { nodeId, text: '伙伴的建议' });
    const wordId = words[0]?.id ?? '';
    await owner.call('node.echo', { nodeId, wordId, kind: 'reply', text: '本人的回音' });
    await owner.call('quote.add', { nodeId, text: '本人的微语录', wallConsent: true });
    await fan.call('quote.add', { nodeId, text: '粉丝的微语录', wallConsent: true });
    await owner.call('sign.propose', { collectiveId, text: '本人的话语' });
    const { version } = await owner.call('growthCard.open', { cardId });
    const content = { ...opened.content, wish: '没提交的心愿' };
    await owner.call('growthCard.saveDraft', { cardId, baseVersion: version, content });
    const own = [
      ...['本人的进展', '本人的下一步', '本人的回音', '本人的微语录', '本人的话语', '没提交的心愿'],
      ...['通过涉税服务实务', '陈一诺', '完成教材第一轮'],
    ];
    const check = ({ page, record, cards }: Awaited<ReturnType<typeof take>>) => {
      // After leaving, the collective keeps the printed card.
      for (const card of cards) {
        expect(card).toContain('本人的进展');
        for (const word of ['伙伴的建议', '粉丝的微语录', '刘书记', '周文博'])
          expect(card).not.toContain(word);
      }
      expect(record?.pictures).toHaveLength(1);
      for (const text of [page, JSON.stringify(record)]) {
        for (const word of own) expect(text).toContain(word);
        for (const word of ['伙伴的建议', '粉丝的微语录', '刘书记', '周文博'])
          expect(text).not.toContain(word);
      }
      expect(page).toContain('本人的进展&lt;b&gt;');
    };
    const before = await take(owner);
    check(before);
    // Advice to somebody else is the partner's own.
    const ofPartner = await take(partner);
    expect(ofPartner.record?.collectives[0]?.words).toMatchObject([
      { kind: 'advice', for: '陈一诺', text: '伙伴的建议' },
    ]);
    expect(JSON.stringify((await take(fan)).record)).toContain('粉丝的微语录');
    const { jobId } = await owner.call('person.takeAlong', {});
    expect((await leader.refused('document.follow', { jobId })).code).toBe('not-found');
    expect(await build(leader, jobId)).toMatchObject({ ok: false, code: 'not-found' });

    await owner.call('person.leave', { collectiveId, seatId: seats.owner });
    await owner.call('person.close', {});
    const after = await take(owner);
    check(after);
    expect(after.record?.collectives[0]?.seat.leftAt).toEqual(expect.any(String));
    await leader.call('roster.restore', { collectiveId, seatId: seats.owner });
    check(await take(owner));
    expect((await take(server.client('openid-along-nobody'))).failure).toBe('nothing');
  });

  test('has a format whose fields docs/take-along.md names', async () => {
    const { record } = await take(team.clients.owner);
    const guide = readFileSync(join(__dirname, '../../docs/take-along.md'), 'utf8');
    expect(guide).toContain(OWN_RECORD_FORMAT);
    const fields = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) return value.forEach(collect);
      if (typeof value !== 'object' || value === null) return;
      for (const [name, inner] of Object.entries(value)) {
        fields.add(name);
        if (name !== 'details') collect(inner);
      }
    };
    collect(record);
    // Fields of a report, an echo and a node of a goal, which the table groups.
    const grouped = [
      'id',
      'goals',
      'month',
      'at',
      'text',
      'completion',
      'kind',
      'title',
      'label',
      'from',
      'to',
    ];
    const missing = [...fields].filter((name) => !guide.includes(`\`${name}\``) && !grouped.includes(name));
    expect(missing).toEqual([]);
  });
});
