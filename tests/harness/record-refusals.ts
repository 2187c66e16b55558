import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalCloud } from '../../localcloud/local-cloud';

/** The folder of what the tests of one run were refused: one file per process, one line `procedure code` each. */
const FOLDER = join(__dirname, '../../.cache/reports/refusals');
const recorded = new Set<string>();

/**
 * Records which procedure refused a test with which code, so that `scripts/check-refusals.ts` finds the refusals of the
 * contract that no test meets.
 */
export function recordRefusals(cloud: LocalCloud): void {
  const invoke = cloud.invoke.bind(cloud);
  cloud.invoke = async (...call) => {
    const answer = await invoke(...call);
    const [, , event] = call;
    const { name } = (event ?? {}) as { name?: unknown };
    const { ok, code } = (answer.body ?? {}) as { ok?: unknown; code?: unknown };
    if (ok === false && typeof name === 'string') write(`${name} ${String(code)}`);
    return answer;
  };
}

function write(line: string): void {
  if (recorded.has(line)) return;
  recorded.add(line);
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(join(FOLDER, `${process.pid}.txt`), `${line}\n`);
}
