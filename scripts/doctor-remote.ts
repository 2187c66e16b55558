import type { Environment } from '../server/environment';
import type { Finding } from './doctor-finding';

/** The part of @cloudbase/manager-node that is used; the operator installs it for the remote check. */
export interface RemoteManager {
  readonly database: {
    listCollections(page: { MgoLimit: number; MgoOffset: number }): Promise<{
      Collections: readonly { CollectionName: string }[];
    }>;
    describeCollection(name: string): Promise<{
      Indexes?:
        | readonly {
            Name: string;
            Keys: readonly { Name?: string; Direction?: string }[];
            Unique: boolean;
          }[]
        | undefined;
    }>;
  };
  readonly functions: {
    getFunctionDetail(name: string): Promise<{
      Timeout: number;
      MemorySize: number;
      Triggers?: readonly { TriggerName?: string; TriggerDesc?: string }[];
    }>;
  };
}

const PAGE = 100;

/** Compares the declared environment with a remote one (read-only); each finding says what to do. */
export async function examineRemote(remote: RemoteManager, declared: Environment): Promise<Finding[]> {
  return [...(await examineDatabase(remote, declared)), ...(await examineFunctions(remote, declared))];
}

async function examineDatabase({ database }: RemoteManager, declared: Environment): Promise<Finding[]> {
  const existing = new Set<string>();
  for (let offset = 0; ; offset += PAGE) {
    const { Collections } = await database.listCollections({ MgoLimit: PAGE, MgoOffset: offset });
    for (const { CollectionName } of Collections) existing.add(CollectionName);
    if (Collections.length < PAGE) break;
  }
  const findings: Finding[] = [];
  for (const { name, indexes } of declared.collections) {
    const what = `云端集合 ${name}`;
    if (!existing.has(name)) {
      findings.push({ what, ok: false, todo: `请在云开发控制台新建集合 ${name}，权限选「仅管理端可读写」` });
      continue;
    }
    findings.push({ what, ok: true, todo: '' });
    if (indexes.length === 0) continue;
    const { Indexes = [] } = await database.describeCollection(name);
    const found = new Set(Indexes.map((index) => shapeOf(index.Keys.map(keyOf), index.Unique)));
    for (const index of indexes) {
      const keys = index.keys.map(([field, direction]) => `${field} ${direction}`);
      findings.push({
        what: `云端索引 ${name}.${index.name}`,
        ok: found.has(shapeOf(keys, index.unique)),
        todo: `请为集合 ${name} 建立索引（${keys.join('，')}${index.unique ? '，唯一' : ''}），1 为升序，-1 为降序`,
      });
    }
  }
  return findings;
}

async function examineFunctions({ functions }: RemoteManager, declared: Environment): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, timeoutSeconds, memoryMb, triggers } of declared.functions) {
    const detail = await functions.getFunctionDetail(name).catch(() => null);
    const what = `云端函数 ${name}`;
    if (!detail) {
      findings.push({ what, ok: false, todo: `请上传 dist/cloudfunctions/${name}` });
      continue;
    }
    const settings = detail.Timeout === timeoutSeconds && detail.MemorySize === memoryMb;
    findings.push({ what, ok: true, todo: '' });
    findings.push({
      what: `${what} 的超时与内存`,
      ok: settings,
      todo: `请把超时设为 ${timeoutSeconds} 秒、内存设为 ${memoryMb} MB`,
    });
    const names = (detail.Triggers ?? []).map((trigger) => trigger.TriggerName).sort();
    findings.push({
      what: `${what} 的触发器`,
      ok: JSON.stringify(names) === JSON.stringify(triggers.map((trigger) => trigger.name).sort()),
      todo: `请上传 ${name} 的触发器：${triggers.map((trigger) => `${trigger.name}（${trigger.config}）`).join('、') || '应当没有'}`,
    });
  }
  return findings;
}

const keyOf = ({ Name, Direction }: { Name?: string; Direction?: string }): string => `${Name} ${Direction}`;

const shapeOf = (keys: readonly string[], unique: boolean): string => JSON.stringify([keys, unique]);
