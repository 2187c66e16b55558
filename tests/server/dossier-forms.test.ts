import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { DocumentOrder, JobView } from '../../core/contract/document';
import type { Result } from '../../core/contract/result';
import { ACHIEVEMENT_SECTIONS, FORM_KINDS } from '../../core/domain/dossier';
import { fieldsOf } from '../../core/domain/forms/form';
import { FORM_LISTS } from '../../core/domain/forms/lists';
import { contentOf } from '../../core/domain/notice/content';
import { CHONGQING_2020 } from '../../core/domain/presets/chongqing-2020';
import { DOCUMENT_KINDS } from '../../core/domain/eligibility/record';
import { FORMS } from '../../core/domain/forms/form-specs';
import { SELF_ASSESSMENT_EXAMPLE } from '../../core/domain/forms/self-assessment';
import { ACHIEVEMENT_SECTION_LABELS, EVIDENCE_KIND_LABELS } from '../../core/labels/dossier';
import { DOSSIER_TEMPLATES } from '../../server/features/document/dossier/paper-form';
import { openTemplate } from '../../server/print/template/fill-template';
import { createDistrict } from '../harness/district-fixture';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

const TEMPLATES = join(__dirname, '../../templates');
let server: TestServer;
let team: Team;

const of = () => ({ collectiveId: team.collectiveId });
const leader = () => team.clients.leader;
const baseVersion = async () => (await leader().call('dossier.open', of())).version;

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'papers');
  const house_ = { name: '春晖社区青少年之家', address: '春晖路3号', contactName: '王敏' };
  const added = await leader().call('house.add', {
    ...{ ...of(), house: { ...house_, contactPhone: '13900000000' } },
    ...{ from: '2026-01-01', until: '2026-12-31' },
  });
  const { houses } = await leader().call('house.list', of());
  const pairing = houses.find(({ houseId }) => houseId === added.houseId)?.pairings[0];
  await leader().call('pairing.sign', {
    ...{ ...of(), pairingId: pairing?.pairingId ?? '', baseVersion: pairing?.version ?? 0 },
    signedOn: '2026-01-01',
  });
  const record = (on: string) =>
    leader().call('session.record', {
      ...{ ...of(), houseId: added.houseId, place: '', on, theme: '=税法小课堂' },
      ...{ kind: 'lawTalk', attendeeSeatIds: [team.seats.owner, team.seats.member], externalNo: '' },
    });
  await record('2026-03-01');
  const offered = async () =>
    (await leader().call('dossier.offers', { ...of(), kinds: ['session'] })).offers.length;
  // A session that its house has not confirmed counts in no form, so it is no evidence either.
  expect(await offered()).toBe(0);
  const { sessionId } = await record('2026-03-02');
  const { token } = await leader().call('session.link', { ...of(), sessionId });
  const contact = server.client('openid-papers-contact');
  const seen = await contact.call('session.inspect', { token });
  await contact.call('session.confirm', { token, baseVersion: seen.version, by: '李老师' });
  expect(await offered()).toBe(1);
  const fill = async (paper: (typeof FORM_KINDS)[number], values: Record<string, string>) =>
    leader().call('dossier.fill', { ...of(), baseVersion: await baseVersion(), paper, values });
  await fill('registration', { address: '春晖路1号', contact: '李晓', contactPhone: '13800000000' });
  await fill('application', { slogan: '多走一步', work: '第一段。\n第二段。', opinion: '同意申报。' });
  await fill('agreement', { agreed: '每季度一次税法课堂。\n暑期开放体验日。' });
  const { offers } = await leader().call('dossier.offers', { ...of(), kinds: ['session'] });
  await leader().call('dossier.assess', {
    ...{ ...of(), baseVersion: await baseVersion(), itemId: 'sessions', points: 8, text: '还差三场' },
    links: offers.map(({ kind, id }) => ({ kind, id })),
  });
  await leader().call('dossier.prove', {
    ...{ ...of(), baseVersion: await baseVersion(), entryId: null, kind: 'plan', title: '2026年创建规划' },
    ...{ on: '2026-01-15', text: '挂在大厅东墙', links: [] },
  });
  await leader().call('dossier.declare', {
    ...{ ...of(), baseVersion: await baseVersion(), kind: 'law', state: 'declared', note: '' },
  });
  await leader().call('deedsText.save', {
    ...{ ...of(), baseVersion: await baseVersion() },
    text: { profile: '我们是办税服务厅。', talent: '', economy: '', society: '第一段。\n第二段。' },
  });
}, 120_000);
afterAll(() => server.close());

