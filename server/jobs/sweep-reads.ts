import { PRIVATE_READ_DAYS } from '../../core/domain/private-read';
import { daysLater } from '../rpc/instants';
import type { Store } from '../store/store';

const READS_PER_TICK = 100;

/** Removes lines of the read log that are older than a year. */
export async function sweepReads(store: Store, now: string): Promise<void> {
  const old = await store.find(
    'privateReads',
    { at: { below: daysLater(now, -PRIVATE_READ_DAYS) } },
    { order: ['at', 'asc'], limit: READS_PER_TICK, fields: ['_id'] },
  );
  if (old.length === 0) return;
  await store.transact(
    async (tx) => {
      for (const { _id } of old) await tx.remove('privateReads', _id);
    },
    () => true,
  );
}
