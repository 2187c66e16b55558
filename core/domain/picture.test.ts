import type { CheckVerdict, PictureState } from './picture';
import { isSeenByOwner, applyCheckVerdict, applyLeaderDecision } from './picture';

test.each<[PictureState, CheckVerdict, PictureState | null]>([
  ['pending', 'pass', 'pass'],
  ['pending', 'review', 'review'],
  ['pending', 'risky', 'risky'],
  // A manual review was requested because the check result was late; the late result still applies.
  ['review', 'pass', 'pass'],
  ['review', 'review', null],
  ['review', 'risky', 'risky'],
  ['pass', 'pass', null],
  ['pass', 'review', null],
  ['pass', 'risky', 'risky'],
  ['risky', 'pass', null],
  ['removed', 'pass', null],
  ['uploading', 'pass', null],
])('a %s picture of which the check says «%s» becomes %s', (state, verdict, next) => {
  expect(applyCheckVerdict(state, verdict)).toBe(next);
});

test.each<[PictureState, boolean, PictureState | null]>([
  ['review', true, 'pass'],
  ['review', false, 'risky'],
  ['pass', false, 'risky'],
  ['pass', true, null],
  ['pending', true, null],
  ['risky', true, null],
])('a %s picture that the 号长 lets pass (%s) becomes %s', (state, pass, next) => {
  expect(applyLeaderDecision(state, pass)).toBe(next);
});

test('risky and removed pictures are hidden from their owner too', () => {
  expect(
    ['uploading', 'pending', 'pass', 'review', 'risky', 'removed'].filter((s) =>
      isSeenByOwner(s as PictureState),
    ),
  ).toEqual(['pending', 'pass', 'review']);
});
