import fs from 'node:fs';
import JSZip from 'jszip';
import { createDistrict, type DistrictFixture } from '../harness/district-fixture';
import { openTestServer, type TestServer } from '../harness/test-server';
import { sampleOffice, samplePdf } from '../samples/evidence-file';
import { createTeam, type Team } from '../harness/team-fixture';
import { startBrowser, type Browser } from './harness/browser';
import { openPage, type OpenedPage } from './harness/open-page';
import { agree, asPerson, faultless, fill, press, sees } from './harness/actions';

const REVIEW = 'packages/review/pages';

jest.setTimeout(60_000);

let server: TestServer;
let districtFixture: DistrictFixture;
let team: Team;
let browser: Browser;

beforeAll(async () => {
  server = await openTestServer('2026-06-10T02:00:00.000Z', 'dist/h5');
  districtFixture = await createDistrict(server, 'h5-file');
  team = await createTeam(server, 'h5-file');
  await districtFixture.addTeam(team);
  // Two things are still to be written, on two papers.
  const { collectiveId, clients } = team;
  for (const [paper, key] of [
    ['registration', 'contact'],
    ['application', 'slogan'],
  ] as const) {
    const { version: baseVersion } = await clients.leader.call('dossier.open', { collectiveId });
    await clients.leader.call('dossier.fill', { collectiveId, baseVersion, paper, values: { [key]: '' } });
  }
  browser = await startBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

const submitAndForward = async (phone: OpenedPage): Promise<void> => {
  await press(phone, '提交材料');
  await phone.page.locator('.ui-ask__yes').click();
  await phone.waitUntilIdle();
};

test('the 号长 is told what is blank, fills it, hands in, and what is printed holds what was typed', async () => {
  const person = { openid: team.clients.leader.openid, label: '赵明轩' };
  const here = `collectiveId=${team.collectiveId}`;
  const phone = await openPage(browser.context, server.cloud.url, { person, later: true });
  phone.page.setDefaultTimeout(15_000);
  try {
    await phone.go(`${REVIEW}/flow/index?${here}`);
    await submitAndForward(phone);
    await sees(phone, '申报材料里还空着：联系人、创建口号。');
    await faultless(phone);
    await press(phone, '去补材料');
    await sees(phone, '还缺什么');
    await faultless(phone);
    await press(phone, '补上联系人');
    await fill(phone, '联系人', '李晓');
    await faultless(phone);
    await press(phone, '保存填写');
    await phone.go(`${REVIEW}/form/index?${here}&paper=application`);
    await fill(phone, '创建口号', '多走一步');
    await press(phone, '保存填写');

    await phone.go(`${REVIEW}/flow/index?${here}`);
    await submitAndForward(phone);
    await sees(phone, '材料在推荐单位，等初评。');
    await faultless(phone);

    await phone.go(`packages/showcase/pages/documents/index?${here}`);
    await press(phone, '制作申报复核全套材料');
    const open = phone.front.getByRole('button', { name: /^下载文件 .*申报复核材料/ });
    await open.waitFor();
    const saved = phone.page.waitForEvent('download');
    await open.click();
    const zip = await JSZip.loadAsync(fs.readFileSync(await (await saved).path()));
    expect(Object.keys(zip.files)).toEqual(
      expect.arrayContaining(['1 青年文明号申报（复核）报备登记表.docx', '证据目录.xlsx', '目录.html']),
    );
    const paper = await zip.file('1 青年文明号申报（复核）报备登记表.docx')?.async('nodebuffer');
    const inside = await JSZip.loadAsync(paper ?? Buffer.alloc(0));
    expect(await inside.file('word/document.xml')?.async('string')).toContain('李晓');
    expect(phone.errors).toEqual([]);
  } catch (cause) {
    await phone.shoot('failed-dossier');
    throw cause;
  } finally {
    await phone.close();
  }
  // The other side reads the same.
  const applicationId = `${team.collectiveId}.2026`;
  const { dossier } = await districtFixture.clients.body.call('application.show', { applicationId });
  expect(JSON.stringify(dossier?.papers)).toContain('多走一步');
});

test('a place without houses: the 号长 chooses its notice, and hub, papers and print offer no house', async () => {
  const own = await createTeam(server, 'h5-lean');
  const person = { openid: own.clients.leader.openid, label: '赵明轩' };
  const here = `collectiveId=${own.collectiveId}`;
  const phone = await openPage(browser.context, server.cloud.url, { person, later: true });
  phone.page.setDefaultTimeout(15_000);
  try {
    await phone.go(`${REVIEW}/hub/index?${here}`);
    await sees(phone, '青少年之家');
    await phone.go(`${REVIEW}/standing/index?${here}`);
    await phone.front.getByLabel('按哪里的条件').selectOption({ label: '示例：要求较少的条件' });
    await press(phone, '保存集体情况');
    await phone.go(`${REVIEW}/hub/index?${here}`);
    await sees(phone, '五小创新');
    await faultless(phone);
    await phone.shoot('lean-hub');
    const seen = async (): Promise<string> => (await phone.front.innerText()).replace(/\s+/g, '');
    expect(await seen()).not.toMatch(/之家|关爱|志愿者编号/);
    await phone.go(`${REVIEW}/dossier/index?${here}`);
    await sees(phone, '三份材料，齐了 0 份');
    await faultless(phone);
    await phone.shoot('lean-dossier');
    expect(await seen()).not.toMatch(/之家|协议|自评/);
    await phone.go(`packages/showcase/pages/documents/index?${here}`);
    await sees(phone, '申报（复核）表');
    await faultless(phone);
    expect(await seen()).not.toMatch(/之家|协议|自评表/);
  } finally {
    await phone.close();
  }
});

test('files of evidence are added by touch, refused with a reason, and opened by the reviewer', async () => {
  const { collectiveId, clients } = team;
  const { leader } = clients;
  const { version: baseVersion } = await leader.call('dossier.evidence', { collectiveId });
  const entry = { kind: 'plan' as const, title: '服务提升规划', on: '2026-02-01', text: '', links: [] };
  await leader.call('dossier.prove', { collectiveId, baseVersion, entryId: null, ...entry });
  const person = { openid: leader.openid, label: '赵明轩' };
  const look = { context: browser.context, url: server.cloud.url, story: 'evidence' };
  await asPerson(look, { person }, async (phone) => {
    await phone.go(`${REVIEW}/evidence/index?collectiveId=${collectiveId}`);
    await press(phone, '修改 服务提升规划');
    await faultless(phone);
    await press(phone, '图片和文件');
    await sees(phone, '还没有图片和文件');
    const choose = async (button: string, name: string, buffer: Buffer): Promise<void> => {
      const chooser = phone.page.waitForEvent('filechooser');
      await phone.front.getByRole('button', { name: button, exact: true }).click();
      await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
    };
    await choose('添加文件', '三年规划.pdf', samplePdf());
    await sees(phone, '三年规划.pdf');
    await choose('添加文件', '表.xlsx', sampleOffice('xlsx', { 'xl/vbaProject.bin': 'x' }));
    await sees(phone, '文件里带有宏');
    await choose('添加文件', '表.xls', Buffer.from('x'));
    await choose('添加图片', 'IMG_1.jpg', await phone.page.screenshot({ type: 'jpeg' }));
    await sees(phone, '三年规划.pdf');
    await agree(phone);
    await sees(phone, '图片 1.jpg');
    await faultless(phone);
    await press(phone, '移除 图片 1.jpg');
    await agree(phone);
    await sees(phone, '三年规划.pdf');
    expect(await phone.front.getByText('图片 1.jpg').count()).toBe(0);
  });
  const { application } = await leader.call('application.mine', { collectiveId });
  const { applicationId = '', version: moved = 0 } = application ?? {};
  const { body } = districtFixture.clients;
  const back = await body.call('application.sendBack', {
    applicationId,
    baseVersion: moved,
    reasons: '请附规划',
  });
  await leader.call('application.submit', { collectiveId, baseVersion: back.version, exceptionReason: '' });
  const reviewer = { openid: body.openid, label: '程澄' };
  await asPerson(look, { person: reviewer }, async (phone) => {
    await phone.go(`packages/district/pages/file/index?applicationId=${applicationId}`);
    await press(phone, '图片和文件（1 份）');
    await faultless(phone);
    const download = phone.page.waitForEvent('download');
    await press(phone, '打开 三年规划.pdf');
    expect(fs.readFileSync(await (await download).path(), 'utf8')).toBe(samplePdf().toString());
  });
}, 90_000);
