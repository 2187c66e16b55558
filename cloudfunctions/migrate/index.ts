import { askMigration, migrateSlice } from '../../server/jobs/migrate';
import { connect, readCaller, readClock, timeLimit } from '../../server/platform/cloud';

/**
 * The function that brings stored documents to the version of this code. The local cloud calls it before it is ready,
 * a deployment calls it until it answers `current`; with `ask` it only tells the versions. A person who calls it gets
 * nothing.
 */
export const main = (event: unknown): Promise<unknown> => {
  if (readCaller() !== null) return Promise.resolve({ ok: false, code: 'not-allowed' });
  const { ask } = (event ?? {}) as { readonly ask?: unknown };
  return ask === true
    ? askMigration({ store: connect() })
    : migrateSlice({ store: connect(), now: readClock(), outOfTime: timeLimit(40_000) });
};
