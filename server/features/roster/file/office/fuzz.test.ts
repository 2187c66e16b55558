import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseDay } from '../../../../../core/domain/month-day';
import { readRosterTables } from '../../../../../core/domain/roster';
import { isBlankCell } from '../../../../../core/domain/roster-cell';
import { ROSTER_FILE_REFUSALS } from '../../../../../core/domain/roster-file-refusal';
import { readTitleTables } from '../../../../../core/domain/title-list';
import { readTableFile } from './read-table-file';

/** `FUZZ=10000` reads more files and checks the time of each, which needs a quiet machine; `SEED=7` reads others. */
const COUNT = Number(process.env.FUZZ ?? 300);
const SEED = Number(process.env.SEED ?? 1);
const SECONDS_MAX = 2;
const GROWTH_MAX = 150e6;

const today = parseDay('2026-03-15')!;
const FOLDER = 'tests/fixtures';
const files = ['rosters', 'titles', 'tables'].flatMap((folder) =>
  readdirSync(`${FOLDER}/${folder}`).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(`${FOLDER}/${folder}/${name}`)),
  })),
);

/** A random number below `limit`, the same in every run. */
const randomOf = (seed: number) => {
  let state = seed >>> 0;
  return (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
};
type Random = ReturnType<typeof randomOf>;

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Cuts, repeats, drops, overwrites or flips a part of some bytes. */
function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length);
  const length = 1 + random(random(2) === 0 ? 8 : 2000);
  const [before, part, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  switch (random(6)) {
    case 0:
      return before;
    case 1:
      return join(before, part, part, after);
    case 2:
      return join(before, after);
    case 3:
      return join(
        before,
        Uint8Array.from({ length: Math.min(length, 64) }, () => random(256)),
        after,
      );
    case 4:
      return join(
        before,
        part.map(() => [0, 255, 127, 34, 60, 9][random(6)] ?? 0),
        after,
      );
    default:
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << random(8)) : byte));
  }
}

const PIECES = [
  ...[
    '"',
    '""',
    '\n',
    '\r\n',
    '\t',
    ',',
    ';',
    '姓名',
    '出生年月',
    '合计',
    '\u0000',
    '1e309',
    '-1',
    '#N/A',
    '𠮷',
    '<',
    '&',
    ']]>',
  ],
  ...[
    '99999999999999999999',
    'r="A1048576"',
    'r="XFD1"',
    'number-columns-repeated="99999999"',
    'rowspan=99999999',
  ],
  ...[
    'colspan=99999999',
    '<table>',
    '</table>',
    '<tr>',
    'ss:Index="2147483648"',
    'hidden="1"',
    't="s"',
    '<!--',
    '<v>',
  ],
];

/** Puts pieces that mean something into a text, or repeats and drops parts of it. */
function mutateText(text: string, random: Random): string {
  const at = random(text.length + 1);
  const length = random(400);
  const part = text.slice(at, at + length);
  switch (random(4)) {
    case 0:
      return text.slice(0, at) + (PIECES[random(PIECES.length)] ?? '') + text.slice(at);
    case 1:
      return text.slice(0, at) + part.repeat(1 + random(20)) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + length);
    default:
      return text.replace(/\d+/g, (digits) => (random(40) === 0 ? String(random(1e9)) : digits));
  }
}

function mutate({ name, bytes }: (typeof files)[number], random: Random): Uint8Array {
  if (/\.(?:xlsx|ods)$/.test(name) && random(3) > 0) {
    const parts = unzipSync(bytes);
    const inner = Object.keys(parts).filter((part) =>
      /(?:sheet\d+|content|styles|sharedStrings|workbook\d*)\.xml$/.test(part),
    );
    const chosen = inner[random(inner.length)] ?? '';
    const content = parts[chosen] ?? new Uint8Array();
    const changed =
      random(3) === 0 ? mutateBytes(content, random) : strToU8(mutateText(strFromU8(content), random));
    return zipSync({ ...parts, [chosen]: changed }, { level: 1 });
  }
  if (/\.(?:csv|txt|html)$/.test(name) && random(3) > 0)
    return new Uint8Array(Buffer.from(mutateText(Buffer.from(bytes).toString('utf8'), random)));
  return mutateBytes(bytes, random);
}

test(`${COUNT} mutated files are read without a row lost, or refused with a reason`, () => {
  // The library reports odd records.
  jest.spyOn(console, 'error').mockImplementation();
  const random = randomOf(SEED);
  const answers = new Map<string, number>();
  let [slowest, slowestOf, early] = [0, '', 0];
  for (let index = 0; index < COUNT; index += 1) {
    const file = files[random(files.length)]!;
    let bytes = mutate(file, random);
    for (let more = random(3); more > 0; more -= 1)
      bytes = mutateBytes(bytes.length > 0 ? bytes : file.bytes, random);
    const start = performance.now();
    const reading = readTableFile(bytes);
    if (reading.ok) {
      const filled = reading.tables
        .flatMap(({ rows }) => rows)
        .filter((row) => !row.every(isBlankCell)).length;
      for (const { lines, rejected, skipped, count } of [
        readRosterTables(reading.tables, { today }),
        readTitleTables(reading.tables),
      ]) {
        const sum = count.read + count.rejected + count.heading + count.skipped + count.ignored;
        // Entries side by side share a row, so that there may be more of them than rows.
        expect([index, count.all, count.all >= filled]).toEqual([index, sum, true]);
        const entries = [...lines, ...rejected, ...skipped];
        expect(new Set(entries.map(({ at }) => at)).size).toBe(entries.length);
      }
    } else expect(ROSTER_FILE_REFUSALS).toContain(reading.code);
    const took = performance.now() - start;
    if (took > slowest) [slowest, slowestOf] = [took, `${file.name} (${index})`];
    const answer = reading.ok ? 'read' : reading.code;
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    if (index === Math.floor(COUNT / 5)) early = process.memoryUsage().rss;
  }
  const growth = process.memoryUsage().rss - early;
  if (process.env.FUZZ)
    process.stdout.write(
      `${JSON.stringify({ ...Object.fromEntries(answers), slowest: `${Math.round(slowest)} ms`, slowestOf, growth: `${Math.round(growth / 1e6)} MB` })}\n`,
    );
  if (process.env.FUZZ) expect(slowest).toBeLessThan(SECONDS_MAX * 1000);
  expect(growth).toBeLessThan(GROWTH_MAX);
  expect(answers.get('read')).toBeGreaterThan(COUNT / 10);
}, 3_600_000);
