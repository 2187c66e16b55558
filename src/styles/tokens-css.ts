import { COLOURS, RADII, SPACES, TAP, THEMES, TYPES, type Theme } from './tokens';

const INDENT = '  ';

const printColours = (theme: Theme): string[] =>
  Object.entries(COLOURS[theme]).map(([name, value]) => `--${name}: ${value.toLowerCase()};`);

const lengths = (prefix: string, table: Readonly<Record<string, number>>): string[] =>
  Object.entries(table).map(([name, value]) => `--${prefix}-${name}: ${value}px;`);

const scaled = ({ rpx, least }: { readonly rpx: number; readonly least: number }): string =>
  `calc(max(${rpx}px, ${least}PX) * var(--scale, 1))`;

const types = (): string[] => Object.entries(TYPES).map(([name, size]) => `--type-${name}: ${scaled(size)};`);

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
      `--tap: ${scaled(TAP)};`,
      '--lift: 0 8px 32px var(--shadow);',
    ]),
  ].join('\n');
