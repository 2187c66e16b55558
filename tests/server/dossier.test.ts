import { FORM_KINDS } from '../../core/domain/dossier';
import type { DECLARATION_KINDS } from '../../core/domain/eligibility/record';
import { EVIDENCE_KINDS } from '../../core/domain/eligibility/record';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

let server: TestServer;
let team: Team;
const OPS = 6;

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'file');
}, 60_000);
afterAll(() => server.close());

const of = () => ({ collectiveId: team.collectiveId });
const leader = () => team.clients.leader;
const versionNow = async () => (await leader().call('dossier.open', of())).version;
const fieldOf = async (paper: (typeof FORM_KINDS)[number], key: string) => {
  const form = await leader().call('dossier.form', { ...of(), paper });
  return form.sections.flatMap(({ fields }) => fields).find((field) => field.key === key);
};

describe('the five papers', () => {
  test('report that they are incomplete, and the next step', async () => {
    const { papers, leader: isLeader } = await leader().call('dossier.open', of());
    expect(isLeader).toBe(true);
    expect(papers.map(({ kind }) => kind)).toEqual([...FORM_KINDS, 'deeds']);
    expect(papers.every(({ complete }) => !complete)).toBe(true);
    const registration = papers[0]?.lacks.map(({ what, mend: rectify, form }) => [what, rectify, form]);
    expect(registration).toContainEqual(['集体地址', 'form', 'registration']);
    expect(registration).toContainEqual(['结对之家', 'service', null]);
  });

  test('show a member their state, but not the missing personal data', async () => {
    const view = await team.clients.member.call('dossier.open', of());
    expect(view.leader).toBe(false);
    expect(view.papers.every(({ lacks }) => lacks.length === 0)).toBe(true);
  });

  test('take known values from the record, which cannot be typed', async () => {
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

  test('share typed values, which are entered once', async () => {
    const { version } = await leader().call('dossier.fill', {
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

  test('refuse a text that is too long, and a line break in a single-line field', async () => {
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

  test('report a conflict to the second of two concurrent writers', async () => {
    const baseVersion = await versionNow();
    const input = { ...of(), baseVersion, paper: 'registration' as const };
    await leader().call('dossier.fill', { ...input, values: { remark: '一' } });
    const refused = await leader().refused('dossier.fill', { ...input, values: { remark: '二' } });
    expect(refused).toMatchObject({ code: 'stale-version', current: { version: baseVersion + 1 } });
    expect(await fieldOf('registration', 'remark')).toMatchObject({ value: '一' });
  });

  test.each(FORM_KINDS)('%s opens in at most six operations', async (paper) => {
    const { result, operations } = await leader().request('dossier.form', { ...of(), paper });
    expect(result.ok).toBe(true);
    expect(operations).toBeLessThanOrEqual(OPS);
  });

  test('the file, its evidence and the 事迹材料 open in at most six operations each', async () => {
    for (const name of ['dossier.open', 'dossier.evidence', 'deedsText.open'] as const)
      expect((await leader().request(name, of())).operations).toBeLessThanOrEqual(OPS);
    for (const section of ['profile', 'talent', 'economy', 'society'] as const)
      expect(
        (await leader().request('deedsText.facts', { ...of(), section })).operations,
      ).toBeLessThanOrEqual(OPS);
  });
});

describe('the self-assessment', () => {
  const assess = async (more: object) => ({
    ...{ ...of(), baseVersion: await versionNow(), itemId: 'cards', points: 10, text: '', links: [] },
    ...more,
  });

  test('links what the record holds, picked from a list', async () => {
    const { offers } = await leader().call('dossier.offers', { ...of(), kinds: ['cards', 'roster'] });
    expect(offers.map(({ title }) => title).sort()).toEqual(['成长计划卡（1 人已提交）', '花名册（4 人）']);
    const links = offers.filter(({ kind }) => kind === 'cards').map(({ kind, id }) => ({ kind, id }));
    await leader().call('dossier.assess', await assess({ links }));
    const { items, lacks } = await leader().call('dossier.form', { ...of(), paper: 'selfAssessment' });
    const item = items.find(({ id }) => id === 'cards');
    expect(item?.answer).toMatchObject({ points: 10, links: [{ title: '成长计划卡（1 人已提交）' }] });
    expect(lacks.map(({ what }) => what)).not.toContain(item?.title);
    expect(lacks.map(({ what }) => what)).toContain('每月成长进度上墙公示');
  });

  test('refuses evidence that is not in the record, points above the weight, and unknown items', async () => {
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
  test('an entry of each kind fulfils E13, and a withdrawn entry no longer counts', async () => {
    for (const kind of EVIDENCE_KINDS)
      await leader().call('dossier.prove', {
        ...{ ...of(), baseVersion: await versionNow(), entryId: null, kind, title: `一份${kind}` },
        ...{ on: '2026-03-01', text: '挂在大厅', links: [] },
      });
    const { offers } = await leader().call('dossier.offers', { ...of(), kinds: ['evidence'] });
    expect(offers).toHaveLength(4);
    const plan = offers.find(({ title }) => title.includes('plan'));
    const link = { kind: 'evidence' as const, id: plan?.id ?? '' };
    await leader().call('dossier.assess', {
      ...{ ...of(), baseVersion: await versionNow(), itemId: 'plan', points: 5, text: '', links: [link] },
    });
    await leader().call('dossier.withdraw', { ...of(), baseVersion: await versionNow(), entryId: link.id });
    const { items, lacks } = await leader().call('dossier.form', { ...of(), paper: 'selfAssessment' });
    expect(items.find(({ id }) => id === 'plan')?.answer.links).toEqual([]);
    expect(lacks.map(({ what }) => what)).toContain('有明确的创建规划');
  });

  test('an entry with a future date is refused', async () => {
    const { code } = await leader().refused('dossier.prove', {
      ...{ ...of(), baseVersion: await versionNow(), entryId: null, kind: 'plan', title: '明年的规划' },
      ...{ on: '2026-03-11', text: '', links: [] },
    });
    expect(code).toBe('day-ahead');
  });

  test('a declaration records who made it and when; one that cannot be made records why', async () => {
    const declare = async (
      kind: (typeof DECLARATION_KINDS)[number],
      state: 'declared' | 'vetoed',
      note = '',
    ) => ({
      ...{ ...of(), baseVersion: await versionNow(), kind, state, note },
    });
    await leader().call('dossier.declare', await declare('law', 'declared'));
    expect(await leader().refused('dossier.declare', await declare('ethics', 'vetoed'))).toMatchObject({
      code: 'reason-missing',
    });
    await leader().call('dossier.declare', await declare('ethics', 'vetoed', '一次通报批评'));
    const { declarations } = await leader().call('dossier.evidence', of());
    expect(declarations.law).toMatchObject({
      state: 'declared',
      by: '赵明轩',
      at: expect.stringMatching(/^2026-03-10T02:00/),
    });
    expect(declarations.ethics).toMatchObject({ state: 'vetoed', note: '一次通报批评' });
    expect(declarations.politics).toBeUndefined();
    // Taken back: the old date stays on record.
    await leader().call('dossier.declare', {
      ...{ ...of(), baseVersion: await versionNow(), kind: 'law', state: 'open', note: '' },
    });
    const after = await leader().call('dossier.evidence', of());
    expect(after.declarations.law).toBeUndefined();
    expect(after.past).toMatchObject([{ kind: 'law', state: 'declared', by: '赵明轩' }]);
    await leader().call('dossier.declare', await declare('law', 'declared'));
  });
});

describe('the 事迹材料', () => {
  const text = { profile: '办税服务厅现有成员四人。', talent: '', economy: '', society: '' };

  test('stores every version with its length as Word counts it', async () => {
    await leader().call('deedsText.save', { ...of(), baseVersion: await versionNow(), text });
    await leader().call('deedsText.save', {
      ...{ ...of(), baseVersion: await versionNow(), text: { ...text, society: 'Word 2021 好。' } },
    });
    const { versions } = await leader().call('deedsText.open', of());
    expect(versions.map(({ version, count, by }) => [version, count, by])).toEqual([
      [2, 16, '赵明轩'],
      [1, 12, '赵明轩'],
    ]);
    expect((await leader().call('deedsText.version', { ...of(), version: 1 })).text.society).toBe('');
  });

  test('is readable by every member and editable by the 号长 only', async () => {
    const { saved } = await team.clients.member.call('deedsText.read', of());
    expect(saved).toMatchObject({ version: 2, count: 16 });
    expect(await team.clients.member.refused('deedsText.open', of())).toMatchObject({ code: 'not-allowed' });
  });

  test('offers facts of the record: the collective, and how many submitted a card', async () => {
    const profile = await leader().call('deedsText.facts', { ...of(), section: 'profile' });
    expect(profile.facts[0]?.text).toBe('办税服务厅file隶属某区税务局，现有成员4人。');
    const talent = await leader().call('deedsText.facts', { ...of(), section: 'talent' });
    expect(talent.facts.map(({ text: sentence }) => sentence)).toContain('共有1名成员提交了成长计划卡。');
  });
});
