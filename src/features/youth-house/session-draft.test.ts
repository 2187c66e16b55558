import type { SessionDesk } from '@core/contract/youth-house';
import { draftOf, readDraft } from './session-draft';

const desk: SessionDesk = {
  collectiveName: '一厅',
  today: '2026-06-10',
  houses: [{ houseId: 'H', name: '春晖之家' }],
  people: [{ seatId: 's1', name: '甲' }],
  session: null,
};
const complete = { ...draftOf(desk), theme: ' 小课堂 ', kind: 'lawTalk' as const, people: ['s1'] };

test('a new session starts with today and the only house', () => {
  expect(draftOf(desk)).toMatchObject({ houseId: 'H', on: '2026-06-10', people: [] });
  expect(draftOf({ ...desk, houses: [...desk.houses, { houseId: 'I', name: '二' }] }).houseId).toBeNull();
});

test.each([
  ['complete', complete, true],
  ['without a house', { ...complete, houseId: null }, false],
  ['elsewhere without a place', { ...complete, houseId: '' }, false],
  ['elsewhere with a place', { ...complete, houseId: '', place: '广场' }, true],
  ['without a theme', { ...complete, theme: ' ' }, false],
  ['without a kind', { ...complete, kind: null }, false],
  ['without attendees', { ...complete, people: [] }, false],
  ['with an invalid number', { ...complete, externalNo: '编号一' }, false],
])('a draft %s can be sent: %s', (_title, draft, ready) => {
  expect(readDraft(draft) !== undefined).toBe(ready);
});

test('a place typed before a house was chosen is not sent', () => {
  expect(readDraft({ ...complete, place: '广场' })).toMatchObject({
    houseId: 'H',
    place: '',
    theme: '小课堂',
  });
});
