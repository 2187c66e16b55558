import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment, FunctionDeclaration } from '../server/environment';

export interface DesiredFunction extends FunctionDeclaration {
  readonly runtime: string;
  /** Its built files, by name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly digest: string;
  /** The values that this deployment gives to its variables; others of the environment stay. */
  readonly values: Readonly<Record<string, string>>;
}

export interface HostedFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly md5: string;
}

/** What an environment is to hold: the declared environment, the built functions and the web build. */
export interface Desired extends Pick<
  Environment,
  'collections' | 'collectionAccess' | 'fileAccess' | 'routes'
> {
  readonly functions: readonly DesiredFunction[];
  readonly web: readonly HostedFile[];
}

/** Reads the desired state from the declared environment and the folder of the build. */
export const readDesired = (environment: Environment, dist: string, variables: Variables): Desired => ({
  ...environment,
  functions: readFunctions(environment, dist, variables),
  web: readWeb(dist),
});

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the built functions. */
export function readFunctions(
  { functions, runtime }: Environment,
  dist: string,
  variables: Variables,
): readonly DesiredFunction[] {
  return functions.map((declared) => {
    const files = readFolder(join(dist, 'cloudfunctions', declared.name));
    const values = declared.variables.flatMap((name) => {
      const value = variables[name];
      return value === undefined || value === '' ? [] : [[name, value] as const];
    });
    return {
      ...declared,
      ...{ runtime, files, digest: digestOf(files), values: Object.fromEntries(values) },
    };
  });
}

/** Reads the built web client. */
export const readWeb = (dist: string): readonly HostedFile[] =>
  Object.entries(readFolder(join(dist, 'h5'))).map(([path, content]) => hostedFile(path, content));

export const hostedFile = (path: string, content: Uint8Array): HostedFile => ({
  ...{ path, content },
  md5: createHash('md5').update(content).digest('hex'),
});

/** Reads the files of a folder and its folders, by path in alphabetical order. */
function readFolder(folder: string): Record<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

/** A digest of names and contents. */
function digestOf(files: Readonly<Record<string, Uint8Array>>): string {
  const hash = createHash('sha256');
  for (const [name, content] of Object.entries(files))
    hash.update(JSON.stringify([name, content.length])).update(content);
  return hash.digest('hex').slice(0, 16);
}
