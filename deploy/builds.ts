import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

export type BuildTarget = 'contract' | 'functions' | 'h5' | 'weapp';

/** Built the longest first, so that two cores finish together. */
const BY_TIME: readonly BuildTarget[] = ['weapp', 'contract', 'functions', 'h5'];
/** Each takes a core, and memory. */
const MAX_BESIDE = 4;
const LAST_LINES = 12;

/** Where a build is in its time. */
export type Builds = Readonly<Record<BuildTarget, () => Promise<void>>>;

/**
 * Begins to build the outdated targets, as many beside each other as there are cores. A failure is told to who waits for
 * the target; the others go on, so that the next run finds them built.
 */
export function beginBuilds(
  root: string,
  targets: readonly BuildTarget[],
  envId: string,
  report: (text: string) => void,
): Builds {
  // The environment is baked into the mini-program. A build needs no key.
  const { TENCENTCLOUD_SECRETID: _id, TENCENTCLOUD_SECRETKEY: _key, ...rest } = process.env;
  const { QINGCHENG_UPLOAD_KEY: _upload, ...inherited } = rest;
  const env = { ...inherited, TARO_APP_CLOUD_ENV: envId };
  const waiting = BY_TIME.filter((target) => targets.includes(target));
  const done = new Map<BuildTarget, Promise<void>>();
  const starts = new Map<BuildTarget, (end: Promise<void>) => void>();
  for (const target of waiting) {
    const end = new Promise<void>((resolve) => starts.set(target, resolve));
    // Whoever waits for it hears of a failure; nobody may.
    end.catch(() => undefined);
    done.set(target, end);
  }
  const work = async (): Promise<void> => {
    for (let target = waiting.shift(); target; target = waiting.shift()) {
      const end = build(root, target, env, report);
      starts.get(target)?.(end);
      await end.catch(() => undefined);
    }
  };
  for (let at = 0; at < Math.min(MAX_BESIDE, availableParallelism()); at += 1) void work();
  const waitFor = (target: BuildTarget) => (): Promise<void> => done.get(target) ?? Promise.resolve();
  return {
    contract: waitFor('contract'),
    functions: waitFor('functions'),
    h5: waitFor('h5'),
    weapp: waitFor('weapp'),
  };
}

function build(
  root: string,
  target: BuildTarget,
  env: NodeJS.ProcessEnv,
  report: (text: string) => void,
): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'scripts/build.mjs'), target], {
    ...{ cwd: root, env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => {
    output += part.toString('utf8');
    const [, line] = /^(正在(?:构建|核对).*)$/m.exec(part.toString('utf8')) ?? [];
    if (line) report(line);
  });
  child.stderr.on('data', (part: Buffer) => (output += part.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const last = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
      return reject(new Error(`${target === 'contract' ? '核对' : `构建 ${target} `}没有成功：\n${last}\n`));
    });
  });
}
