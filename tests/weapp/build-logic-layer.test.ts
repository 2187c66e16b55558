import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LogicLayer } from './harness/logic-layer';
import { makeRealm } from './harness/realm';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'qingcheng-layer-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Runs one file in a layer; gives what it reports, or the name of the error that stopped it. */
const runIn = (layer: LogicLayer, source: string): unknown => {
  const name = `${layer}-${Math.random()}.js`;
  fs.writeFileSync(path.join(folder, name), source);
  let reported: unknown;
  const realm = makeRealm(folder, { report: (value: unknown) => (reported = value) }, layer);
  try {
    realm.run(name);
  } catch (error) {
    reported = (error as Error).name;
  }
  realm.stop();
  return reported;
};

const PARSED = 'report(1); function never() { return /\\p{L}/u; }';
const BEHIND = 'report(1); function never() { return /(?<=a)b/; }';

test.each<[string, unknown, unknown, unknown]>([
  ['report(typeof Intl)', 'object', 'undefined', 'object'],
  ['report("重".localeCompare("一") > 0)', true, true, true],
  ['report(["b", "A", "a"].sort((x, y) => x.localeCompare(y)).join(""))', 'aAb', 'Aab', 'aAb'],
  ['report("１".normalize("NFKC"))', '1', '１', '1'],
  [
    'try { "a".normalize("X") } catch (error) { report(error.name) }',
    'RangeError',
    'RangeError',
    'RangeError',
  ],
  ['report((1234).toLocaleString("en"))', '1,234', '1234', '1,234'],
  ['report(new RegExp("\\\\p{L}", "u").test("字"))', true, 'SyntaxError', true],
  [PARSED, 1, 'SyntaxError', 1],
  [BEHIND, 1, 1, 'SyntaxError'],
  ['report(/a/ instanceof RegExp && new RegExp("a", "g").flags)', 'g', 'g', 'g'],
  ['report("a1b2".split(/\\d/).join("") + "aa".replace(/a/gu, "b"))', 'abbb', 'abbb', 'abbb'],
  ['report(typeof Object.hasOwn)', 'function', 'function', 'undefined'],
  [
    'report(typeof [].at + typeof [].findLast + typeof "".at)',
    'functionfunctionfunction',
    'functionfunctionfunction',
    'undefinedundefinedundefined',
  ],
  [
    'report(typeof [].flat + typeof Object.fromEntries)',
    'functionfunction',
    'functionfunction',
    'functionfunction',
  ],
  ['report(typeof new DataView(new ArrayBuffer(8)).setBigUint64)', 'function', 'function', 'undefined'],
])('%s', (source, node, android, oldest) => {
  const given = (['node', 'android', 'oldest'] as const).map((layer) => runIn(layer, source));
  expect(given).toEqual([node, android, oldest]);
});
