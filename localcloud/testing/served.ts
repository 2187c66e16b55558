import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { checkStore } from '../store/check-store';
import { parseDocument, type Document } from '../store/ejson';
import { Store } from '../store/store';
import { FIXTURES } from './room';

/** Two collections with indexes, one of them unique. */
export const COLLECTIONS = [
  {
    name: 'notes',
    indexes: [
      {
        name: 'by_round',
        keys: [
          ['round', 1],
          ['n', 1],
        ] as [string, 1 | -1][],
        unique: true,
      },
    ],
  },
  { name: 'accounts', indexes: [{ name: 'by_balance', keys: [['balance', 1]] as [string, 1 | -1][] }] },
];
/** A folder for everything a test file makes. */
export const work = mkdtempSync(join(tmpdir(), 'localcloud-durable-'));
/** The bundled program; beside node_modules, so that it finds its packages. */
export const program = join(__dirname, '..', '..', '.cache', 'localcloud-test', `${process.pid}`, 'main.js');
/** The declared environment of a program started here. */
export const environment = join(work, 'environment.json');
const functions = join(work, 'functions');

/** Bundles the local cloud and the probe, as a build does. */
export function buildProgram(): void {
  buildSync({
    entryPoints: [join(__dirname, '..', 'main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  // One bundle starts in half the time of the SDK's 44 MB of files.
  buildSync({
    entryPoints: [join(FIXTURES, 'probe', 'index.js')],
    outfile: join(functions, 'probe', 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  mkdirSync(join(program, '..', 'worker'), { recursive: true });
  cpSync(join(__dirname, '..', 'worker', 'host.cjs'), join(program, '..', 'worker', 'host.cjs'));
  writeFileSync(
    environment,
    JSON.stringify({
      collections: COLLECTIONS,
      functions: [{ name: 'probe', timeoutSeconds: 30, memoryMb: 128 }],
    }),
  );
}

/** Removes what `buildProgram` and the tests made. */
export function removeWork(): void {
  rmSync(work, { recursive: true, force: true });
  rmSync(join(program, '..'), { recursive: true, force: true });
}

/** The local cloud as its own process. */
export interface Served {
  child: ChildProcess;
  call(step: string): Promise<{ value?: unknown; errMsg?: string }>;
}

/** Starts the program on a data folder and waits until it is ready. */
export function serve(data: string): Promise<Served> {
  const command = [
    process.execPath,
    program,
    '--port',
    '0',
    '--data',
    data,
    '--token',
    't',
    '--environment',
    environment,
    '--functions',
    functions,
    '--web',
    work,
  ];
  const child = spawn(command[0] as string, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`exited with ${String(code)}`)));
    child.stdout.on('data', (text: Buffer) => {
      const url = /ready (\S+)/.exec(text.toString())?.[1];
      if (!url) return;
      const call = async (step: string): Promise<{ value?: unknown; errMsg?: string }> => {
        const answer = await fetch(`${url}/invoke/probe`, {
          method: 'POST',
          headers: { authorization: 'Bearer t' },
          body: JSON.stringify({ step }),
        });
        return (await answer.json()) as { value?: unknown; errMsg?: string };
      };
      resolve({ child, call });
    });
  });
}

/** Reads what a stopped program left, and checks it. */
export function documents(data: string): { notes: Set<string>; accounts: Document[]; faults: string[] } {
  const store = Store.open(data, COLLECTIONS);
  const read = (name: string): Document[] =>
    [...store.collection(name).documents.getRange()].map(({ value }) => parseDocument(value.slice(8)));
  const found = {
    notes: new Set(read('notes').map((one) => String(one['_id']))),
    accounts: read('accounts'),
    faults: checkStore(store).faults,
  };
  void store.close();
  return found;
}

/** So many accounts exchange units; their sum never changes. */
export const ACCOUNTS = 6;
/** The step that moves one unit in a transaction and notes its id on both sides. */
export const TRANSFER = (id: string, a: number, b: number): string => `await db.runTransaction(async (t) => {
  const accounts = t.collection('accounts');
  await accounts.doc('a${a}').update({ data: { balance: _.inc(-1), log: _.push(['${id}']) } });
  await accounts.doc('a${b}').update({ data: { balance: _.inc(1), log: _.push(['${id}']) } });
}); return true;`;
