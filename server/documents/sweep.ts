import type { DocumentWorld } from './serve-documents';

const SWEPT_AT_ONCE = 50;

/** Deletes files whose time is over; run twice, it finds nothing the second time. */
export async function sweepFiles(world: DocumentWorld): Promise<number> {
  let swept = 0;
  for (;;) {
    const jobs = await world.store.find(
      'documentJobs',
      {
        state: { in: ['ready', 'failed', 'cancelled', 'waiting', 'building'] },
        expiresAt: { below: world.now },
      },
      { limit: SWEPT_AT_ONCE },
    );
    const due = jobs.filter((job) => job.file !== null);
    if (due.length === 0) return swept;
    await world.files.remove(due.flatMap((job) => (job.file ? [job.file.id] : [])));
    for (const job of due)
      await world.store.transact(
        async (tx) => {
          const latest = await tx.get('documentJobs', job._id);
          if (!latest || latest.file?.id !== job.file?.id) return;
          const state = latest.state === 'ready' ? ('expired' as const) : latest.state;
          await tx.put('documentJobs', { ...latest, state, file: null, expiresAt: null });
        },
        () => true,
      );
    swept += due.length;
  }
}
