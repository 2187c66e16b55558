import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Procedure } from '../core/contract/procedure';
import { findStoredBreaks } from './contract/compare';
import { CONTRACT_DIR, readStored, storedFile } from './contract/files';
import { contractOf, openSources, storedShapesOf } from './contract/snapshot';
import { readOptions } from './options.mjs';

const { values: args } = readOptions({
  options: {
    /** Writes the contract of a release, once: `--release 0.2.0`. Without it, only the stored shapes are refreshed. */
    release: { type: 'string' },
    /** Another checkout to describe, for a release that has none yet. */
    root: { type: 'string', default: path.resolve(__dirname, '..') },
  },
  check: ({ release }: { release?: string }) =>
    release === undefined || /^\d+\.\d+\.\d+$/.test(release)
      ? undefined
      : `--release ${release} 不是版本号；请写三个数字，例如 --release 0.2.0`,
});

const load = (file: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(path.join(args.root, file)).href) as Promise<Record<string, unknown>>;

/** One line for each procedure and type, so that a change is one line of a diff. */
const linesOf = (value: unknown, depth = 3): string => {
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value);
  const lines = Object.entries(value).map(
    ([key, part]) => `${JSON.stringify(key)}: ${linesOf(part, depth - 1)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
};

const write = (file: string, value: object): void => {
  fs.writeFileSync(file, `${linesOf(value)}\n`);
  console.log(path.relative(process.cwd(), file));
};

async function main(): Promise<void> {
  fs.mkdirSync(CONTRACT_DIR, { recursive: true });
  const checkout = openSources(args.root);
  if (args.release !== undefined) {
    const [contract, refusals, todo] = await Promise.all(
      ['core/contract/procedures.ts', 'core/contract/refusals.ts', 'core/domain/todo.ts'].map(load),
    );
    write(
      path.join(CONTRACT_DIR, `${args.release}.json`),
      contractOf(checkout, args.release, {
        procedures: contract?.procedures as Readonly<Record<string, Procedure>>,
        refusalCodes: refusals?.REFUSAL_CODES as readonly string[],
        todoKinds: todo?.TODO_KINDS as readonly string[],
      }),
    );
  }
  // A release from before the migrations has the first version.
  const version = fs.existsSync(path.join(args.root, 'server/store/migrations/list.ts'))
    ? ((await load('server/store/migrations/list.ts')).STORED_VERSION as number)
    : 1;
  const shapes = storedShapesOf(checkout, version);
  const old = fs.existsSync(storedFile(version)) ? readStored(version) : undefined;
  const breaks = old ? findStoredBreaks(old, shapes) : [];
  if (breaks.length === 0) return write(storedFile(version), shapes);
  for (const { kind, at } of breaks) console.error(`${kind}: ${at}`);
  console.error(
    `The shape of stored documents changed: add a migration to version ${version + 1} (docs/upgrade.md).`,
  );
  process.exitCode = 1;
}

void main();
