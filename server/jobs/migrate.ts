import type { CollectionName, Collections, SchemaStateDoc } from '../store/collections';
import { FIRST_VERSION } from '../store/migrations/migration';
import type { Migration } from '../store/migrations/migration';
import { MIGRATIONS } from '../store/migrations/list';
import type { Store } from '../store/store';

export interface MigrateDeps {
  readonly store: Store;
  /** An ISO instant. */
  readonly now: string;
  /** True when the slice must end; the next call continues behind the last finished page. */
  readonly outOfTime: () => boolean;
  /** The migrations to run; tests give their own. */
  readonly migrations?: readonly Migration[];
}

export type MigrationReport =
  | { readonly state: 'current'; readonly version: number; readonly changed: number; readonly read: number }
  | {
      readonly state: 'running';
      readonly version: number;
      readonly target: number;
      readonly changed: number;
      readonly read: number;
    }
  /** The documents were written by newer code: nothing is read or written. */
  | { readonly state: 'newer'; readonly version: number; readonly target: number };

const STATE_ID = 'database';
/** Documents read by one query, and at most written before the position is saved. */
const PAGE = 100;
/** Collections of which a database in use has at least one document. */
const SIGNS_OF_USE = ['people', 'collectives', 'districts'] as const;

/**
 * Brings the stored documents to the version of this code, as far as the time allows.
 *
 * The position (version and last document id) is saved after each page, so that a slice that was cut off anywhere is
 * continued; every document is changed in a transaction of its own, so that writes of running code are not lost.
 */
export async function migrateSlice(deps: MigrateDeps): Promise<MigrationReport> {
  const migrations = deps.migrations ?? MIGRATIONS;
  const target = migrations.at(-1)?.version ?? FIRST_VERSION;
  let state = await readState(deps.store, target, deps.now);
  if (state.version > target) return { state: 'newer', version: state.version, target };
  let changed = 0;
  let read = 0;
  for (const next of migrations.filter(({ version }) => version > state.version)) {
    for (;;) {
      if (deps.outOfTime()) return { state: 'running', version: state.version, target, changed, read };
      const page = await pageAfter(deps.store, next.collection, state.after);
      for (const { _id } of page) if (await migrateOne(deps.store, next, _id)) changed += 1;
      read += page.length;
      const ended = page.length < PAGE;
      const version = ended ? next.version : state.version;
      state = { _id: STATE_ID, version, after: ended ? null : (page.at(-1)?._id ?? null), at: deps.now };
      await saveState(deps.store, state);
      if (ended) break;
    }
  }
  return { state: 'current', version: state.version, changed, read };
}

/** Tells the version of the stored documents and the version of this code; changes nothing. */
export async function askMigration({
  store,
  migrations = MIGRATIONS,
}: Pick<MigrateDeps, 'store' | 'migrations'>): Promise<MigrationReport> {
  const target = migrations.at(-1)?.version ?? FIRST_VERSION;
  const version = (await store.get('schemaState', STATE_ID))?.version ?? (await firstVersion(store, target));
  if (version > target) return { state: 'newer', version, target };
  const nothing = { version, changed: 0, read: 0 };
  return version === target ? { state: 'current', ...nothing } : { state: 'running', target, ...nothing };
}

/** Reads the version of the stored documents; an empty database begins at the newest, any other at the first. */
async function readState(store: Store, target: number, now: string): Promise<SchemaStateDoc> {
  const stored = await store.get('schemaState', STATE_ID);
  if (stored) return stored;
  const state = { _id: STATE_ID, version: await firstVersion(store, target), after: null, at: now };
  await saveState(store, state);
  return state;
}

/** The version of documents that no version was noted of. */
async function firstVersion(store: Store, target: number): Promise<number> {
  const found = await Promise.all(
    SIGNS_OF_USE.map((name) => store.find(name, {}, { limit: 1, fields: ['_id'] })),
  );
  return found.some((docs) => docs.length > 0) ? FIRST_VERSION : target;
}

const saveState = (store: Store, state: SchemaStateDoc): Promise<void> =>
  store.transact(
    (tx) => tx.put('schemaState', state),
    () => true,
  );

async function pageAfter(
  store: Store,
  collection: CollectionName,
  after: string | null,
): Promise<readonly { readonly _id: string }[]> {
  const docs: { _id: string }[] = await store.find(
    collection,
    after === null ? {} : { _id: { atLeast: after } },
    { order: ['_id', 'asc'], limit: PAGE + 1, fields: ['_id'] },
  );
  return docs.filter(({ _id }) => _id !== after).slice(0, PAGE);
}

/** Migrates one document; returns whether it was changed. */
async function migrateOne(
  store: Store,
  { collection, look, migrate }: Migration,
  id: string,
): Promise<boolean> {
  const found = look ? await look(store, id) : [];
  return store.transact(
    async (tx) => {
      const doc: Collections[CollectionName] | null = await tx.get(collection, id);
      if (doc === null) return false;
      const migrated = migrate(doc, found);
      if (migrated === doc) return false;
      if (migrated === null) await tx.remove(collection, id);
      else await tx.put(collection, migrated);
      return true;
    },
    (changed) => changed,
  );
}
