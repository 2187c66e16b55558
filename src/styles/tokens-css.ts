import { COLOURS, RADII, SPACES, THEMES, TYPES, type Theme } from './tokens';

const INDENT = '  ';

const printColours = (theme: Theme): string[] =>
  Object.entries(COLOURS[theme]).map(([name, value]) => `--${name}: ${value.toLowerCase()};`);

const lengths = (prefix: string, table: Readonly<Record<string, number>>): string[] =>
  Object.entries(table).map(([name, value]) => `--${prefix}-${name}: ${value}px;`);

const types = (): string[] =>
  Object.entries(TYPES).map(([name, value]) => `--type-${name}: calc(${value}px * var(--scale, 1));`);

const mixin = (name: string, lines: readonly string[]): string =>
  `@mixin ${name} {\n${lines.map((line) => INDENT + line).join('\n')}\n}\n`;

/** Prints the tokens as Sass mixins; the content of `src/styles/tokens.scss`, which a test compares. */
export const printTokens = (): string =>
  [
    '// Made from tokens.ts by `npx tsx scripts/styles.ts`.\n',
    ...THEMES.map((theme) => mixin(`colours-${theme}`, printColours(theme))),
    mixin('lengths', [
      ...lengths('space', SPACES),
      ...lengths('radius', RADII),
      ...types(),
      // 88 rpx is 44 px on a 375 px phone, but 37 px on a 320 px one.
      '--tap: max(88px, 44PX);',
      '--lift: 0 8px 32px var(--shadow);',
    ]),
  ].join('\n');