async function deliver(client: TestClient, order: DocumentOrder): Promise<{ name: string; bytes: Buffer }> {
  const { jobId } = await client.call('document.request', { ...of(), order });
  const event = { name: 'document.build', input: { jobId } };
  const built = (await server.cloud.invoke('documents', client.openid, event)).body as Result<JobView>;
  if (!built.ok || !built.value.file) throw new Error(`no file: ${JSON.stringify(built)}`);
  const bytes = Buffer.from(await (await fetch(built.value.file.url)).arrayBuffer());
  return { name: built.value.file.name, bytes };
}
const textOf = async (bytes: Buffer): Promise<string> =>
  (await mammoth.extractRawText({ buffer: bytes })).value.replace(/\s+/g, ' ');
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the shipped templates', () => {
  test.each(FORM_KINDS)('%s has a placeholder for every field and column of its form', (kind) => {
    const { placeholders } = openTemplate(readFileSync(join(TEMPLATES, DOSSIER_TEMPLATES[kind])));
    const has = (name: string): boolean =>
      placeholders.some((placeholder) => placeholder === name || placeholder.endsWith(`.${name}`)) ||
      placeholders.includes(`${name}段.段`);
    for (const { label } of fieldsOf(FORMS[kind])) expect([label, has(label)]).toEqual([label, true]);
    for (const list of FORMS[kind].lists)
      for (const column of FORM_LISTS[list]) expect(placeholders).toContain(`${list}.${column}`);
  });

  // A hanzi of 10 points is 200 twentieths wide, a digit or a full stop about half of that.
  const widthOf = (text: string): number =>
    [...text].reduce((sum, sign) => sum + (/[\d.]/.test(sign) ? 105 : 200), 0);

  test.each([
    ['self-assessment.docx', '项目.分组', SELF_ASSESSMENT_EXAMPLE.map(({ group }) => group)],
    ['self-assessment.docx', '项目.序号', [String(SELF_ASSESSMENT_EXAMPLE.length)]],
    ['self-assessment.docx', '项目.自评', ['10']],
    ['application.docx', '证明.日期', ['2026.12.31']],
    ['application.docx', '证明.类别', Object.values(EVIDENCE_KIND_LABELS)],
    ['application.docx', '声明.声明人', ['欧阳明轩']],
    ['application.docx', '声明.日期', ['2026.12.31']],
    ['application.docx', '年度.场次', ['100']],
  ])('%s, %s: a word, a name or a day stands on one line', async (name, placeholder, texts) => {
    const zip = await JSZip.loadAsync(readFileSync(join(TEMPLATES, name)));
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const cell = (xml.split('<w:tc>').find((part) => part.includes(`{{${placeholder}}}`)) ?? '').split(
      '</w:tc>',
    )[0];
    const numberOf = (pattern: RegExp): number => Number(pattern.exec(cell ?? '')?.[1]);
    const inner =
      numberOf(/<w:tcW [^>]*w:w="(\d+)"/) -
      numberOf(/<w:left [^>]*w:w="(\d+)"/) -
      numberOf(/<w:right [^>]*w:w="(\d+)"/);
    expect(inner).toBeGreaterThan(0);
    expect(texts.filter((text) => widthOf(text) > inner)).toEqual([]);
  });

  test.each(Object.values(DOSSIER_TEMPLATES))('%s states that it is a sample', async (name) => {
    const zip = await JSZip.loadAsync(readFileSync(join(TEMPLATES, name)));
    expect(await zip.file('word/header1.xml')?.async('string')).toContain('「示例」格式，非官方表样');
  });

  test('the 事迹材料 has four chapters', () => {
    const { placeholders } = openTemplate(readFileSync(join(TEMPLATES, DOSSIER_TEMPLATES.deeds)));
    for (const section of ACHIEVEMENT_SECTIONS)
      expect(placeholders).toContain(`${ACHIEVEMENT_SECTION_LABELS[section]}.段`);
  });
});

