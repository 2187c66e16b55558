import type { InputOf, OutputOf, ProcedureName } from '../../core/contract/procedures';
import { seedEarlierDossier } from './dossier';

const LEADER = 'linxiao';
/** The officers of the demo; all fictional. */
export const DEMO_OFFICERS = [
  { key: 'xujing', name: '许静', label: '许静（区级）' },
  { key: 'chengcheng', name: '程澄', label: '程澄（推荐单位）' },
] as const;

const TAX = '某区税务局团委';
const HEALTH = '某区卫生健康委团委';

/** The district's titles: name, unit, recommending body, year. */
const TITLES: readonly (readonly [string, string, string, string])[] = [
  ['春晖路办税服务厅', '某区税务局第一税务所', TAX, '2019'],
  ['纳税服务热线班组', '某区税务局', TAX, '2021'],
  ['滨江办税服务厅', '某区税务局第二税务所', TAX, '2017'],
  ['出口退税审核组', '某区税务局', TAX, '2021'],
  ['急诊科护理组', '区人民医院', HEALTH, '2019'],
  ['儿科门诊班组', '区人民医院', HEALTH, '2020'],
  ['预防接种门诊', '区疾控中心', HEALTH, '2021'],
  ['检验科窗口', '区中医院', HEALTH, '2018'],
  ['药剂科发药窗口', '区中医院', HEALTH, '2020'],
  ['产科助产班组', '区妇幼保健院', HEALTH, '2019'],
  ['政务大厅综合窗口', '区行政服务中心', '', '2020'],
  ['婚姻登记窗口', '区民政局', '', '2019'],
  ['诉讼服务中心', '区人民法院', '', '2018'],
  ['户籍接待室', '区公安分局', '', '2017'],
  ['交巡警平台', '区公安分局', '', '2021'],
  ['城区供电营业厅', '区供电公司', '', '2019'],
  ['变电运维班', '区供电公司', '', '2020'],
  ['投递三班', '区邮政分公司', '', '2018'],
  ['解放路营业部', '某银行区支行', '', '2021'],
  ['客运站售票班', '区汽车客运站', '', '2019'],
  ['公交六路车队', '区公共交通公司', '', '2020'],
  ['自来水抢修班', '区自来水公司', '', '2018'],
  ['图书馆借阅部', '区图书馆', '', '2021'],
  ['景区游客中心', '区文旅集团', '', '2020'],
];

/** Notes of on-site visits, by title name. */
const VISITED: Readonly<Record<string, string>> = {
  婚姻登记窗口: '窗口有标识，青年占七成，台账齐。',
  投递三班: '班组已并入投递二班，号长已换，请补名单。',
  检验科窗口: '创建规划上墙，志愿服务记录完整。',
  自来水抢修班: '现场值守两人，抢修记录清楚。',
  解放路营业部: '标识在醒目处，团支部活动有照片。',
};

