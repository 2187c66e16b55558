import { experiment, GUESSES, type Guess, hits, holdObserved, truth } from '../../tests/voting/linkage';

// allows for a slow machine
jest.setTimeout(60_000);

// A short version of the experiment in `npm run bench vote` (60 elections of 6 and of 12 voters).
const { attacks, control } = experiment(6, 7, 'linkage');

test.each(attacks.map((attack) => [attack.name, attack] as const))(
  'guessing by %s is no better than chance',
  (_, attack) => {
    expect(attack.cells).toBe(7 * 30);
    expect(Math.abs(attack.z)).toBeLessThan(3.3);
  },
);

test('two colluding scrutineers identify every author, as the protocol states', () => {
  expect(control).toBe(1);
});

test('a board in the order of the box would reveal every author', () => {
  const view = holdObserved(6, 'careless');
  const authors = truth(view);
  const byRoster = GUESSES.find((guess) => guess.name === 'order of the board, order of the roster') as Guess;
  const inBoxOrder = [...view.board.board].sort(
    (a, b) => (authors.get(a.tag) ?? 0) - (authors.get(b.tag) ?? 0),
  );
  const careless = { ...view, board: { ...view.board, board: inBoxOrder } };
  expect(hits(careless, byRoster, authors)).toBe(30);
});
