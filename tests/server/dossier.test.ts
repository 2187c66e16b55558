import { FORM_KINDS } from '../../core/domain/dossier';
import type { DECLARATION_KINDS } from '../../core/domain/eligibility/record';
import { EVIDENCE_KINDS } from '../../core/domain/eligibility/record';
import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

let house: House;
let team: Team;
const OPS = 6;

beforeAll(async () => {
  house = await openHouse();
  team = await foundTeam(house, 'file');
}, 60_000);
afterAll(() => house.close());

const of = () => ({ collectiveId: team.collectiveId });
const leader = () => team.phones.leader;
const versionNow = async () => (await leader().does('dossier.open', of())).version;
const fieldOf = async (paper: (typeof FORM_KINDS)[number], key: string) => {
  const form = await leader().does('dossier.form', { ...of(), paper });
  return form.sections.flatMap(({ fields }) => fields).find((field) => field.key === key);
};

describe('the five papers', () => {
  test('say of themselves that they are incomplete, and what comes next', async () => {
    const { papers, leader: isLeader } = await leader().does('dossier.open', of());
    expect(isLeader).toBe(true);
    expect(papers.map(({ kind }) => kind)).toEqual([...FORM_KINDS, 'deeds']);
    expect(papers.every(({ complete }) => !complete)).toBe(true);
    const registration = papers[0]?.lacks.map(({ what, mend, form }) => [what, mend, form]);
    expect(registration).toContainEqual(['集体地址', 'form', 'registration']);
    expect(registration).toContainEqual(['结对之家', 'service', null]);
  });

  test('show a member how they stand, not what the 号长 still has to ask people for', async () => {
    const view = await team.phones.member.does('dossier.open', of());
    expect(view.leader).toBe(false);
    expect(view.papers.every(({ lacks }) => lacks.length === 0)).toBe(true);
  });

  test('take what is known from the record and let nobody type it', async () => {
    expect(await fieldOf('registration', 'name')).toMatchObject({
      source: 'record',
      value: '办税服务厅file',
    });
    expect(await fieldOf('registration', 'people')).toMatchObject({ value: '4 人' });
    expect(await fieldOf('registration', 'youthShare')).toMatchObject({ value: '75.0%' });
    const refused = await leader().refused('dossier.fill', {
      ...{ ...of(), baseVersion: await versionNow(), paper: 'registration' },
      values: { name: '别的名字' },
    });
    expect(refused).toMatchObject({ code: 'bad-input', fields: [{ path: 'values.name' }] });
  });

  test('hold what is typed once, and other papers read it from there', async () => {
    const { version } = await leader().does('dossier.fill', {
      ...{ ...of(), baseVersion: await versionNow(), paper: 'registration' },
      values: { contact: '李晓', contactPhone: '13800000000' },
    });
    expect(await versionNow()).toBe(version);
    expect(await fieldOf('application', 'contact')).toMatchObject({
      ...{ source: 'shared', home: 'registration', value: '李晓' },
    });
    const { code } = await leader().refused('dossier.fill', {
      ...{ ...of(), baseVersion: version, paper: 'application', values: { contact: '别人' } },
    });
    expect(code).toBe('bad-input');
  });

  test('refuse a text that is longer than its field, and a second line where there is one', async () => {
    const baseVersion = await versionNow();
    for (const contact of ['长'.repeat(21), '两\n行'])
      expect(
        await leader().refused('dossier.fill', {
          ...of(),
          baseVersion,
          paper: 'registration',
          values: { contact },
        }),
      ).toMatchObject({ code: 'bad-input' });
  });

  test('tell the second of two who write at once that somebody was first', async () => {
    const baseVersion = await versionNow();
    const input = { ...of(), baseVersion, paper: 'registration' as const };
    await leader().does('dossier.fill', { ...input, values: { remark: '一' } });
    const refused = await leader().refused('dossier.fill', { ...input, values: { remark: '二' } });
    expect(refused).toMatchObject({ code: 'stale-version', current: { version: baseVersion + 1 } });
    expect(await fieldOf('registration', 'remark')).toMatchObject({ value: '一' });
  });

  test.each(FORM_KINDS)('%s opens in at most six operations', async (paper) => {
    const { result, operations } = await leader().ask('dossier.form', { ...of(), paper });
    expect(result.ok).toBe(true);
    expect(operations).toBeLessThanOrEqual(OPS);
  });

  test('the file, its evidence and the 事迹材料 open in at most six operations each', async () => {
    for (const name of ['dossier.open', 'dossier.evidence', 'deedsText.open'] as const)
      expect((await leader().ask(name, of())).operations).toBeLessThanOrEqual(OPS);
    for (const section of ['profile', 'talent', 'economy', 'society'] as const)
      expect((await leader().ask('deedsText.facts', { ...of(), section })).operations).toBeLessThanOrEqual(
        OPS,
      );
  });
});

