import { readFileSync } from 'node:fs';

/** A declared index: fields with their direction, unique or not. */
export interface IndexDeclaration {
  name: string;
  keys: [path: string, direction: 1 | -1][];
  unique?: boolean;
}
/** A declared collection. */
export interface CollectionDeclaration {
  name: string;
  indexes: IndexDeclaration[];
}
/** A declared timer trigger: a 7-field cron expression in UTC+8. */
export interface TriggerDeclaration {
  name: string;
  config: string;
}
/** A declared cloud function. */
export interface FunctionDeclaration {
  name: string;
  timeoutSeconds: number;
  memoryMb: number;
  permissions: string[];
  triggers: TriggerDeclaration[];
}
/** The declared cloud environment; the deployment scripts read the same file. */
export interface Environment {
  envId: string;
  collections: CollectionDeclaration[];
  functions: FunctionDeclaration[];
}

/** Reads a declared environment from a JSON file; throws an error that names the file and the fault. */
export function readEnvironment(file: string): Environment {
  const fail = (why: string): never => {
    throw new Error(`environment file ${file}: ${why}`);
  };
  let raw: Partial<Environment>;
  try {
    raw = JSON.parse(readFileSync(file, 'utf8')) as Partial<Environment>;
  } catch (error) {
    return fail((error as Error).message);
  }
  try {
    return completeEnvironment(raw);
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** Fills in defaults; throws on an invalid collection or index. */
export function completeEnvironment(raw: Partial<Environment>): Environment {
  const collections = (raw.collections ?? []).map((one) => ({ name: one.name, indexes: one.indexes ?? [] }));
  for (const { name, indexes } of collections) {
    if (typeof name !== 'string' || !/^[A-Za-z][\w-]{0,63}$/.test(name))
      throw new Error(`bad collection name ${String(name)}`);
    for (const index of indexes) {
      const valid =
        index.keys?.length > 0 && index.keys.every(([path, way]) => path && (way === 1 || way === -1));
      if (!index.name || !valid) throw new Error(`bad index ${String(index.name)} of ${name}`);
    }
  }
  const functions = (raw.functions ?? []).map((one) => ({
    name: one.name,
    timeoutSeconds: one.timeoutSeconds ?? 3,
    memoryMb: one.memoryMb ?? 256,
    permissions: one.permissions ?? [],
    triggers: one.triggers ?? [],
  }));
  return { envId: raw.envId ?? 'local', collections, functions };
}
