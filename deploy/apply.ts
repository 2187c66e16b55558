import type { MigrationReport } from '../server/jobs/migrate';
import type { Migration } from '../server/store/migrations/migration';
import type { Environment } from '../server/environment';
import type { Actual } from './actual';
import { functionOf, readActual } from './actual';
import { compare } from './compare';
import type { Desired, DesiredFunction, HostedFile } from './desired';
import type { Item } from './item';
import type { Wait } from './lanes';
import { runLanes } from './lanes';
import type { Manager } from './manager';
import type { Release } from './releases';
import {
  finishRelease,
  withdrawAfter,
  keepRelease,
  planRollback,
  readReleases,
  releaseOf,
  restoreFunctions,
} from './releases';
import { functionItems, whenReady } from './function-items';

export interface Deployment {
  readonly manager: Manager;
  readonly environment: Environment;
  /** The built functions and the built web client; each may still be in the making when the deployment begins. */
  readonly functions: () => Promise<readonly DesiredFunction[]>;
  readonly web: () => Promise<readonly HostedFile[]>;
  readonly migrations: readonly Pick<Migration, 'version' | 'breaksOlderCode'>[];
  /** The release of the code, for people. */
  readonly version: string;
  readonly now: () => string;
  /** Tells the operator what happens, in Chinese. */
  readonly report: (text: string) => void;
  readonly wait: Wait;
}

export interface Deployed {
  /** Number of changes. */
  readonly changes: number;
  /** The domain of static hosting. */
  readonly webDomain: string;
}

const POLL_MS = 2000;
/** Hosting takes minutes to come online the first time. */
const MAX_POLLS = 150;
/** Beginnings of a deployment that the platform refuses because calls come too fast. */
const MAX_STARTS = 6;
const PAUSE_MS = 3000;

/** The items that a deployment would change. */
export async function planChanges({
  manager,
  environment,
  functions,
  web,
  wait,
}: Deployment): Promise<readonly Item[]> {
  const desired = { ...environment, functions: await functions(), web: await web() };
  return compare(desired, await readActual(manager, environment, wait)).filter((item) => !item.ok);
}

/**
 * Brings an environment to the desired state: server, stored documents, then the web client. Every change is made only
 * where it is missing, so that a run that was broken off anywhere is continued by the next one. One that the platform
 * refuses because calls come too fast continues by itself.
 */
export async function applyChanges(deployment: Deployment): Promise<Deployed> {
  let changes = 0;
  const note = (): void => void (changes += 1);
  for (let start = 1; ; start += 1)
    try {
      const { webDomain, migrated } = await applyOnce(deployment, note);
      return { changes: changes + migrated, webDomain };
    } catch (error) {
      if (start === MAX_STARTS || !isTooFast(error)) throw error;
      deployment.report('云端说调用太密，歇一会儿再接着做……');
      await deployment.wait(start * PAUSE_MS);
    }
}

/** The library keeps the code of most refusals, and the text of all. */
const isTooFast = (error: unknown): boolean =>
  /RequestLimitExceeded|频率上限/.test(
    `${String((error as { code?: unknown }).code)} ${(error as Error).message}`,
  );

