import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../core/domain/month-day';
import { copyDemoData, newestSnapshot, ensureDemoData } from '../../scripts/demo/demo-data';
import { openDemo } from '../harness/demo-cloud';

const ROOT = join(__dirname, '../..');
const NOW = '2026-07-15T01:00:00.000Z';
const home = mkdtempSync(join(tmpdir(), 'qingcheng-told-'));

afterAll(() => rmSync(home, { recursive: true, force: true }));

const BUILD = 'a'.repeat(16);
const OTHER = 'b'.repeat(16);
test.each<[what: string, names: string[], found: string | undefined]>([
  ['nothing was told', [], undefined],
  ['told today', [`${BUILD}-2026-11-20`], `${BUILD}-2026-11-20`],
  ['told earlier this month', [`${BUILD}-2026-11-03`, `${BUILD}-2026-11-09`], `${BUILD}-2026-11-09`],
  ['told of a day to come', [`${BUILD}-2026-11-21`], undefined],
  ['told last month', [`${BUILD}-2026-10-31`], undefined],
  ['told by another build', [`${OTHER}-2026-11-20`], undefined],
  ['still being told', [`${BUILD}-2026-11-20.4711`], undefined],
])('which demo data a new folder gets: %s', (_what, names, found) => {
  expect(newestSnapshot(names, BUILD, '2026-11-20' as Day)).toBe(found);
});

test('a folder is a copy of the demo data, and its changes affect no other', async () => {
  const told = await ensureDemoData({ root: ROOT }, NOW);
  expect(await ensureDemoData({ root: ROOT }, NOW)).toBe(told);
  const ask = async (change: boolean) => {
    const { cloud, close } = await openDemo(NOW);
    const call = async (name: string, input: object) => {
      const event = { name, input, requestId: `told-${name.replace('.', '-')}` };
      return (await cloud.invoke('api', 'demo-linxiao', event)).body as { ok: boolean; value: never };
    };
    const { value } = await call('person.describe', {});
    const [seat] = (value as { seats: { collectiveId: string; collectiveName: string }[] }).seats;
    const cycles = await call('cycle.list', { collectiveId: seat?.collectiveId });
    const revision = {
      collectiveId: seat?.collectiveId,
      name: '别的名字',
      unit: '单位',
      trade: '',
      baseVersion: (cycles.value as { version: number }).version,
    };
    const changed = change ? (await call('collective.revise', revision)).ok : null;
    await close();
    return [seat?.collectiveName, changed];
  };
  expect(await ask(true)).toEqual(['春晖路办税服务厅', true]);
  expect(await ask(false)).toEqual(['春晖路办税服务厅', null]);
});

test('an interrupted preparation leaves no partial folder', async () => {
  await copyDemoData({ root: ROOT }, join(home, 'data'), NOW);
  expect(existsSync(join(home, 'data/database.mdb'))).toBe(true);
  expect(existsSync(join(home, 'data.making'))).toBe(false);
});

