import fs from 'node:fs';
import path from 'node:path';
import { compile } from 'sass';

const SRC = path.join(__dirname, '..');
/** Animations longer than the limit, with the reason. */
const LONGER: Readonly<Record<string, string>> = {
  'ui-breathe': 'loading indicator',
  'ui-turn': 'busy indicator',
  'vote-ballot': 'the ballot is shown entering its envelope, once',
};
const LONGEST_MS = 250;

const sheets = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => file.endsWith('.scss') && !/-h5\.scss$|icons\.scss$|tokens\.scss$|^app\.scss$/.test(file),
  );

interface Move {
  readonly file: string;
  readonly selector: string;
  readonly how: string;
}

const STILL = /@media \(prefers-reduced-motion: reduce\) \{([\s\S]*?)\n\}/;
const cssOf = (file: string): string => compile(path.join(SRC, file)).css;
const stilledIn = (css: string): string => STILL.exec(css)?.[1] ?? '';
const everywhere = stilledIn(cssOf('styles/base.scss'));

const moves = sheets.flatMap((file): Move[] => {
  const moving = cssOf(file).replace(STILL, '');
  return [...moving.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    [...body.matchAll(/(?:animation|transition): ([^;]+);/g)].map(([, how = '']) => ({
      file,
      selector: selector.trim(),
      how,
    })),
  );
});

test('the style sheets contain animations', () => expect(moves.length).toBeGreaterThan(5));

test.each(moves)('$selector has no motion under prefers-reduced-motion', ({ file, selector }) => {
  const name = /\.[\w-]+$/.exec(selector)?.[0] ?? selector;
  expect(`${everywhere}${stilledIn(cssOf(file))}`).toMatch(new RegExp(`\\${name}[,\\s{]`));
});

test.each(moves)('$selector is within the duration limit: $how', ({ how }) => {
  if (Object.keys(LONGER).some((name) => how.startsWith(name))) return;
  for (const declaration of how.split(/,(?![^(]*\))/)) {
    const [duration = ''] = /\d+ms/.exec(declaration) ?? [];
    expect(Number.parseInt(duration, 10)).toBeLessThanOrEqual(LONGEST_MS);
  }
});