describe('each form', () => {
  test.each([
    [
      'registrationForm',
      ['报备登记表', '办税服务厅papers', '春晖路1号', '李晓', '4 人', '春晖社区青少年之家', '新申报'],
    ],
    [
      'selfAssessmentForm',
      ['自评表', '到结对之家志愿服务每年不低于4场次', '8', '还差三场', '志愿服务：=税法小课堂'],
    ],
    [
      'applicationForm',
      ['申报（复核）表', '多走一步', '第一段。', '2026年创建规划', '已声明', '未声明', '推荐单位初评意见'],
    ],
    ['deedsText', ['办税服务厅papers事迹材料', '一、集体概况', '二、社会效益', '第二段。', '正文 17 字']],
  ] as const)(
    '%s prints the record and the typed fields, and no placeholder remains',
    async (kind, parts) => {
      const text = await textOf((await deliver(leader(), { kind })).bytes);
      for (const part of parts) expect(text).toContain(part);
      expect(text).not.toMatch(/\{\{|\}\}/);
    },
  );

  test('an agreement prints its house, its dates and its terms', async () => {
    const { name, bytes } = await deliver(leader(), { kind: 'agreementForm', pairingId: null });
    expect(name).toBe('青年文明号与青少年之家结对共建协议书 春晖社区青少年之家.docx');
    const text = await textOf(bytes);
    for (const part of [
      '乙方：春晖社区青少年之家（春晖路3号）',
      '王敏',
      '自2026年1月1日起，至2026年12月31日止',
    ])
      expect(text).toContain(part);
    for (const part of ['每季度一次税法课堂。', '暑期开放体验日。', '13800000000'])
      expect(text).toContain(part);
    expect(text).not.toContain('{{');
  });

  test('may be printed by the 号长 only; the 事迹材料 by every member', async () => {
    const { member } = team.clients;
    for (const kind of ['registrationForm', 'applicationForm', 'dossier'] as const)
      expect(await member.refused('document.request', { ...of(), order: { kind } })).toMatchObject({
        code: 'not-allowed',
      });
    expect((await deliver(member, { kind: 'deedsText' })).name).toBe('事迹材料 办税服务厅papers.docx');
  });
});

describe('the dossier archive', () => {
  let first: Buffer;
  let zip: JSZip;
  beforeAll(async () => {
    first = (await deliver(leader(), { kind: 'dossier' })).bytes;
    zip = await JSZip.loadAsync(first);
  });

  test('contains five papers, the registers, the index of evidence and a page that lists what is missing', async () => {
    expect(Object.keys(zip.files)).toEqual([
      '1 青年文明号申报（复核）报备登记表.docx',
      '2 青年文明号自评表.docx',
      '3 青年文明号申报（复核）表.docx',
      '4 青年文明号与青少年之家结对共建协议书 春晖社区青少年之家 2026-01-01.docx',
      '5 事迹材料.docx',
      '台账.xlsx',
      '证据目录.xlsx',
      '目录.html',
    ]);
    const page = (await zip.file('目录.html')?.async('string')) ?? '';
    expect(page).toContain('创建标准');
    expect(page).toMatch(/事迹材料<\/\w+>[^<]*<small>齐全/);
  });

  test('counts only confirmed activities in its registers, and no text becomes a formula', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await zip.file('台账.xlsx')?.async('nodebuffer')) as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...['志愿服务台账', '五小创新台账', '达标竞赛台账', '关爱台账', '公益活动台账', '注册志愿者名册'],
    ]);
    const row = book.getWorksheet('志愿服务台账')?.getRow(2);
    expect([row?.getCell('C').value, row?.getCell('I').value]).toEqual(["'=税法小课堂", '不计入']);
    const index = new ExcelJS.Workbook();
    await index.xlsx.load((await zip.file('证据目录.xlsx')?.async('nodebuffer')) as never);
    expect(index.getWorksheet('证据目录')?.getCell('E2').value).toBe('记录在');
  });

  test('has the same bytes for the same record at any time', async () => {
    server.cloud.clock.set('2026-05-20T09:31:00.000Z');
    const second = (await deliver(leader(), { kind: 'dossier' })).bytes;
    expect(sha(second)).toBe(sha(first));
    await leader().call('dossier.fill', {
      ...{ ...of(), baseVersion: await baseVersion(), paper: 'registration', values: { remark: '有变化' } },
    });
    const third = (await deliver(leader(), { kind: 'dossier' })).bytes;
    expect(sha(third)).not.toBe(sha(first));
  });

  test('every form is opened by LibreOffice without repair', async () => {
    const soffice = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((path) =>
      existsSync(path),
    );
    if (!soffice) return;
    const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
    const papers = Object.keys(zip.files).filter((name) => name.endsWith('.docx'));
    for (const [at, name] of papers.entries())
      writeFileSync(
        join(folder, `${at}.docx`),
        (await zip.file(name)?.async('nodebuffer')) ?? Buffer.alloc(0),
      );
    execFileSync(
      soffice,
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
      ].concat(papers.map((_, at) => join(folder, `${at}.docx`))),
      { stdio: 'ignore', timeout: 110_000 },
    );
    expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(papers.length);
    if (process.env.KEEP_PAPERS) execFileSync('cp', ['-r', folder, process.env.KEEP_PAPERS]);
  }, 120_000);
});

