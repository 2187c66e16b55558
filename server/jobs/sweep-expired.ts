import {
  CLOCK_JOB_DAYS,
  DOCUMENT_JOB_DAYS,
  EXPIRED_CODE_DAYS,
  NOTICE_SURVEY_DAYS,
} from '../../core/domain/retention';
import { daysLater } from '../rpc/instants';
import type { Store } from '../store/store';

/** Documents of a collection removed by one tick; the rest goes at the next ones. */
const REMOVED_PER_TICK = 100;

/** What goes some days after an instant of its own. */
const EXPIRING = [
  { collection: 'invitations', field: 'expiresAt', days: EXPIRED_CODE_DAYS },
  { collection: 'orgCodes', field: 'expiresAt', days: EXPIRED_CODE_DAYS },
  { collection: 'houseLinks', field: 'expiresAt', days: EXPIRED_CODE_DAYS },
  { collection: 'showcaseShares', field: 'expiresAt', days: EXPIRED_CODE_DAYS },
  { collection: 'documentJobs', field: 'requestedAt', days: DOCUMENT_JOB_DAYS },
  { collection: 'noticeSurveys', field: 'at', days: NOTICE_SURVEY_DAYS },
  { collection: 'jobs', field: 'at', days: CLOCK_JOB_DAYS },
] as const;

/** Removes codes, links, records of printed papers and of jobs that nobody needs any more. */
export async function sweepExpired(store: Store, now: string): Promise<void> {
  for (const { collection, field, days } of EXPIRING) {
    const old = await store.find(collection, { [field]: { below: daysLater(now, -days) } } as never, {
      order: [field as '_id', 'asc'],
      limit: REMOVED_PER_TICK,
    });
    // The file of a paper is removed before its record, by the function that built it.
    const due = old.filter((doc) => !('file' in doc) || doc.file === null).map(({ _id }) => _id);
    if (due.length === 0) continue;
    await store.transact(
      async (tx) => {
        for (const _id of due) await tx.remove(collection, _id);
      },
      () => true,
    );
  }
}
