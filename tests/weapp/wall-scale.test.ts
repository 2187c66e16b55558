import path from 'node:path';
import type { WallView } from '../../core/contract/wall';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

const distDir = path.resolve(__dirname, '../../dist/weapp');
let phone: MiniProgram;

jest.setTimeout(180_000);

/** A wall of two hundred people who all wrote at length. */
const WALL: WallView = {
  collectiveId: 'c1',
  collectiveName: '两百人的大厅',
  month: '2026-04',
  issues: Array.from({ length: 60 }, (_, at) => ({ no: 60 - at, month: '2026-03' })),
  sign: { stage: 1, text: '一步一步，走成路', at: '2026-01-01T00:00:00.000Z' },
  you: { seatId: 's7', leader: false, member: true },
  issue: {
    issueId: 'c1.2026-03',
    no: 60,
    month: '2026-03',
    frozenAt: '2026-04-01T01:00:00.000Z',
    order: 'name',
    withdrawn: [],
    corrections: [],
    quotes: Array.from({ length: 200 }, (_, at) => ({
      quoteId: `q${at}`,
      seatId: `s${at}`,
      name: `同事${at}`,
      by: 'owner' as const,
      text: '慢慢来，比较快，一步一步都算数。',
    })),
    entries: Array.from({ length: 200 }, (_, at) => ({
      entryId: `s${at}.2026-03`,
      seatId: `s${at}`,
      name: `同事${at}`,
      post: '窗口岗',
      month: '2026-03',
      node: '完成教材第一轮',
      state: 'reached' as const,
      text: '把上季度的疑难问题整理了一遍，和同事一起做了三次演练。'.repeat(10),
      next: '下个月做两套真题，整理错题本，请师傅看一遍。',
      need: '想借一套近三年的真题。',
      pictures: [],
    })),
  },
};

beforeAll(() => {
  phone = openMiniProgram({ distDir, callFunction: () => Promise.resolve({ ok: true, value: WALL }) });
});
afterAll(() => phone.close());

test('the wall of two hundred draws twenty at a time, within sixty kilobytes and a thousand nodes', async () => {
  await phone.open('pages/wall/index', { collectiveId: 'c1' });
  const bytes = phone.setDataBytes().reduce((sum, one) => sum + one, 0);
  process.stdout.write(`wall of 200: ${bytes} bytes of setData, ${phone.nodes()} nodes\n`);
  expect(phone.text()).toContain('同事19');
  expect(phone.text()).not.toContain('同事20');
  expect(bytes).toBeLessThanOrEqual(60_000);
  expect(phone.nodes()).toBeLessThan(1000);
});
