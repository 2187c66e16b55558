import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Deployment } from '../../deploy/apply';
import { applyChanges } from '../../deploy/apply';
import { readDesired } from '../../deploy/desired';
import { openManager } from '../../deploy/libraries';
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

/** Writes a build folder with little code. */
function buildOf({ functions }: Environment, code: string, padding: string): string {
  const dist = mkdtempSync(join(tmpdir(), 'qingcheng-build-'));
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
  return dist;
}

export interface Trial {
  readonly deployment: Deployment;
  /** What the operator was told. */
  readonly told: string[];
}

/** Prepares a deployment of one version; each has a library of its own, as each run of the command has. */
export function trialOf({
  environment = SMALL,
  code = 'one',
  padding = '',
  migrations = MIGRATIONS,
  variables = {},
}: Version = {}): Trial {
  const told: string[] = [];
  return {
    told,
    deployment: {
      manager: openManager(KEYS, ENV_ID),
      desired: readDesired(environment, buildOf(environment, code, padding), variables),
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
  return applyChanges(trialOf(version).deployment);
}

/** The library asks once a second whether a function is ready; here it asks at once. Returns how to end that. */
export function askAtOnce(): () => void {
  const real = globalThis.setInterval;
  globalThis.setInterval = ((ask: () => void, ms: number) => {
    setTimeout(ask, 0);
    return real(ask, ms);
  }) as typeof setInterval;
  return () => {
    globalThis.setInterval = real;
  };
}
