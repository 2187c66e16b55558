import type { ShowcaseRecord } from './showcase';
import { composePage, countContributions, opensOn, shownItems, withoutKey } from './showcase';

const AT = '2026-05-08T02:00:00.000Z';
const quote = (id: string, seatId: string, wallConsent: boolean) => ({
  ...{ id, seatId, name: seatId, by: 'owner' as const, text: id, at: AT, favourite: false, wallConsent },
});
const word = (id: string, kind: 'partner' | 'fan', echo: 'done' | 'reply' | null) => ({
  ...{ id, kind, seatId: 'p', name: '周', role: 'mentor', text: id, at: AT },
  echo: echo && { kind: echo, text: '照做了', at: AT },
});
const task = (taskId: string, forSeatId: string, helperSeatId: string, state: 'done' | 'taken') => ({
  ...{
    taskId,
    forSeatId,
    forName: '',
    nodeId: null,
    node: '',
    what: taskId,
    due: '',
    source: 'self' as const,
    state,
  },
  ...{ offers: [], helperSeatId, helperName: '', result: '帮了', echo: '谢谢', at: AT },
});
const RECORD: ShowcaseRecord = {
  seatId: 'me',
  content: {
    wish: '考证',
    goals: [
      {
        id: 'g',
        kind: 'skill',
        title: '学会',
        present: '不会',
        measure: '会',
        due: '2026-11-30',
        actions: '',
        support: '',
        nodes: [],
      },
    ],
  },
  nodes: [
    {
      ...{
        nodeId: 'n1',
        title: '一',
        plannedMonth: '2026-03',
        actualMonth: '2026-04',
        state: 'reached' as const,
      },
      progress: { text: '走到', completion: 100, at: AT },
      words: [word('taken', 'partner', 'done'), word('unheard', 'partner', null), word('stood', 'fan', null)],
      quotes: [quote('mine', 'me', false), quote('free', 'you', true), quote('kept', 'you', false)],
    },
    {
      ...{ nodeId: 'n2', title: '二', plannedMonth: '2026-06', actualMonth: null, state: 'planned' as const },
      ...{ progress: null, words: [], quotes: [] },
    },
  ],
  help: [
    task('got', 'me', 'you', 'done'),
    task('gave', 'you', 'me', 'done'),
    task('running', 'me', 'you', 'taken'),
  ],
  pictures: [{ pictureId: 'p1', month: '2026-04' }],
  wishLitAt: AT,
  reflection: '走慢一点也到了',
};

test('a page is composed of the record only, in its order', () => {
  expect(composePage(RECORD).map(({ key, kind, lit }) => [key, kind, lit])).toEqual([
    ['goal:g', 'before', false],
    ['node:n1', 'node', true],
    ['word:taken', 'advice', true],
    ['word:stood', 'support', false],
    ['help:got', 'helped', false],
    ['help:gave', 'helping', false],
    ['picture:p1', 'picture', false],
    ['quote:mine', 'quote', false],
    ['quote:free', 'quote', false],
    ['wish', 'wish', true],
    ['reflection', 'reflection', false],
  ]);
});

test('advice without 回音, a node without progress, an open help task and a quote without consent are omitted', () => {
  const keys = composePage(RECORD).map(({ key }) => key);
  for (const absent of ['word:unheard', 'node:n2', 'help:running', 'quote:kept'])
    expect(keys).not.toContain(absent);
});

test('nothing is shown without consent; an unknown key shows nothing', () => {
  expect(shownItems(composePage(RECORD), [])).toEqual([]);
  expect(shownItems(composePage(RECORD), ['quote:kept', 'wish']).map(({ key }) => key)).toEqual(['wish']);
});

test('a page shows nine pictures and all other items with consent', () => {
  const pictures = Array.from({ length: 12 }, (_, at) => ({ pictureId: `p${at}`, month: '2026-04' }));
  const items = composePage({ ...RECORD, pictures });
  const shown = shownItems(
    items,
    items.map(({ key }) => key),
  );
  expect(shown.filter(({ kind }) => kind === 'picture')).toHaveLength(9);
  expect(shown).toHaveLength(items.length - 3);
});

test('a page contains no name of a helped person', () => {
  expect(JSON.stringify(composePage(RECORD).filter(({ kind }) => kind === 'helping'))).not.toContain('you');
});

test('a quote is removed when its author withdraws consent', () => {
  expect(withoutKey(composePage(RECORD), 'quote:free').map(({ key }) => key)).not.toContain('quote:free');
});

test('a help task shown by both people counts once', () => {
  const mine = composePage(RECORD);
  const yours = composePage({ ...RECORD, seatId: 'you', nodes: [], reflection: '' });
  expect(countContributions([mine, yours])).toEqual({
    reached: 1,
    advice: 1,
    support: 1,
    quotes: 2,
    helps: 2,
    wishesLit: 2,
  });
});

test.each([
  ['a calendar year', '2026-01', '2026-12', '2026-09-01'],
  ['a year that begins in September', '2026-09', '2027-08', '2026-09-01'],
  ['a year that begins in October', '2026-10', '2027-09', '2027-09-01'],
  ['a half year without September', '2026-01', '2026-06', '2026-06-01'],
  ['fifteen months from October', '2026-10', '2027-12', '2027-09-01'],
  ['two years', '2026-01', '2027-12', '2026-09-01'],
])('the showcase of %s opens on its September', (_what, from, to, day) => {
  expect(opensOn({ from, to })).toBe(day);
});
