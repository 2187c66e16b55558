import { fetchDistrictIds } from '../../scripts/screens';
import { openDemoClients, type DemoClients } from './demo-clients';

let demo: DemoClients;
let known: Awaited<ReturnType<typeof fetchDistrictIds>>;

jest.setTimeout(180_000);

beforeAll(async () => {
  demo = await openDemoClients();
  known = await fetchDistrictIds(demo.call);
}, 180_000);
afterAll(() => demo.close());

test('somebody with an office and no place finds the console on 今日, with the untouched on top and what waits for them', async () => {
  const phone = demo.phoneOf('xujing');
  await phone.open('pages/today/index', {});
  await phone.tap('某区团区委，区级工作台：名单、审定、复查');
  expect(phone.currentRoute()).toBe('packages/district/pages/console/index');
  const text = phone.text();
  expect(text).toContain('24 个称号集体，已走到 6 个');
  expect(text).toContain('还有 18 个没走到，排在名单最前面。');
  expect(text).toContain('春晖路办税服务厅');
});

test('an officer reads a file, signs a decision, and the 号长 reads it where the file lies', async () => {
  const phone = demo.phoneOf('xujing');
  await phone.open('packages/district/pages/file/index', { applicationId: known.applicationId });
  expect(phone.text()).toContain('推荐单位 · 退回补充');
  await phone.tap('作出决定');
  await phone.tap('认定');
  await phone.input('决定的说明', '记录齐全，同意认定。');
  await phone.tap('签署：认定');
  expect(phone.text()).toContain('区级 · 认定');
  expect(phone.see('作出决定')).toBeFalsy();
  const leader = demo.phoneOf('linxiao');
  await leader.open('packages/review/pages/flow/index', {
    collectiveId: known.applicationId.slice(0, known.applicationId.lastIndexOf('.')),
  });
  expect(leader.text()).toContain('记录齐全，同意认定。');
  // The trail names the step; no button offers it any more.
  expect(leader.all().some(({ text }) => text === '提交材料')).toBe(false);
});

test('what is typed of a visit is kept on the phone when the page is left before it is saved', async () => {
  const phone = demo.phoneOf('xujing');
  await phone.open('packages/district/pages/title/index', {
    districtId: known.districtId,
    titleId: known.titleId,
  });
  await phone.input('现场记录', '标识在门口');
  await phone.back();
  await phone.open('packages/district/pages/title/index', {
    districtId: known.districtId,
    titleId: known.titleId,
  });
  expect(phone.all().some((seen) => seen.attributes.value === '标识在门口')).toBe(true);
});

test('an officer who agrees is told by WeChat of the next file, and one who does not is not troubled', async () => {
  const phone = demo.phoneOf('xujing');
  await phone.open('packages/district/pages/console/index', { districtId: known.districtId });
  await phone.tap('下次有材料时用微信提醒我');
  expect(phone.shownMessages).not.toContain('好，下一份材料来时提醒您');
  phone.phone.subscribes = true;
  await phone.tap('下次有材料时用微信提醒我');
  expect(phone.shownMessages).toContain('好，下一份材料来时提醒您');
});

test('a wrong link is mended in WeChat: untied with a reason, tied anew with what was decided, each change kept', async () => {
  const { districtId } = known;
  const asked = { districtId, filter: { name: '春晖路' } };
  const found = (await demo.call('xujing', 'district.titles', asked)) as {
    value: { lines: readonly { titleId: string }[] };
  };
  const phone = demo.phoneOf('xujing');
  const titleId = found.value.lines[0]?.titleId ?? '';
  await phone.open('packages/district/pages/title/index', { districtId, titleId });
  expect(phone.text()).toContain('已认定');
  await phone.tap('解除对应');
  await phone.input('更改的理由', '名称相近，对应错了');
  await phone.tap('.ui-button--danger');
  expect(phone.text()).toContain('解除对应：春晖路办税服务厅');
  expect(phone.text()).toContain('还没走到');
  await phone.tap('春晖路办税服务厅，某区税务局第一税务所 · 号长 林晓');
  expect(phone.text()).toContain('对应集体：春晖路办税服务厅');
  expect(phone.text()).toContain('已认定');
});

test('a notice is written by touch: from an example, with the title it leads to, and saved', async () => {
  const { districtId: orgId } = known;
  const phone = demo.phoneOf('xujing');
  await phone.open('packages/district/pages/notice/index', { orgId });
  await phone.tap('示例：要求较少的条件');
  await phone.input('标题', '青年文明号通知');
  await phone.tap('称号，和通常的一样');
  await phone.tap('写明称号');
  await phone.input('有效几年，0 是长期', '3');
  await phone.tap('保存');
  expect(phone.shownMessages).toContain('已保存，还没有发布');
  const opened = (await demo.call('xujing', 'officeNotice.open', { orgId })) as {
    value: { draft: { title: string; titles: { years: number } } };
  };
  expect([opened.value.draft.title, opened.value.draft.titles.years]).toEqual(['青年文明号通知', 3]);
});
