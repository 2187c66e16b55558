import { openHouse, type House } from '../harness-house';
import { foundTeam, type Team } from '../harness-team';
import { Hands } from './harness/hands';

let hands: Hands;
let house: House;
let team: Team;

jest.setTimeout(60_000);

beforeAll(async () => {
  house = await openHouse();
  hands = new Hands(house);
  team = await foundTeam(house, 'dossier');
}, 60_000);

afterAll(async () => {
  hands.close();
  await house.close();
});

const PAGES = 'packages/review/pages';
const query = () => ({ collectiveId: team.collectiveId });

test('the file opens with one call and offers the first thing that is lacking', async () => {
  const { phone, calls } = hands.of(team.phones.leader.openid);
  await phone.open(`${PAGES}/dossier/index`, query());
  expect(new Set(calls)).toEqual(new Set(['dossier.open']));
  for (const words of ['五份材料，齐了 0 份', '报备登记表', '事迹材料', '还缺什么'])
    expect(phone.text()).toContain(words);
  expect(phone.consoleErrors).toEqual([]);
});

test('what is typed on a form survives a dead network and is saved once', async () => {
  const { phone, calls, cut } = hands.of(team.phones.leader.openid);
  await phone.open(`${PAGES}/form/index`, { ...query(), paper: 'registration' });
  expect(calls).toEqual(['dossier.form']);
  await phone.input('集体地址', '春晖路12号');
  cut(true);
  await phone.tap('保存填写');
  expect(phone.text()).toContain('网络');
  cut(false);
  await phone.tap('保存填写');
  const form = await team.phones.leader.does('dossier.form', { ...query(), paper: 'registration' });
  const fields = form.sections.flatMap((section) => section.fields);
  expect(fields.find(({ key }) => key === 'address')?.value).toBe('春晖路12号');
  expect(form.version).toBe(1);
});

test('an item of the self-assessment takes evidence from the record by a tap', async () => {
  const { phone } = hands.of(team.phones.leader.openid);
  await phone.open(`${PAGES}/form/index`, { ...query(), paper: 'selfAssessment' });
  await phone.tap('成员人人有目标，填写青年成长计划卡');
  await phone.input('自评分（0 到 10）', '9');
  await phone.tap('选 成长计划卡（1 人已提交）');
  await phone.tap('保存这一项');
  const form = await team.phones.leader.does('dossier.form', { ...query(), paper: 'selfAssessment' });
  expect(form.items.find(({ id }) => id === 'cards')?.answer).toMatchObject({
    points: 9,
    links: [{ kind: 'cards' }],
  });
});

test('the 事迹材料 takes a fact of the record and counts as Word does', async () => {
  const { phone } = hands.of(team.phones.leader.openid);
  await phone.open(`${PAGES}/deeds/index`, query());
  await phone.tap('记录里能写进“集体概况”的');
  await phone.tap('加进来 办税服务厅dossier隶属某区税务局，现有成员4人。');
  expect(phone.text()).toContain('正文 21 字');
  await phone.tap('保存这一稿');
  const { saved } = await team.phones.member.does('deedsText.read', query());
  expect(saved?.count).toBe(21);
});

test('a member reads the 事迹材料 and cannot write it', async () => {
  const { phone } = hands.of(team.phones.member.openid);
  await phone.open(`${PAGES}/deeds/index`, query());
  expect(phone.text()).toContain('现有成员4人');
  expect(phone.text()).not.toContain('保存这一稿');
});
