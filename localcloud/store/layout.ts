import type { Database, RootDatabase } from 'lmdb';
import type { DocumentId } from './ejson';

const NAMES = 'indexes:';

/** Opens the table of what the store knows of itself: its format, and the indexes of each collection. */
export const metaOf = (env: RootDatabase): Database<unknown, string> =>
  env.openDB<unknown, string>({ name: 'meta', encoding: 'json' });

/** The key under which the index names of a collection stand. */
export const indexesKey = (collection: string): string => `${NAMES}${collection}`;

/** Lists every collection that was ever opened in the store, including those no longer declared. */
export const collectionNames = (meta: Database<unknown, string>): string[] =>
  [...meta.getKeys()].filter((key) => key.startsWith(NAMES)).map((key) => key.slice(NAMES.length));

/** Opens the documents of a collection: canonical EJSON text by id. */
export const documentsOf = (env: RootDatabase, name: string): Database<string, DocumentId> =>
  env.openDB<string, DocumentId>({ name: `d:${name}`, encoding: 'string' });
