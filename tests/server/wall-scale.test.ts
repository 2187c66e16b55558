import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';

let server: TestServer;
let collectiveId = '';

const PEOPLE = 200;
const openidOf = (at: number): string => `openid-scale-${at}`;

jest.setTimeout(240_000);

beforeAll(async () => {
  server = await openTestServer();
  const leader = server.client(openidOf(0));
  ({ collectiveId } = await leader.call('collective.create', {
    name: '两百人的大厅',
    unit: '某单位',
    trade: '',
    cycle: { from: '2026-01', to: '2026-12' },
    leader: { name: '号长', birth: '1990-01' },
  }));
  const lines = Array.from({ length: PEOPLE - 1 }, (_, at) => ({
    name: `同事${'甲乙丙丁戊己庚辛壬癸'[Math.floor(at / 100)]}${'一二三四五六七八九十'[Math.floor(at / 10) % 10]}${'赵钱孙李周吴郑王冯陈'[at % 10]}`,
    gender: '' as const,
    birth: '1998-01',
    politics: '',
    post: '窗口岗',
    joinedPost: '',
    volunteerNo: '',
    nationality: '',
    phone: '',
  }));
  await leader.call('roster.import', { collectiveId, lines });
  const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 200 });
  for (const [at, line] of lines.entries())
    await server.client(openidOf(at + 1)).call('join.ask', { code, name: line.name, birth: line.birth });
  for (let left = PEOPLE - 1; left > 0;) {
    const { joins } = await leader.call('roster.list', { collectiveId });
    for (const join of joins)
      await leader.call('join.confirm', {
        collectiveId,
        joinId: join.joinId,
        seatId: join.matchedSeatId ?? '',
      });
    left -= joins.length;
    if (joins.length === 0) throw new Error(`${left} could not join`);
  }
});
afterAll(() => server.close());

/** A text of its own for each person, without the repetitions of a language: nothing compresses worse. */
const textOf = (at: number): string =>
  Array.from({ length: 87 }, (_, i) =>
    String.fromCharCode(0x4e00 + (((at + 1) * (i + 7) * 7919) % 2999)),
  ).join('');

const publish = (at: number, month: string) =>
  server.client(openidOf(at)).call('post.publish', {
    collectiveId,
    month,
    baseVersion: 0,
    nodeId: null,
    completion: 50,
    text: textOf(at),
    next: '下个月做两套真题',
    need: '',
    wallConsent: true,
  });

test('200 concurrent posts are all stored, and the wall of 200 takes three operations', async () => {
  await Promise.all(Array.from({ length: PEOPLE }, (_, at) => publish(at, '2026-03')));
  const leader = server.client(openidOf(0));
  const began = process.hrtime.bigint();
  const frozen = await leader.request('wall.freeze', { collectiveId, month: '2026-03' });
  const freezeMs = Number(process.hrtime.bigint() - began) / 1e6;
  expect(frozen.result.ok).toBe(true);
  const opened = await server.client(openidOf(7)).request('wall.open', { collectiveId });
  expect(opened.operations).toBeLessThanOrEqual(3);
  expect(opened.result.ok && opened.result.value.issue?.entries).toHaveLength(PEOPLE);
  const sent = await fetch(`${server.cloud.url}/invoke/api`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${server.cloud.token}`,
      'x-wx-openid': openidOf(7),
      'accept-encoding': 'br',
    },
    body: JSON.stringify({ name: 'wall.open', input: { collectiveId }, requestId: 'wall-of-200' }),
  });
  expect(sent.headers.get('content-encoding')).toBe('br');
  expect(Number(sent.headers.get('content-length'))).toBeLessThanOrEqual(60_000);
  process.stdout.write(
    `wall of ${PEOPLE}: ${(await sent.text()).length} characters in ${sent.headers.get('content-length')} bytes\n`,
  );
  process.stdout.write(`freeze of ${PEOPLE}: ${Math.round(freezeMs)} ms, ${frozen.operations} operations\n`);
});

test('reading the current issue costs the same after 60 issues as after one', async () => {
  const leader = server.client(openidOf(0));
  const costOf = async () => {
    const { operations, scanned } = await leader.request('wall.open', { collectiveId });
    return { operations, scanned };
  };
  const first = await costOf();
  for (let at = 1; at < 60; at++) {
    const year = 2026 + Math.floor((at + 2) / 12);
    const month = `${year}-${String(((at + 2) % 12) + 1).padStart(2, '0')}`;
    server.cloud.clock.set(`${month}-10T02:00:00.000Z`);
    await publish(0, month);
    await leader.call('wall.freeze', { collectiveId, month });
  }
  const wall = await leader.call('wall.open', { collectiveId });
  expect(wall.issue?.no).toBe(60);
  expect(await costOf()).toEqual(first);
});
