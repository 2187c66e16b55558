import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENV_ID } from './stand-in/cloud-api';
import type { StandIn } from './stand-in/stand-in';
import { KEYS } from './stand-in/stand-in';

const ROOT = join(__dirname, '../..');
const LOADER = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
/** What must not be in an output. */
const SECRETS = [KEYS.secretKey, KEYS.secretId, 'PRIVATE KEY'];

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a program as a person does who types it, with the keys in variables; its connections end at the stand-in. */
export async function runTyped(
  cloud: StandIn,
  [program = '', ...args]: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: `--require ${join(__dirname, 'stand-in/route.cjs')}`,
      STAND_IN_PORT: String(cloud.port),
      TENCENTCLOUD_SECRETID: KEYS.secretId,
      TENCENTCLOUD_SECRETKEY: KEYS.secretKey,
      ...variables,
    },
  });
  let output = '';
  child.stdout.on('data', (part) => (output += String(part)));
  child.stderr.on('data', (part) => (output += String(part)));
  const code = await new Promise<number>((resolve) => child.on('close', (ended) => resolve(ended ?? 1)));
  expect(SECRETS.filter((secret) => output.includes(secret))).toEqual([]);
  return { code, output };
}

/** `npm run 名字 -- …`, of the trial environment. */
export const npmRun = (name: string, ...options: readonly string[]): readonly string[] => [
  ...['npm', 'run', '--silent', name, '--', '--env', ENV_ID],
  ...options,
];

/** The same without npm, which takes longer than a refusal. */
export const tsx = (file: string, ...options: readonly string[]): readonly string[] => [
  ...[process.execPath, '--import', LOADER, file],
  ...options,
];
