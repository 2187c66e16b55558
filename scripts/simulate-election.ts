// Runs a stage vote with the mini-program's client code on a local cloud and writes the published file:
// `simulate-election --members N [--absent K] [--tamper HOW] [--comments] --out FILE`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEAST_CELLS } from '../core/domain/stage';
import type { Board } from '../core/voting/board';
import { startLocalCloud } from '../localcloud/local-cloud';
import { buildFunctions } from './build-functions';
import { foundElectorate } from './election/electorate';
import { holdElection } from './election/hold-election';
import { tamper, TAMPERINGS } from './election/tamper';
import type { Tampering } from './election/tamper';
import { readOptions } from './options.mjs';

const ROOT = join(__dirname, '..');

export interface Simulation {
  readonly members: number;
  readonly absent: number;
  readonly tampering: Tampering | null;
  /** Also casts comment cells. */
  readonly comments?: boolean;
}

/** Runs the election on a new local cloud. */
export async function simulateElection({
  members,
  absent,
  tampering,
  comments = false,
}: Simulation): Promise<Board> {
  const data = mkdtempSync(join(tmpdir(), 'qingcheng-election-'));
  const cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    now: '2026-06-30T01:00:00.000Z',
  });
  try {
    const electorate = await foundElectorate(cloud, members);
    const kMin = Math.max(3, Math.min(LEAST_CELLS, members - absent - 1));
    const { board } = await holdElection(cloud, electorate, { absent, kMin, helpAsked: comments });
    return tampering === null ? board : tamper(board, tampering, electorate);
  } finally {
    await cloud.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

const isTampering = (value: string): value is Tampering => (TAMPERINGS as readonly string[]).includes(value);

function readArguments(args: readonly string[]): (Simulation & { out: string }) | null {
  const { values } = readOptions({
    args: [...args],
    options: {
      members: { type: 'string' },
      absent: { type: 'string', default: '0' },
      tamper: { type: 'string' },
      comments: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const [members, absent] = [Number(values.members), Number(values.absent)];
  const isValid = Number.isInteger(members) && members >= 4 && members <= 200 && Number.isInteger(absent);
  const { out, tamper: how } = values;
  if (!isValid || absent < 0 || members - absent < 4 || out === undefined) return null;
  if (how !== undefined && !isTampering(how)) return null;
  return { members, absent, tampering: how ?? null, comments: values.comments, out };
}

async function main(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (options === null) {
    process.stderr.write(
      `写法：simulate-election --members 4 到 200 [--absent 人数] [--tamper ${TAMPERINGS.join('|')}] [--comments] --out 文件；` +
        '至少要有 4 人投票，少了会看出谁投了什么\n',
    );
    return 2;
  }
  await buildFunctions(ROOT);
  const board = await simulateElection(options);
  writeFileSync(options.out, `${JSON.stringify(board)}\n`);
  process.stdout.write(
    `${options.out}: ${board.envelopes.length} envelopes, ${board.board.length} cells, ` +
      `${board.withheld.length} withheld\n`,
  );
  return 0;
}

if (process.argv[1] !== undefined && /simulate-election(\.ts)?$/.test(process.argv[1])) {
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: unknown) => {
      process.stderr.write(`${(error as Error).stack}\n`);
      process.exit(1);
    },
  );
}