test('the demo is three years old: cycles, axes, 初心 then and now, the title in each round', async () => {
  const { cloud, close } = await openDemo(NOW);
  const read = async (person: string, name: string, input: object) => {
    const event = { name, input, client: '0.2.0' };
    const body = (await cloud.invoke('api', `demo-${person}`, event)).body as { ok: boolean; value: never };
    expect([name, body.ok ? 'ok' : body]).toEqual([name, 'ok']);
    return body.value;
  };
  const home = (await read('chenyinuo', 'today.open', {})) as {
    collective: { collectiveId: string };
    own: { cardId: string };
  };
  const { collectiveId } = home.collective;
  const { cardId } = home.own;
  const { past } = (await read('chenyinuo', 'cycle.list', { collectiveId })) as { past: { label: string }[] };
  expect(past.map(({ label }) => label)).toEqual(['2024', '2023']);
  for (const { label } of past) {
    const record = (await read('linxiao', 'cycle.show', { collectiveId, label })) as {
      cards: object[];
      issues: { no: number }[];
      pages: object[];
    };
    expect([record.cards.length, record.issues.length, record.pages.length]).toEqual([4, 3, 4]);
  }
  const { years } = (await read('chenyinuo', 'growthCard.years', { cardId })) as {
    years: { wish: string; axis: { state: string }[]; before: { choice: string }[] }[];
  };
  expect(years.map(({ axis }) => axis.filter(({ state }) => state === 'reached').length)).toEqual([
    expect.any(Number),
    3,
    3,
  ]);
  expect(years[1]?.before.map(({ choice }) => choice)).toEqual(['done']);
  const { before } = (await read('zhouwenbo', 'showcase.open', { cardId })) as {
    before: { cycle: { label: string }; items: { kind: string; text: string }[] }[];
  };
  expect(before.map(({ cycle, items }) => [cycle.label, items.map(({ kind }) => kind)])).toEqual([
    ['2024', ['wish', 'reflection']],
    ['2023', ['wish', 'reflection']],
  ]);
  const office = (await read('xujing', 'person.describe', {})) as { offices: { orgId: string }[] };
  const districtId = office.offices[0]?.orgId ?? '';
  const titles = (await read('xujing', 'district.titles', {
    ...{ districtId, filter: { name: '春晖路办税服务厅' } },
  })) as { lines: { titleId: string }[] };
  const { events } = (await read('xujing', 'title.show', {
    ...{ districtId, titleId: titles.lines[0]?.titleId },
  })) as { events: { kind: string; round: string }[] };
  expect(events.map(({ kind, round }) => [kind, round])).toEqual([
    ['visited', '2025'],
    ['visited', '2024'],
  ]);
  await close();
});

test('the demo goes on in a second year: its cards are carried over, the first year stays readable', async () => {
  const { cloud, close } = await openDemo(NOW);
  let asked = 0;
  const call = async (person: string, name: string, input: object) => {
    const event = { name, input, requestId: `next-year-${++asked}`, client: '0.2.0' };
    const body = (await cloud.invoke('api', `demo-${person}`, event)).body as { ok: boolean; value: never };
    expect([name, body.ok ? 'ok' : body]).toEqual([name, 'ok']);
    return body.value;
  };
  interface Home {
    readonly collective: { readonly collectiveId: string; readonly cycle: { readonly to: string } };
    readonly own: { readonly cardId: string; readonly state: string };
  }
  const before = (await call('linxiao', 'today.open', {})) as Home;
  const { collectiveId } = before.collective;
  const cycles = (await call('linxiao', 'cycle.list', { collectiveId })) as {
    proposed: { from: string; to: string };
    version: number;
  };
  cloud.clock.set(`${cycles.proposed.from}-03T02:00:00.000Z`);
  const begin = { collectiveId, cycle: cycles.proposed, baseVersion: cycles.version };
  await call('linxiao', 'cycle.begin', begin);
  const after = (await call('linxiao', 'today.open', { collectiveId })) as Home;
  expect([after.own.state, after.own.cardId !== before.own.cardId]).toEqual(['none', true]);
  const { cardId } = after.own;
  const last = (await call('linxiao', 'growthCard.last', { cardId })) as {
    wish: string;
    goals: { goalId: string; unfinished: string[] }[];
    bonds: { id: string }[];
  };
  const goals = last.goals.map(({ goalId, unfinished }) => ({
    ...{ goalId, choice: unfinished.length > 0 ? 'carry' : 'done', note: '' },
  }));
  const bondIds = last.bonds.map(({ id }) => id);
  await call('linxiao', 'growthCard.carry', { cardId, wish: last.wish, goals, bondIds });
  const card = (await call('linxiao', 'growthCard.open', { cardId })) as {
    version: number;
    draft: object;
    problems: object[];
  };
  if (goals.some(({ choice }) => choice === 'carry')) expect(card.problems).toEqual([]);
  const old = (await call('linxiao', 'growthCard.open', { cardId: before.own.cardId })) as { state: string };
  expect(old.state).toBe('active');
  const record = (await call('linxiao', 'cycle.show', {
    collectiveId,
    label: before.own.cardId.split('.').at(-1),
  })) as {
    cards: object[];
    issues: object[];
  };
  expect([record.cards.length > 3, record.issues.length > 3]).toEqual([true, true]);
  await close();
});