/** What `seedDistrict` needs from the demo seeder. */
export interface DistrictContext {
  readonly collectiveId: string;
  readonly code: string;
  readonly call: <N extends ProcedureName>(key: string, name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /** Calls of earlier years, whose requests are counted apart. */
  readonly past: DistrictContext['call'];
  /** Sets the clock to a day of the last month, or of that month some years before. */
  readonly at: (day: number, yearsBefore?: number) => void;
  /** The calendar year of the last month. */
  readonly year: number;
}

/** What the district noted of the demo collective in its rounds before the running one. */
const EARLIER_VISITS = ['窗口有标识，号长换过一次，名单已更新。', '青年占七成，台账按月记。'] as const;
const EARLIER_OPINIONS = [
  '材料齐全，青年人数和志愿服务有记录，同意。',
  '号长更替有交接，台账连续，同意。',
] as const;

/** One round of the past: the district visits the demo collective, which hands its file in and is confirmed. */
export async function reviewEarlier(
  { collectiveId, past: call, at }: DistrictContext,
  districtId: string,
  yearsBefore: 1 | 2,
): Promise<void> {
  const index = EARLIER_VISITS.length - yearsBefore;
  at(12, yearsBefore);
  const filter = { name: TITLES[0]?.[0] ?? '' };
  const { lines } = await call('xujing', 'district.titles', { districtId, filter });
  const [title] = lines;
  if (!title) throw new Error('the title of the demo collective is missing');
  const { titleId, version: baseVersion } = title;
  const note = EARLIER_VISITS[index] ?? '';
  await call('xujing', 'title.note', { districtId, titleId, baseVersion, note });
  at(14, yearsBefore);
  await seedEarlierDossier(collectiveId, call);
  const { application: before } = await call(LEADER, 'application.mine', { collectiveId });
  const file = await call(LEADER, 'application.submit', {
    ...{ collectiveId, baseVersion: before?.version ?? 0, exceptionReason: '' },
  });
  const { applicationId } = file;
  at(16, yearsBefore);
  const opinion = EARLIER_OPINIONS[index] ?? '';
  const { version } = await call('chengcheng', 'application.forward', {
    ...{ applicationId, baseVersion: file.version, opinion },
  });
  at(20, yearsBefore);
  await call('xujing', 'application.decide', {
    ...{ applicationId, baseVersion: version, decision: 'recognise', text: '复核通过', deadline: '' },
  });
  await call(LEADER, 'application.note', { collectiveId });
}

/** Begins the next round of the district. */
export async function beginRound(
  { past, at, year }: DistrictContext,
  districtId: string,
  yearsBefore: 0 | 1,
) {
  at(2, yearsBefore);
  await past('xujing', 'district.beginRound', { districtId, round: String(year - yearsBefore) });
}

/** Founds the district and its bodies two years ago, and imports its titles; returns its id. */
export async function foundDistrict({
  collectiveId,
  code,
  past: call,
  at,
}: DistrictContext): Promise<string> {
  at(2, 2);
  const { districtId } = await call('xujing', 'district.found', {
    code,
    name: '某区团区委',
    personName: '许静',
  });
  const invited = await call('xujing', 'office.invite', { orgId: districtId, days: 30, uses: 20 });
  const bodyOf = (key: string, name: string, personName: string) =>
    call(key, 'body.found', { code: invited.code, name, personName });
  const { bodyId } = await bodyOf('chengcheng', TAX, '程澄');
  await bodyOf('molan', HEALTH, '莫岚');
  const lines = TITLES.map(([name, unit, bodyName, year]) => ({
    name,
    unit,
    bodyName,
    year,
    level: 'district' as const,
  }));
  await call('xujing', 'title.import', { districtId, lines });
  at(3, 2);
  const invitation = await call('chengcheng', 'office.invite', { orgId: bodyId, days: 30, uses: 50 });
  await call(LEADER, 'body.join', { collectiveId, code: invitation.code });
  const proposed = await call('xujing', 'district.titles', { districtId, filter: { proposed: true } });
  for (const { titleId, version: baseVersion } of proposed.lines)
    await call('xujing', 'title.link', { districtId, titleId, baseVersion, collectiveId });
  return districtId;
}

/** Visits titles in the running round, and submits the demo collective's application. */
export async function seedDistrict(
  { collectiveId, call, at }: DistrictContext,
  districtId: string,
): Promise<void> {
  at(4);
  const { page } = await call('xujing', 'district.open', { districtId });
  const nextPage =
    page.next === null
      ? []
      : (await call('xujing', 'district.titles', { districtId, filter: {}, from: page.next })).lines;
  for (const { titleId, name, version: baseVersion } of [...page.lines, ...nextPage]) {
    const note = VISITED[name];
    if (note) await call('xujing', 'title.note', { districtId, titleId, baseVersion, note });
  }
  at(5);
  const exceptionReason = '';
  const { application: before } = await call(LEADER, 'application.mine', { collectiveId });
  const first = await call(LEADER, 'application.submit', {
    ...{ collectiveId, baseVersion: before?.version ?? 0, exceptionReason },
  });
  const { applicationId } = first;
  at(6);
  const returned = await call('chengcheng', 'application.sendBack', {
    applicationId,
    baseVersion: first.version,
    reasons: '结对协议的起止日期和活动记录对不上，请核对后再提交。',
  });
  at(8);
  const resubmitted = await call(LEADER, 'application.submit', {
    collectiveId,
    baseVersion: returned.version,
    exceptionReason,
  });
  at(9);
  await call('chengcheng', 'application.forward', {
    applicationId,
    baseVersion: resubmitted.version,
    opinion: '该集体青年占比、志愿服务和创新作品均有记录可查，窗口口碑好，同意推荐复核。',
  });
}
