import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import type { DesiredFunction } from './desired';
import type { Item } from './item';
import type { Wait } from './lanes';
import type { FunctionSettings, Manager, RemoteFunction } from './manager';
import { withFolder } from './with-folder';

/** The largest zip that is sent in the call itself (bytes); a larger one takes the way over object storage. */
const MAX_INLINE_ZIP = 1.5 * 1024 * 1024;
const HANDLER = 'index.main';
// CloudBase allows letters, digits, spaces and Chinese in a description.
const CHANGING = '青程 正在更新';
const DIGEST = /代码 ([0-9a-f]{16})$/;

/** The digest of the deployed code; empty when no deployment of ours wrote it. */
const codeOf = ({ Description = '' }: RemoteFunction): string => DIGEST.exec(Description)?.[1] ?? '';
const describe = ({ digest }: DesiredFunction): string => `青程 代码 ${digest}`;

/** Packs files; the same files give the same bytes. */
export const zipOf = (files: DesiredFunction['files']): Uint8Array =>
  zipSync(files, { mtime: '1980-01-01T00:00:00' });

/** Compares a function's code, runtime, settings and timer. */
export function functionItems(declared: DesiredFunction, actual: RemoteFunction | null): readonly Item[] {
  const { name } = declared;
  const what = `云函数 ${name}`;
  const item = itemOf(name);
  if (!actual || actual.Status === 'CreateFailed')
    return [
      item(what, false, `上传云函数 ${name}（${summary(declared)}）`, (manager) => create(manager, declared)),
      ...triggerItems(declared, null),
    ];
  const stored = Object.fromEntries(
    (actual.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]),
  );
  if (actual.Runtime !== declared.runtime)
    return [
      item(
        `${what} 的运行环境`,
        false,
        `重建云函数 ${name}：运行环境 ${actual.Runtime} 换成 ${declared.runtime}（平台不能直接改，约停几秒）`,
        async (manager, wait) => {
          await whenReady(manager, name, wait);
          await manager.functions.deleteFunction(name);
          await create(manager, { ...declared, values: { ...stored, ...declared.values } });
        },
      ),
      ...triggerItems(declared, null),
    ];
  const changed = Object.keys(declared.values).filter((key) => stored[key] !== declared.values[key]);
  const settings = settingsOf(declared, { ...stored, ...declared.values });
  return [
    item(what, true, ''),
    item(`${what} 的运行环境（${declared.runtime}）`, true, ''),
    item(
      `${what} 的代码`,
      codeOf(actual) === declared.digest,
      `更新云函数 ${name} 的代码`,
      async (manager, wait) => {
        // No digest while the code changes: whatever runs after a break finds that it does not know the code.
        await configure(manager, { name, description: CHANGING }, wait);
        await withCode(declared, (code) =>
          manager.functions.updateFunctionCode({
            func: { name, runtime: declared.runtime, handler: HANDLER, installDependency: false },
            ...code,
          }),
        );
        await configure(manager, settings, wait);
      },
    ),
    item(
      `${what} 的超时与内存`,
      actual.Timeout === declared.timeoutSeconds && actual.MemorySize === declared.memoryMb,
      `把云函数 ${name} 的超时设为 ${declared.timeoutSeconds} 秒、内存设为 ${declared.memoryMb} MB`,
      (manager, wait) => configure(manager, settings, wait),
    ),
    item(
      `${what} 的环境变量`,
      changed.length === 0,
      `写入云函数 ${name} 的环境变量 ${changed.join('、')}`,
      (manager, wait) => configure(manager, settings, wait),
    ),
    ...triggerItems(declared, actual),
  ];
}

const itemOf =
  (lane: string) =>
  (what: string, ok: boolean, todo: string, change: Item['change'] = async () => undefined): Item => ({
    phase: 'functions',
    ...{ lane, what, ok, todo, change },
  });

const POLL_MS = 1000;
const MAX_POLLS = 300;

