import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Deployment } from '../../deploy/apply';
import { applyChanges } from '../../deploy/apply';
import type { Desired } from '../../deploy/desired';
import { readDesired } from '../../deploy/desired';
import { openManager } from '../../deploy/libraries';
import { quietLibraries } from '../../deploy/output';
import type { Environment } from '../../server/environment';
import { ENVIRONMENT } from '../../server/environment';
import { ENV_ID } from './stand-in/cloud-api';
import type { StandIn } from './stand-in/stand-in';
import { KEYS } from './stand-in/stand-in';

/** A part of the declared environment that has one thing of every kind. */
export const SMALL: Environment = {
  ...ENVIRONMENT,
  collections: ENVIRONMENT.collections.filter(({ name }) => ['people', 'cards'].includes(name)),
  functions: ENVIRONMENT.functions.filter(({ name }) => ['clock', 'migrate', 'wall'].includes(name)),
};

export interface Version {
  readonly environment?: Environment;
  /** Part of the code of every function. */
  readonly code?: string;
  /** More code of the function `wall`. */
  readonly padding?: string;
  readonly migrations?: Deployment['migrations'];
  readonly variables?: Readonly<Record<string, string>>;
}

const MIGRATIONS: Deployment['migrations'] = [{ version: 2, breaksOlderCode: false }];

/** Reads the desired state from a build folder with little code, which it removes. */
function desiredOf({ environment = SMALL, code = 'one', padding = '', variables = {} }: Version): Desired {
  const dist = mkdtempSync(join(tmpdir(), 'qingcheng-build-'));
  try {
    writeBuild(dist, environment, code, padding);
    return readDesired(environment, dist, variables);
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

function writeBuild(dist: string, { functions }: Environment, code: string, padding: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  };
  for (const { name } of functions) {
    write(`cloudfunctions/${name}/index.js`, `exports.main = () => '${name} ${code}';`);
    write(`cloudfunctions/${name}/package.json`, `{"name":"${name}"}`);
  }
  if (padding !== '') write('cloudfunctions/wall/padding.txt', padding);
  write('h5/index.html', '<!doctype html><html><head><title>青程</title></head></html>');
  write('h5/js/app.js', 'void 0;');
}

export interface Trial {
  readonly deployment: Deployment;
  readonly desired: Desired;
  /** What the operator was told. */
  readonly told: string[];
}

/** Prepares a deployment of one version; each has a library of its own, as each run of the command has. */
export function trialOf(version: Version = {}): Trial {
  const { environment = SMALL, code = 'one', migrations = MIGRATIONS } = version;
  const told: string[] = [];
  const desired = desiredOf(version);
  return {
    ...{ told, desired },
    deployment: {
      manager: openManager(KEYS, ENV_ID),
      environment,
      functions: () => Promise.resolve(desired.functions),
      web: () => Promise.resolve(desired.web),
      migrations,
      version: `0.2.0-${code}`,
      now: () => '2026-11-29T08:00:00.000Z',
      report: (text) => told.push(text),
      wait: () => Promise.resolve(),
    },
  };
}

/** Deploys one version and returns the number of changes. */
export async function deploy(cloud: StandIn, version: Version = {}): Promise<number> {
  cloud.begin();
  return (await applyChanges(trialOf(version).deployment)).changes;
}

/** The library asks once a second whether a function is ready; here it asks on and on. Returns how to end that. */
export function askAtOnce(): () => void {
  quietLibraries(() => undefined);
  const real = { setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval };
  const live = new Set<unknown>();
  globalThis.setInterval = ((ask: () => unknown, ms: number) => {
    const handle = real.setInterval(() => undefined, ms);
    live.add(handle);
    const again = async (): Promise<void> => {
      await ask();
      if (live.has(handle)) setTimeout(() => void again(), 0);
    };
    setTimeout(() => void again(), 0);
    return handle;
  }) as typeof setInterval;
  globalThis.clearInterval = ((handle: Parameters<typeof clearInterval>[0]) => {
    live.delete(handle);
    real.clearInterval(handle);
  }) as typeof clearInterval;
  return () => Object.assign(globalThis, real);
}