describe('a notice with fewer demands', () => {
  test('is followed by every printed form, register and list', async () => {
    const all = contentOf(CHONGQING_2020);
    const gone = ['E6', 'E8', 'E10', 'E11', 'E13', 'E18'];
    const content = {
      ...all,
      place: '某区',
      rules: all.rules
        .filter(({ id }) => !gone.includes(id))
        .map((rule) =>
          rule.id === 'E16'
            ? { ...rule, figures: { documents: DOCUMENT_KINDS.filter((kind) => kind !== 'agreement') } }
            : rule,
        ),
      fields: { registration: { leaderPost: 'none' as const }, application: { slogan: 'none' as const } },
    };
    await leader().call('ownNotice.save', { ...of(), n: 1, baseVersion: 0, content });
    await leader().call('ownNotice.publish', { ...of(), n: 1, baseVersion: 1 });
    const zip = await JSZip.loadAsync((await deliver(leader(), { kind: 'dossier' })).bytes);
    const names = Object.keys(zip.files);
    expect(names.filter((name) => name.includes('协议'))).toEqual([]);
    const forms = names.filter((name) => name.endsWith('.docx') && !name.includes('事迹'));
    const texts = await Promise.all(
      forms.map(async (name) => textOf((await zip.file(name)?.async('nodebuffer')) as Buffer)),
    );
    expect(texts.join()).toContain('志愿者');
    expect(texts.join()).not.toMatch(/之家|协议|场次|作品|关爱|声明|创建规划|\{\{/);
    const [registration = '', , application = ''] = texts;
    expect(registration).not.toContain('号长岗位');
    expect(application).toContain('号长岗位');
    expect(application).not.toContain('创建口号');
    expect(application).toContain('三、各年度情况 年度 竞赛 公益');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await zip.file('台账.xlsx')?.async('nodebuffer')) as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...['达标竞赛台账', '公益活动台账', '注册志愿者名册'],
    ]);
    const { version, ...standing } = (await leader().call('standing.open', of())).standing;
    await leader().call('standing.settle', {
      ...{ ...of(), baseVersion: version, standing: { ...standing, presetId: CHONGQING_2020.id } },
    });
  });
});

test('a submitted version never changes, on screen or in print', async () => {
  const districtFixture = await createDistrict(server, 'papers');
  await districtFixture.addTeam(team);
  await leader().call('application.submit', { ...of(), baseVersion: 0, exceptionReason: '' });
  const { frozen } = await leader().call('dossier.open', of());
  expect(frozen).toBe(1);
  const seen = await leader().call('dossier.frozen', { ...of(), n: 1 });
  const order = { kind: 'dossierVersion' as const, versionId: seen.versionId };
  const before = sha((await deliver(leader(), order)).bytes);
  await leader().call('dossier.fill', {
    ...{ ...of(), baseVersion: await baseVersion(), paper: 'registration', values: { address: '搬家了' } },
  });
  expect(await leader().call('dossier.frozen', { ...of(), n: 1 })).toEqual(seen);
  expect(JSON.stringify(seen)).toContain('春晖路1号');
  expect(sha((await deliver(leader(), order)).bytes)).toBe(before);
  expect(await leader().refused('dossier.frozen', { ...of(), n: 2 })).toMatchObject({ code: 'not-found' });
});
