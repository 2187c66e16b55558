import { allowsMove, INNOVATION_MOVES, INNOVATION_STATES, isSubmitted, missingFields } from './innovation';

test('an innovation is submitted, reviewed, concluded, adopted and revisited in this order', () => {
  const table = Object.fromEntries(
    INNOVATION_STATES.map((state) => [state, INNOVATION_MOVES.filter((move) => allowsMove(state, move))]),
  );
  expect(table).toEqual({
    draft: ['submit'],
    submitted: ['judge', 'sendBack', 'conclude'],
    concluded: ['adopt'],
    adopted: ['revisit'],
  });
  expect(INNOVATION_STATES.filter(isSubmitted)).toEqual(['submitted', 'concluded', 'adopted']);
});

test('a submitted innovation has problem, method, effect, benefit and basis', () => {
  const whole = { title: '题', problem: '问', method: '法', effect: '效', benefit: '益', basis: '据' };
  expect(missingFields(whole)).toEqual([]);
  expect(missingFields({ ...whole, effect: '', basis: '' })).toEqual(['effect', 'basis']);
});