async function applyOnce(
  deployment: Deployment,
  note: () => void,
): Promise<{ webDomain: string; migrated: number }> {
  const { manager, environment, report, now, wait } = deployment;
  const run = async (items: readonly Item[]): Promise<void> => {
    const lanes = new Map<string, (() => Promise<void>)[]>();
    for (const { lane, todo, change } of items) {
      const step = async (): Promise<void> => {
        report(todo);
        await change(manager, wait);
        note();
      };
      lanes.set(lane, [...(lanes.get(lane) ?? []), step]);
    }
    await runLanes([...lanes.values()], wait);
  };
  let actual = await readActual(manager, environment, wait);
  const missing = (desired: Desired, ...phases: readonly Item['phase'][]): readonly Item[] =>
    compare(desired, actual).filter((item) => !item.ok && phases.includes(item.phase));

  const unbuilt: Desired = { ...environment, functions: [], web: [] };
  await run(missing(unbuilt, 'database', 'services'));
  if (missing(unbuilt, 'services').length > 0) actual = { ...actual, ...(await domainsOf(deployment)) };
  const functions = await deployment.functions();
  const withFunctions: Desired = { ...unbuilt, functions };
  const release = releaseOf(functions, deployment.migrations, deployment.version, now());
  let releases = await readReleases(manager);
  const newest = releases.at(-1);
  const noted = newest?.id === release.id && newest.finishedAt !== undefined && !newest.withdrawn;
  const changed = missing(withFunctions, 'functions');
  if (changed.length > 0 || !noted) releases = await keepRelease(manager, releases, release, functions);
  await run(changed);
  const migrated = await migrate(deployment);
  await run(missing({ ...withFunctions, web: await deployment.web() }, 'leftovers', 'web'));
  if (!noted) await finishRelease(manager, releases, release, now());
  return { webDomain: actual.webDomain, migrated };
}

/** Waits until hosting and HTTP access tell their domains. */
async function domainsOf({ manager, wait }: Deployment): Promise<Pick<Actual, 'webDomain' | 'routeDomain'>> {
  for (let poll = 0; poll < MAX_POLLS; poll += 1) {
    const [site] = (await manager.hosting.getInfo()) ?? [];
    const { DefaultDomain = '' } = await manager.access.getDomainList();
    if (site?.Status === 'online' && DefaultDomain !== '')
      return { webDomain: site.CdnDomain, routeDomain: DefaultDomain };
    await wait(POLL_MS);
  }
  throw new Error('静态网站托管还没有开通好；已做的部分都留着，请过几分钟再运行一次');
}

/** Has the documents migrated in slices; returns the number of changed documents. */
async function migrate({ manager, report, wait }: Deployment): Promise<number> {
  await whenReady(manager, 'migrate', wait);
  for (let done = 0; ;) {
    const slice = await askMigration(manager, {});
    if (slice.state === 'newer')
      throw new Error(
        `存档由更新的版本写成（存档版本 ${slice.version}，这份代码到 ${slice.target}）。请用新版本的代码部署`,
      );
    done += slice.changed;
    if (slice.state === 'current') {
      if (done > 0) report(`存档已升级到版本 ${slice.version}，改写了 ${done} 份文档`);
      return done;
    }
    report(`正在升级存档（版本 ${slice.version} → ${slice.target}），已改写 ${done} 份文档……`);
  }
}

async function askMigration({ functions }: Manager, event: object): Promise<MigrationReport> {
  const { RetMsg, ErrMsg } = await functions.invokeFunction('migrate', event);
  const report = parse(RetMsg) as Partial<MigrationReport> | null;
  if (report?.state === undefined)
    throw new Error(`云函数 migrate 没有回答存档的版本：${ErrMsg || RetMsg || '没有内容'}`);
  return report as MigrationReport;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Puts the functions of the release before back; throws, in Chinese, when that is not possible. */
export async function rollBack({ manager, report, wait }: Deployment): Promise<Release> {
  const releases = await readReleases(manager);
  const possible = planRollback(releases, 0);
  if (!possible.possible) throw new Error(possible.why);
  const { version } = await askMigration(manager, { ask: true });
  const plan = planRollback(releases, version);
  if (!plan.possible) throw new Error(plan.why);
  report(`退回到 ${plan.to.version}（${plan.to.startedAt.slice(0, 16).replace('T', ' ')} 部署的云函数）`);
  const lanes = (await restoreFunctions(manager, plan.to)).map((declared) => [
    async () => {
      for (const { ok, todo, change } of functionItems(declared, await functionOf(manager, declared.name)))
        if (!ok) {
          report(todo);
          await change(manager, wait);
        }
    },
  ]);
  await runLanes(lanes, wait);
  await withdrawAfter(manager, releases, plan.to);
  return plan.to;
}
