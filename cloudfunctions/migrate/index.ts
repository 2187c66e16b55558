import { migrateSlice } from '../../server/jobs/migrate';
import { connect, readCaller, readClock, timeLimit } from '../../server/platform/cloud';

/**
 * The function that brings stored documents to the version of this code. The local cloud calls it before it is ready,
 * a deployment calls it until it answers `current`; a person who calls it gets nothing.
 */
export const main = (): Promise<unknown> =>
  readCaller() === null
    ? migrateSlice({ store: connect(), now: readClock(), outOfTime: timeLimit(40_000) })
    : Promise.resolve({ ok: false, code: 'not-allowed' });