describe('the self-assessment', () => {
  const assess = async (more: object) => ({
    ...{ ...of(), baseVersion: await versionNow(), itemId: 'cards', points: 10, text: '', links: [] },
    ...more,
  });

  test('links what the record holds, picked from a list', async () => {
    const { offers } = await leader().does('dossier.offers', { ...of(), kinds: ['cards', 'roster'] });
    expect(offers.map(({ title }) => title).sort()).toEqual(['成长计划卡（1 人已提交）', '花名册（4 人）']);
    const links = offers.filter(({ kind }) => kind === 'cards').map(({ kind, id }) => ({ kind, id }));
    await leader().does('dossier.assess', await assess({ links }));
    const { items, lacks } = await leader().does('dossier.form', { ...of(), paper: 'selfAssessment' });
    const item = items.find(({ id }) => id === 'cards');
    expect(item?.answer).toMatchObject({ points: 10, links: [{ title: '成长计划卡（1 人已提交）' }] });
    expect(lacks.map(({ what }) => what)).not.toContain(item?.title);
    expect(lacks.map(({ what }) => what)).toContain('每月成长进度上墙公示');
  });

  test('takes no evidence that is not in the record, no more points than the weight, no item of its own', async () => {
    const links = [{ kind: 'issue' as const, id: 'made-up' }];
    expect(await leader().refused('dossier.assess', await assess({ links }))).toMatchObject({
      code: 'evidence-gone',
    });
    for (const more of [{ points: 11 }, { itemId: 'bonus' }])
      expect(await leader().refused('dossier.assess', await assess(more))).toMatchObject({
        code: 'bad-input',
      });
  });
});

describe('evidence and declarations', () => {
  test('an entry of each kind fills E13, and an entry withdrawn proves nothing any more', async () => {
    for (const kind of EVIDENCE_KINDS)
      await leader().does('dossier.prove', {
        ...{ ...of(), baseVersion: await versionNow(), entryId: null, kind, title: `一份${kind}` },
        ...{ on: '2026-03-01', text: '挂在大厅', links: [] },
      });
    const { offers } = await leader().does('dossier.offers', { ...of(), kinds: ['evidence'] });
    expect(offers).toHaveLength(4);
    const plan = offers.find(({ title }) => title.includes('plan'));
    const link = { kind: 'evidence' as const, id: plan?.id ?? '' };
    await leader().does('dossier.assess', {
      ...{ ...of(), baseVersion: await versionNow(), itemId: 'plan', points: 5, text: '', links: [link] },
    });
    await leader().does('dossier.withdraw', { ...of(), baseVersion: await versionNow(), entryId: link.id });
    const { items, lacks } = await leader().does('dossier.form', { ...of(), paper: 'selfAssessment' });
    expect(items.find(({ id }) => id === 'plan')?.answer.links).toEqual([]);
    expect(lacks.map(({ what }) => what)).toContain('有明确的创建规划');
  });

  test('an entry of a day to come is refused', async () => {
    const { code } = await leader().refused('dossier.prove', {
      ...{ ...of(), baseVersion: await versionNow(), entryId: null, kind: 'plan', title: '明年的规划' },
      ...{ on: '2026-03-11', text: '', links: [] },
    });
    expect(code).toBe('day-ahead');
  });

  test('a declaration says who made it and when; one that cannot be made says why', async () => {
    const declare = async (
      kind: (typeof DECLARATION_KINDS)[number],
      state: 'declared' | 'vetoed',
      note = '',
    ) => ({
      ...{ ...of(), baseVersion: await versionNow(), kind, state, note },
    });
    await leader().does('dossier.declare', await declare('law', 'declared'));
    expect(await leader().refused('dossier.declare', await declare('ethics', 'vetoed'))).toMatchObject({
      code: 'reason-missing',
    });
    await leader().does('dossier.declare', await declare('ethics', 'vetoed', '一次通报批评'));
    const { declarations } = await leader().does('dossier.evidence', of());
    expect(declarations.law).toMatchObject({
      state: 'declared',
      by: '赵明轩',
      at: expect.stringMatching(/^2026-03-10T02:00/),
    });
    expect(declarations.ethics).toMatchObject({ state: 'vetoed', note: '一次通报批评' });
    expect(declarations.politics).toBeUndefined();
  });
});

describe('the 事迹材料', () => {
  const text = { profile: '办税服务厅现有成员四人。', talent: '', economy: '', society: '' };

  test('keeps every version, counted as Word counts', async () => {
    await leader().does('deedsText.save', { ...of(), baseVersion: await versionNow(), text });
    await leader().does('deedsText.save', {
      ...{ ...of(), baseVersion: await versionNow(), text: { ...text, society: 'Word 2021 好。' } },
    });
    const { versions } = await leader().does('deedsText.open', of());
    expect(versions.map(({ version, count, by }) => [version, count, by])).toEqual([
      [2, 16, '赵明轩'],
      [1, 12, '赵明轩'],
    ]);
    expect((await leader().does('deedsText.version', { ...of(), version: 1 })).text.society).toBe('');
  });

  test('is read by everybody of the collective, and written by the 号长 alone', async () => {
    const { saved } = await team.phones.member.does('deedsText.read', of());
    expect(saved).toMatchObject({ version: 2, count: 16 });
    expect(await team.phones.member.refused('deedsText.open', of())).toMatchObject({ code: 'not-allowed' });
  });

  test('is offered facts of the record: who we are, how many wrote a card', async () => {
    const profile = await leader().does('deedsText.facts', { ...of(), section: 'profile' });
    expect(profile.facts[0]?.text).toBe('办税服务厅file隶属某区税务局，现有成员4人。');
    const talent = await leader().does('deedsText.facts', { ...of(), section: 'talent' });
    expect(talent.facts.map(({ text: said }) => said)).toContain('共有1名成员提交了成长计划卡。');
  });
});
