import type { Actual } from './actual';
import type { Desired } from './desired';
import type { Item } from './item';
import type { Manager } from './manager';

type Collection = Desired['collections'][number];
type Index = Collection['indexes'][number];

/** Compares a collection, its permission and its indexes. */
export function collectionItems(
  { name, indexes }: Collection,
  { collectionAccess }: Desired,
  actual: Actual,
): readonly Item[] {
  const existing = actual.collections.get(name);
  const found = (existing ?? []).map(({ Name, Keys, Unique }): Found => ({
    name: Name,
    keys: JSON.stringify(Keys.map((key) => [key.Name, key.Direction])),
    unique: Unique,
  }));
  const compared = compareIndexes(indexes, found);
  const replaced = new Set(compared.flatMap(({ drop }) => drop));
  const declared = new Set(indexes.map((index) => index.name));
  const leftovers = found.filter((one) => isOurs(one) && !declared.has(one.name) && !replaced.has(one.name));
  return [
    {
      ...{ phase: 'database' as const, lane: name },
      what: `集合 ${name}`,
      ok: existing !== undefined,
      todo: `新建集合 ${name}`,
      change: ({ database }) => database.createCollection(name),
    },
    {
      ...{ phase: 'database' as const, lane: name },
      what: `集合 ${name} 的权限`,
      ok: actual.access.get(name) === collectionAccess,
      todo: `把集合 ${name} 的权限设为「仅管理端可读写」（${collectionAccess}）`,
      change: ({ permission }) =>
        permission.modifyResourcePermission({
          resourceType: 'collection',
          resource: name,
          permission: collectionAccess,
        }),
    },
    ...compared.map((one) => indexItem(name, one)),
    ...leftovers.map((one): Item => ({
      ...{ phase: 'leftovers' as const, lane: name },
      what: `集合 ${name} 不再使用的索引 ${one.name}`,
      ok: false,
      todo: `删除集合 ${name} 不再使用的索引 ${one.name}`,
      change: ({ database }) => dropIndexes(database, name, [one.name]),
    })),
  ];
}

/** An index that a collection has. */
interface Found {
  readonly name: string;
  readonly keys: string;
  readonly unique: boolean;
}

interface Compared {
  readonly index: Index;
  readonly ok: boolean;
  /** Indexes that stand in the way of the declared one: no two have one name, and no two the same keys. */
  readonly drop: readonly string[];
}

/** server/store/indexes.ts makes these names; an index that somebody added by hand stays. */
const isOurs = ({ name }: Found): boolean => name.startsWith('by_');

const keysOf = ({ keys }: Index): string =>
  JSON.stringify(keys.map(([field, direction]) => [field, String(direction)]));

/** Compares the declared indexes with those that there are; each of these is dropped at most once. */
function compareIndexes(indexes: readonly Index[], found: readonly Found[]): readonly Compared[] {
  const dropped = new Set<string>();
  return indexes.map((index) => {
    const keys = keysOf(index);
    const right = found.some(
      (one) => one.keys === keys && one.unique === index.unique && (one.name === index.name || !isOurs(one)),
    );
    if (right) return { index, ok: true, drop: [] };
    const drop = found
      .filter((one) => one.name === index.name || one.keys === keys)
      .map((one) => one.name)
      .filter((name) => !dropped.has(name));
    for (const name of drop) dropped.add(name);
    return { index, ok: false, drop };
  });
}

function indexItem(collection: string, { index, ok, drop }: Compared): Item {
  const keys = index.keys.map(([field, direction]) => `${field} ${direction === 1 ? '升序' : '降序'}`);
  const others = drop.filter((name) => name !== index.name);
  const way = drop.length > others.length ? '重建' : '建立';
  const instead = others.length > 0 ? `，代替 ${others.join('、')}` : '';
  return {
    ...{ phase: 'database' as const, lane: collection, ok },
    what: `集合 ${collection} 的索引 ${index.name}`,
    todo: `${way}集合 ${collection} 的索引 ${index.name}（${keys.join('，')}${index.unique ? '，唯一' : ''}）${instead}`,
    change: async ({ database }) => {
      if (drop.length > 0) await dropIndexes(database, collection, drop);
      await database.updateCollection(collection, {
        CreateIndexes: [
          {
            IndexName: index.name,
            MgoKeySchema: {
              MgoIndexKeys: index.keys.map(([Name, direction]) => ({ Name, Direction: String(direction) })),
              MgoIsUnique: index.unique,
            },
          },
        ],
      });
    },
  };
}

const dropIndexes = (
  database: Manager['database'],
  collection: string,
  names: readonly string[],
): Promise<unknown> =>
  database.updateCollection(collection, { DropIndexes: names.map((IndexName) => ({ IndexName })) });
