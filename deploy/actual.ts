import type { Environment } from '../server/environment';
import type { Wait } from './lanes';
import { askAll } from './lanes';
import type { Manager, RemoteFunction, RemoteIndex, RemoteRoute } from './manager';

/** What an environment holds now. */
export interface Actual {
  /** The indexes of each collection. */
  readonly collections: ReadonlyMap<string, readonly RemoteIndex[]>;
  readonly access: ReadonlyMap<string, string>;
  readonly fileAccess: string;
  readonly functions: ReadonlyMap<string, RemoteFunction>;
  readonly routes: readonly RemoteRoute[];
  /** The domain of HTTP access; empty while the service is off. */
  readonly routeDomain: string;
  /** The domain of static hosting; empty while the service is off. */
  readonly webDomain: string;
  /** Hosted files with the MD5 of their content. */
  readonly web: ReadonlyMap<string, string>;
}

/** A page of a list; also the most that one question about permissions may name. */
const PAGE = 100;

/** Reads what an environment holds of the declared one; changes nothing. */
export async function readActual(
  manager: Manager,
  declared: Pick<Environment, 'collections' | 'functions'>,
  wait: Wait,
): Promise<Actual> {
  // One call first: the library then knows the environment, which each of several beginning together would ask for.
  const names = await collectionNames(manager);
  const existing = declared.collections.map(({ name }) => name).filter((name) => names.has(name));
  const functionNames = declared.functions.map(({ name }) => name);
  const indexes = new Map<string, readonly RemoteIndex[]>();
  const functions = new Map<string, RemoteFunction>();
  await askAll(
    [
      ...existing.map((name) => async () => {
        indexes.set(name, (await manager.database.describeCollection(name)).Indexes ?? []);
      }),
      ...functionNames.map((name) => async () => {
        const found = await functionOf(manager, name);
        if (found) functions.set(name, found);
      }),
    ],
    (ask) => ask(),
    wait,
  );
  const { DefaultDomain, EnableService } = await manager.access.getDomainList();
  const { APISet = [] } = await manager.access.getAccessList();
  const [site] = (await manager.hosting.getInfo()) ?? [];
  const online = site?.Status === 'online';
  const files = online ? await manager.hosting.listFiles() : [];
  return {
    ...{ collections: indexes, functions },
    access: await accessOf(manager, existing),
    fileAccess: await manager.storage.getStorageAcl(),
    routes: APISet,
    routeDomain: EnableService === false ? '' : (DefaultDomain ?? ''),
    webDomain: online ? site.CdnDomain : '',
    web: new Map(files.map(({ Key, ETag }) => [Key, ETag.replaceAll('"', '')])),
  };
}

async function collectionNames({ database }: Manager): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (let offset = 0; ; offset += PAGE) {
    const { Collections } = await database.listCollections({ MgoLimit: PAGE, MgoOffset: offset });
    for (const { CollectionName } of Collections) names.add(CollectionName);
    if (Collections.length < PAGE) return names;
  }
}

async function accessOf({ permission }: Manager, names: readonly string[]): Promise<Map<string, string>> {
  const access = new Map<string, string>();
  for (let from = 0; from < names.length; from += PAGE) {
    const { Data } = await permission.describeResourcePermission({
      resourceType: 'collection',
      resources: names.slice(from, from + PAGE),
    });
    for (const { Resource, Permission } of Data.PermissionList ?? [])
      access.set(Resource ?? '', Permission ?? '');
  }
  return access;
}

/** A function's detail; null when there is none. Any other failure is thrown: it says nothing about the function. */
export async function functionOf({ functions }: Manager, name: string): Promise<RemoteFunction | null> {
  try {
    return await functions.getFunctionDetail(name);
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('ResourceNotFound')) return null;
    throw error;
  }
}
