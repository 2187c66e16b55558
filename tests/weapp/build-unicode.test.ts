import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from '@babel/core';

const ROOT = path.resolve(__dirname, '../..');
const CODE_POINTS = 0x110000;
const SURROGATES = { from: 0xd800, to: 0xdfff };

/** Lists the Unicode properties that our rules and screens name. */
const propertiesIn = (folder: string): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .flatMap((file) => fs.readFileSync(path.join(ROOT, folder, file), 'utf8').match(/\\p\{[^}]+\}/g) ?? []);

/** Compiles a regular expression as the phone's build does (babel.config.js). */
const compiled = (source: string): RegExp => {
  const { code } = transformSync(`(${source})`, {
    configFile: false,
    plugins: ['@babel/plugin-transform-unicode-property-regex'],
  }) ?? { code: null };
  return new Function(`return ${code ?? ''}`)() as RegExp;
};

const PROPERTIES = [...new Set(['src', 'core'].flatMap(propertiesIn))]
  .filter((one) => !one.includes('…'))
  .sort();

test('the properties are known', () => {
  expect(PROPERTIES).toContain('\\p{Script=Han}');
});

test.each(PROPERTIES)(
  'the ranges compiled for %s are those of the property at every code point',
  (property) => {
    const ranges = compiled(`/^${property}$/u`);
    expect(ranges.source).not.toContain('\\p');
    const real = new RegExp(`^${property}$`, 'u');
    // A Node older than the ranges does not know their newest signs.
    const unassigned = /^\p{Cn}$/u;
    const differing: string[] = [];
    for (let point = 0; point < CODE_POINTS; point += 1) {
      if (point >= SURROGATES.from && point <= SURROGATES.to) continue;
      const sign = String.fromCodePoint(point);
      if (ranges.test(sign) !== real.test(sign) && !unassigned.test(sign)) differing.push(point.toString(16));
    }
    expect(differing).toEqual([]);
  },
);
