import type { MigrationReport } from '../server/jobs/migrate';
import type { Migration } from '../server/store/migrations/migration';
import type { Actual } from './actual';
import { functionOf, readActual } from './actual';
import { compare } from './compare';
import type { Desired } from './desired';
import type { Item } from './item';
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
import { functionItems } from './function-items';

export interface Deployment {
  readonly manager: Manager;
  readonly desired: Desired;
  readonly migrations: readonly Pick<Migration, 'version' | 'breaksOlderCode'>[];
  /** The release of the code, for people. */
  readonly version: string;
  readonly now: () => string;
  /** Tells the operator what happens, in Chinese. */
  readonly report: (text: string) => void;
  /** Waits; tests do not. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

const POLL_MS = 2000;
/** Hosting takes minutes to come online the first time. */
const MAX_POLLS = 150;

/** The items that a deployment would change. */
export async function planChanges({
  manager,
  desired,
}: Pick<Deployment, 'manager' | 'desired'>): Promise<readonly Item[]> {
  return compare(desired, await readActual(manager, desired)).filter((item) => !item.ok);
}

/**
 * Brings an environment to the desired state: server, stored documents, then the web client. Every change is made only
 * where it is missing, so that a run that was broken off anywhere is continued by the next one.
 *
 * Returns the number of changes.
 */
export async function applyChanges(deployment: Deployment): Promise<number> {
  const { manager, desired, report, now } = deployment;
  let changes = 0;
  const run = async (items: readonly Item[]): Promise<void> => {
    for (const { todo, change } of items) {
      report(todo);
      await change(manager);
      changes += 1;
    }
  };
  let actual = await readActual(manager, desired);
  const missing = (...phases: readonly Item['phase'][]): readonly Item[] =>
    compare(desired, actual).filter((item) => !item.ok && phases.includes(item.phase));

  await run(missing('database'));
  const services = missing('services');
  await run(services);
  if (services.length > 0) actual = { ...actual, ...(await domainsOf(deployment)) };
  const release = releaseOf(desired.functions, deployment.migrations, deployment.version, now());
  const newest = (await readReleases(manager)).at(-1);
  const noted = newest?.id === release.id && newest.finishedAt !== undefined && !newest.withdrawn;
  const functions = missing('functions');
  if (functions.length > 0 || !noted) await keepRelease(manager, release, desired.functions);
  await run(functions);
  changes += await migrate(deployment);
  await run(missing('leftovers', 'web'));
  if (!noted) await finishRelease(manager, release, now());
  return changes;
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
async function migrate({ manager, report }: Deployment): Promise<number> {
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
export async function rollBack({ manager, report }: Deployment): Promise<Release> {
  const { version } = await askMigration(manager, { ask: true });
  const plan = planRollback(await readReleases(manager), version);
  if (!plan.possible) throw new Error(plan.why);
  report(`退回到 ${plan.to.version}（${plan.to.startedAt.slice(0, 16).replace('T', ' ')} 部署的云函数）`);
  for (const declared of await restoreFunctions(manager, plan.to)) {
    for (const item of functionItems(declared, await functionOf(manager, declared.name)))
      if (!item.ok) {
        report(item.todo);
        await item.change(manager);
      }
  }
  await withdrawAfter(manager, plan.to);
  return plan.to;
}
