import { fetchDemoIds, personOf } from '../../scripts/screens';
import { openFirstRelease, type StoredFolder } from '../harness/stored-folder';
import { builtPages, DIST } from './built-pages';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

/** The day the folder was made: its newest month is the present one. */
const NOW = '2026-11-29T15:00:00.000Z';
const SHARED_PAGE = 'packages/showcase/pages/shared/index';
const PAGES = builtPages();

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly value?: unknown;
}

interface Rounds {
  readonly rounds: readonly { readonly roundId: string; readonly state: string }[];
}

interface Shares {
  readonly shares: readonly { readonly code: string; readonly state: string }[];
}

let folder: StoredFolder;
let query: Readonly<Record<string, string>>;
/** The address of the public page, and of the vote that was held; the newest vote is a draft. */
let shareCode = '';
let heldRoundId = '';
let opened = '';
let asked = 0;
const phones = new Map<string, MiniProgram>();
const refused: string[] = [];

const invoke = async (person: string, name: string, event: unknown): Promise<Answer> =>
  (await folder.cloud.invoke(name, `demo-${person}`, event)).body as Answer;

const call = async (person: string, name: string, input: unknown): Promise<Answer> => {
  asked += 1;
  const answer = await invoke(person, 'api', { name, input, requestId: `stored-data-${asked}` });
  if (!answer.ok) throw new Error(`${name} of ${person}: ${JSON.stringify(answer)}`);
  return answer;
};

beforeAll(async () => {
  folder = await openFirstRelease(NOW);
  const ids = await fetchDemoIds((openid, name, input) => call(openid.replace(/^demo-/, ''), name, input));
  const { collectiveId, cardId } = ids;
  const { rounds } = (await call('linxiao', 'vote.list', { collectiveId })).value as Rounds;
  const { shares } = (await call('linxiao', 'showcaseShare.list', { cardId })).value as Shares;
  shareCode = shares.find(({ state }) => state === 'live')?.code ?? '';
  heldRoundId = rounds.find(({ state }) => state === 'board')?.roundId ?? '';
  query = { ...ids, roundId: rounds[0]?.roundId ?? '' };
}, 120_000);
afterAll(async () => {
  phones.forEach((phone) => phone.close());
  await folder.close();
});

const phoneOf = (person: string): MiniProgram => {
  const phone =
    phones.get(person) ??
    openMiniProgram({
      distDir: DIST,
      callFunction: async (name, event) => {
        const answer = await invoke(person, name, event);
        if (!answer.ok) refused.push(`${opened} ${(event as { name: string }).name}: ${answer.code ?? ''}`);
        return answer;
      },
    });
  phones.set(person, phone);
  return phone;
};

const expectShown = async (page: string, more: Readonly<Record<string, string>> = {}): Promise<void> => {
  opened = page;
  refused.splice(0);
  const phone = phoneOf(personOf(page));
  const errorsBefore = phone.consoleErrors.length;
  await phone.open(page, { ...query, ...more });
  expect(phone.consoleErrors.slice(errorsBefore)).toEqual([]);
  expect(refused).toEqual([]);
  expect(phone.all().filter(({ attributes }) => attributes.ariaRole === 'alert')).toEqual([]);
  expect(phone.text().replace(/\s/g, '').length).toBeGreaterThan(4);
  expect(phone.text()).not.toMatch(/undefined|NaN|\[object/);
};

test('the folder holds what the pages are about', () => {
  const all = { ...query, shareCode, heldRoundId };
  expect(Object.entries(all).filter(([, id]) => id === '')).toEqual([]);
});

test.each(PAGES)('%s reads what release 0.1.0 stored', (page) =>
  expectShown(page, page === SHARED_PAGE ? { code: shareCode } : {}),
);

test.each(PAGES.filter((page) => /^packages\/(round|vote)\//.test(page)))(
  '%s reads a vote that release 0.1.0 held',
  (page) => expectShown(page, { roundId: heldRoundId }),
);
