// The measurements of bench-vote.ts, run as a bundle like in the client. Measures CPU time of one core, so other load
// on the machine has no effect.
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import {
  assemble,
  type Cast,
  castBallot,
  drawAnswers,
  dropInto,
  must,
  openAsA,
  openAsB,
} from '../tests/voting/election';
import { experiment } from '../tests/voting/linkage';
import { parseBase64 } from '../core/voting/bytes';
import type { Slot } from '../core/voting/box';
import { onionBytes } from '../core/voting/onion';
import { finish } from '../core/voting/slices';
import { verifyBoardSteps } from '../core/voting/verify';
import { castSteps } from '../core/voting/voter';
import { openVote } from '../core/voting/vote';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: 's' | 'ms' | 'kB' | 'KB' | '|z|' | '%';
  readonly good: boolean;
}

function figure(name: string, value: number, budget: number, unit: Figure['unit']): Figure {
  return { name, value: Math.round(1000 * value) / 1000, budget, unit, good: value <= budget };
}

/** Measures the CPU milliseconds of a call. */
function cpu<T>(work: () => T): { ms: number; value: T } {
  const before = process.cpuUsage();
  const value = work();
  const used = process.cpuUsage(before);
  return { ms: (used.user + used.system) / 1000, value };
}

function fill(all: Cast): Slot[] {
  const slots = new Map<number, Slot>();
  for (const { no } of all.definition.roster) {
    must(dropInto(all, slots, castBallot(all, { no, seq: 1, answers: drawAnswers(all, no) })));
  }
  return [...slots.values()];
}

/** Casts one ballot on a client that has just opened the vote; returns the fastest of three runs. */
function bestBallot(members: number): { ms: number; longest: number; bytes: number } {
  const all = assemble({ members, seed: `ballot ${members}`, kMin: 5 });
  const runs = [1, 2, 3].map((no) => {
    const vote = must(openVote(all.definition));
    const ballot = { no, seq: 1, answers: drawAnswers(all, no) };
    let longest = 0;
    const total = cpu(() => {
      const work = castSteps(vote, all.wallets[no - 1]!, ballot, all.random);
      for (;;) {
        const step = cpu(() => work.next());
        longest = Math.max(longest, step.ms);
        if (step.value.done === true) return must(step.value.value);
      }
    });
    const bytes = onionBytes(vote, 'rate') * members;
    if (parseBase64(total.value.rate, bytes) === null) throw new Error('an envelope has another length');
    return { ms: total.ms, longest, bytes };
  });
  return runs.reduce((a, b) => (a.ms < b.ms ? a : b));
}

/**
 * The same ballot in the engine of iOS, which compiles nothing: run by `bun` with its JIT off. The slices are not timed
 * one by one: there the clock itself would take a tenth of the time.
 */
function interpretedFigures(members: number): Figure[] {
  const all = assemble({ members, seed: `ballot ${members}`, kMin: 5 });
  const runs = [1, 2, 3].map((no) => {
    const vote = must(openVote(all.definition));
    const ballot = { no, seq: 1, answers: drawAnswers(all, no) };
    return cpu(() => must(finish(castSteps(vote, all.wallets[no - 1]!, ballot, all.random)))).ms;
  });
  return [figure(`ballot of ${members}, JavaScriptCore without JIT`, Math.min(...runs) / 1000, 1.2, 's')];
}

function ballotFigures(members: number): Figure[] {
  const best = bestBallot(members);
  return [
    figure(`ballot of ${members}, whole`, best.ms / 1000, 0.5, 's'),
    figure(`ballot of ${members}, per cell`, best.ms / (members - 1), 50, 'ms'),
    figure(`ballot of ${members}, longest slice`, best.longest, 100, 'ms'),
    figure(`envelope of ${members}`, best.bytes / 1024, 20, 'KB'),
  ];
}

function openingFigures(members: number, verifyBudget: number, layerBudget: number | null): Figure[] {
  const all = assemble({ members, seed: `opening ${members}`, kMin: 5 });
  const slots = fill(all);
  const a = cpu(() => openAsA(all, slots));
  const b = cpu(() => openAsB(all, slots, a.value.mix));
  const verified = cpu(() => finish(verifyBoardSteps(b.value.board, 6)));
  if (verified.value.length > 0) throw new Error('the election is not sound');
  return [
    ...(layerBudget === null ? [] : [figure(`one layer, n = ${members}`, a.ms / 1000, layerBudget, 's')]),
    figure(
      `B whole (peel, verify, publish), n = ${members}`,
      b.ms / 1000,
      verifyBudget + 2 * (layerBudget ?? 4),
      's',
    ),
    figure(`verify every cell, n = ${members}`, verified.ms / 1000, verifyBudget, 's'),
  ];
}

/** Measures the minified size of the part of core/voting in the voting subpackage. */
function bundleFigure(): Figure {
  const folder = join(process.cwd(), 'core/voting');
  const files = [
    'voter',
    'keys',
    'vote',
    'definition',
    'scrutineer',
    'mix',
    'board',
    'client-checks',
    'dispute',
    'retention',
    'box',
  ];
  const contents = [...files, 'self-test', 'verify'].map((file) => `export * from './${file}';`).join('\n');
  const built = buildSync({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    supported: { bigint: true },
  });
  return figure(
    'core/voting bundled, minified',
    (built.outputFiles[0]?.contents.length ?? 0) / 1000,
    120,
    'kB',
  );
}

/** Runs the linkage experiment: |z| of each attack, and the share of authors found with both keys. */
function linkageFigures(members: number, elections: number): Figure[] {
  const { attacks, control } = experiment(members, elections, `linkage ${members}`);
  const named = `${elections} elections of ${members}`;
  const figures = attacks.map(({ name, z }) => figure(`linkage, ${named}: ${name}`, Math.abs(z), 3.3, '|z|'));
  const found = 100 * control;
  return [
    ...figures,
    { ...figure(`control with both keys, ${named}`, found, 100, '%'), good: found === 100 },
  ];
}

const [part, further] = process.argv.slice(2);
const figures =
  part === 'linkage'
    ? linkageFigures(Number(further), 60)
    : part === 'interpreted'
      ? interpretedFigures(20)
      : [
          bundleFigure(),
          ...ballotFigures(20),
          ...openingFigures(20, 6, 0.6),
          ...(further === 'big' ? openingFigures(50, 40, null) : []),
        ];
process.stdout.write(JSON.stringify(figures));
