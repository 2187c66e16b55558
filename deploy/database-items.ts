import type { Actual } from './actual';
import type { Desired } from './desired';
import type { Item } from './item';

type Collection = Desired['collections'][number];
type Index = Collection['indexes'][number];

/** Compares a collection, its permission and its indexes. */
export function collectionItems(
  { name, indexes }: Collection,
  { collectionAccess }: Desired,
  actual: Actual,
): readonly Item[] {
  const existing = actual.collections.get(name);
  const shapes = new Map(
    (existing ?? []).map(({ Name, Keys, Unique }) => [
      Name,
      JSON.stringify([Keys.map((key) => `${key.Name} ${key.Direction}`), Unique]),
    ]),
  );
  const declared = new Set(indexes.map((index) => index.name));
  // server/store/indexes.ts makes these names; an index that somebody added by hand stays.
  const leftovers = [...shapes.keys()].filter((found) => found.startsWith('by_') && !declared.has(found));
  return [
    {
      phase: 'database',
      what: `集合 ${name}`,
      ok: existing !== undefined,
      todo: `新建集合 ${name}`,
      change: ({ database }) => database.createCollection(name),
    },
    {
      phase: 'database',
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
    ...indexes.map((index) => indexItem(name, index, shapes)),
    ...leftovers.map((found): Item => ({
      phase: 'leftovers',
      what: `集合 ${name} 不再使用的索引 ${found}`,
      ok: false,
      todo: `删除集合 ${name} 不再使用的索引 ${found}`,
      change: ({ database }) => database.updateCollection(name, { DropIndexes: [{ IndexName: found }] }),
    })),
  ];
}

function indexItem(name: string, index: Index, shapes: ReadonlyMap<string, string>): Item {
  const shape = JSON.stringify([
    index.keys.map(([field, direction]) => `${field} ${direction}`),
    index.unique,
  ]);
  const replaced = shapes.has(index.name) && shapes.get(index.name) !== shape;
  const keys = index.keys.map(([field, direction]) => `${field} ${direction === 1 ? '升序' : '降序'}`);
  return {
    phase: 'database',
    what: `集合 ${name} 的索引 ${index.name}`,
    ok: !replaced && [...shapes.values()].includes(shape),
    todo: `${replaced ? '重建' : '建立'}集合 ${name} 的索引 ${index.name}（${keys.join('，')}${index.unique ? '，唯一' : ''}）`,
    change: ({ database }) =>
      database.updateCollection(name, {
        ...(replaced ? { DropIndexes: [{ IndexName: index.name }] } : {}),
        CreateIndexes: [
          {
            IndexName: index.name,
            MgoKeySchema: {
              MgoIndexKeys: index.keys.map(([Name, direction]) => ({ Name, Direction: String(direction) })),
              MgoIsUnique: index.unique,
            },
          },
        ],
      }),
  };
}
