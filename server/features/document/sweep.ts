import type { DocumentDeps } from './deps';

const SWEEP_BATCH = 50;

/** Deletes expired files; idempotent. */
export async function sweepFiles(deps: DocumentDeps): Promise<number> {
  let swept = 0;
  for (;;) {
    const jobs = await deps.store.find(
      'documentJobs',
      {
        state: { in: ['ready', 'failed', 'cancelled', 'waiting', 'building'] },
        expiresAt: { below: deps.now },
      },
      { limit: SWEEP_BATCH },
    );
    const due = jobs.filter((job) => job.file !== null);
    if (due.length === 0) return swept;
    await deps.files.remove(due.flatMap((job) => (job.file ? [job.file.id] : [])));
    for (const job of due)
      await deps.store.transact(
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
