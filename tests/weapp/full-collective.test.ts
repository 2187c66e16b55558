import path from 'node:path';
import { answerFullCollective, LONG_NAME } from '../harness/full-collective';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

const LIMITS = { nodes: 999, depth: 29, first: 60_000, touch: 4_000 };
const PAGES = [
  'pages/today/index',
  'pages/card/index',
  'pages/wall/index',
  'pages/team/index',
  'packages/team/pages/joins/index',
  'packages/wall/pages/help/index',
] as const;
/** Turning to the next twenty draws twenty new people: more than a touch, less than a screen. */
const TURN_BYTES = 50_000;

let phone: MiniProgram;

jest.setTimeout(180_000);

beforeAll(() => {
  phone = openMiniProgram({
    distDir: path.resolve(__dirname, '../../dist/weapp'),
    callFunction: async (_name, event) => answerFullCollective((event as { name: string }).name),
    storage: new Map<string, unknown>([['place.', { collectiveId: 'c', cardId: 'c' }]]),
  });
});
afterAll(() => phone.close());

const sum = (bytes: readonly number[]): number => bytes.reduce((all, one) => all + one, 0);

test.each(PAGES)('%s is light for a collective of two hundred with the longest words', async (page) => {
  await phone.open(page, { collectiveId: 'c', cardId: 'c' });
  const measured = { nodes: phone.nodes(), depth: phone.depth(), first: sum(phone.setDataBytes()) };
  process.stdout.write(`${page} of 200: ${JSON.stringify(measured)}\n`);
  expect(phone.text()).toContain(LONG_NAME);
  expect(phone.consoleErrors).toEqual([]);
  for (const name of ['nodes', 'depth', 'first'] as const)
    expect([name, measured[name] <= LIMITS[name], measured[name]]).toEqual([name, true, measured[name]]);
  if (!phone.see('下一页')) return;
  phone.clearSetData();
  await phone.tap('下一页');
  expect(sum(phone.setDataBytes())).toBeLessThanOrEqual(TURN_BYTES);
  expect(phone.nodes()).toBeLessThanOrEqual(LIMITS.nodes);
});
