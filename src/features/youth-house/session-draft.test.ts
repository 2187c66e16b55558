import type { SessionDesk } from '@core/contract/youth-house';
import { draftOf, readDraft } from './session-draft';

const desk: SessionDesk = {
  collectiveName: '一厅',
  today: '2026-06-10',
  houses: [{ houseId: 'H', name: '春晖之家' }],
  people: [{ seatId: 's1', name: '甲' }],
  session: null,
};
const whole = { ...draftOf(desk), theme: ' 小课堂 ', kind: 'lawTalk' as const, people: ['s1'] };

test('a new session begins today at the only house', () => {
  expect(draftOf(desk)).toMatchObject({ houseId: 'H', on: '2026-06-10', people: [] });
  expect(draftOf({ ...desk, houses: [...desk.houses, { houseId: 'I', name: '二' }] }).houseId).toBeNull();
});

test.each([
  ['whole', whole, true],
  ['without a house', { ...whole, houseId: null }, false],
  ['elsewhere without a place', { ...whole, houseId: '' }, false],
  ['elsewhere with its place', { ...whole, houseId: '', place: '广场' }, true],
  ['without a theme', { ...whole, theme: ' ' }, false],
  ['without a kind', { ...whole, kind: null }, false],
  ['without anybody', { ...whole, people: [] }, false],
  ['with a number that is none', { ...whole, externalNo: '编号一' }, false],
])('a draft %s is ready: %s', (_title, draft, ready) => {
  expect(readDraft(draft) !== undefined).toBe(ready);
});

test('a place typed before a house was chosen is not sent along', () => {
  expect(readDraft({ ...whole, place: '广场' })).toMatchObject({ houseId: 'H', place: '', theme: '小课堂' });
});
