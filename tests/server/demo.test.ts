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
    const revision = {
      collectiveId: seat?.collectiveId,
      name: '别的名字',
      unit: '单位',
      trade: '',
      baseVersion: 1,
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