/**
 * Waits until the platform has finished the change of a function before; it refuses another one meanwhile. A change ends
 * with this too, so that a call after it finds the function ready.
 */
export async function whenReady({ functions }: Manager, name: string, wait: Wait): Promise<void> {
  for (let poll = 0; poll < MAX_POLLS; poll += 1) {
    const { Status = '' } = await functions.getFunctionDetail(name);
    if (!/^(Creating|Updating|Publishing)$/.test(Status)) return;
    await wait(POLL_MS);
  }
  throw new Error(`云函数 ${name} 一直在更新，没有等到它好`);
}

async function configure(manager: Manager, settings: FunctionSettings, wait: Wait): Promise<void> {
  await whenReady(manager, settings.name, wait);
  await manager.functions.updateFunctionConfig(settings);
  await whenReady(manager, settings.name, wait);
}

const summary = ({ runtime, timeoutSeconds, memoryMb }: DesiredFunction): string =>
  `${runtime}，${timeoutSeconds} 秒，${memoryMb} MB`;

const settingsOf = (
  declared: DesiredFunction,
  envVariables: Readonly<Record<string, string>>,
): FunctionSettings => ({
  name: declared.name,
  timeout: declared.timeoutSeconds,
  memorySize: declared.memoryMb,
  description: describe(declared),
  envVariables,
});

const create = (manager: Manager, declared: DesiredFunction): Promise<unknown> =>
  withCode(declared, (code) =>
    manager.functions.createFunction({
      func: {
        ...settingsOf(declared, declared.values),
        ...{ runtime: declared.runtime, handler: HANDLER, installDependency: false },
      },
      ...code,
    }),
  );

/** Gives the code in the form that its size needs. */
async function withCode<T>(
  { files }: DesiredFunction,
  use: (code: { base64Code: string } | { functionPath: string; deployMode: 'cos' }) => Promise<T>,
): Promise<T> {
  const zip = zipOf(files);
  if (zip.length <= MAX_INLINE_ZIP) return use({ base64Code: Buffer.from(zip).toString('base64') });
  return withFolder((folder) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return use({ functionPath: folder, deployMode: 'cos' });
  });
}

/** The cron expression of a trigger; the platform wraps it in JSON. */
function cronOf(description: string): string {
  try {
    return String((JSON.parse(description) as { cron?: unknown }).cron ?? description);
  } catch {
    return description;
  }
}

function triggerItems({ name, triggers }: DesiredFunction, actual: RemoteFunction | null): readonly Item[] {
  const item = itemOf(name);
  const found = actual?.Triggers ?? [];
  const extra = found.filter((one) => !triggers.some((trigger) => trigger.name === one.TriggerName));
  const drop = async (manager: Manager, trigger: string, wait: Wait): Promise<void> => {
    await whenReady(manager, name, wait);
    await manager.functions.deleteFunctionTrigger(name, trigger);
  };
  return [
    // The platform allows one timer: one too many goes first.
    ...extra.map(({ TriggerName }) =>
      item(
        `云函数 ${name} 多余的触发器 ${TriggerName}`,
        false,
        `删除云函数 ${name} 多余的触发器 ${TriggerName}`,
        (manager, wait) => drop(manager, TriggerName, wait),
      ),
    ),
    ...triggers.map((trigger) => {
      const same = found.find((one) => one.TriggerName === trigger.name);
      return item(
        `云函数 ${name} 的定时触发器 ${trigger.name}`,
        same !== undefined && cronOf(same.TriggerDesc) === trigger.config,
        `${same ? '修改' : '建立'}云函数 ${name} 的定时触发器 ${trigger.name}（${trigger.config}）`,
        async (manager, wait) => {
          if (same) await drop(manager, trigger.name, wait);
          await whenReady(manager, name, wait);
          await manager.functions.createFunctionTriggers(name, [{ ...trigger, type: 'timer' }]);
          await whenReady(manager, name, wait);
        },
      );
    }),
  ];
}
