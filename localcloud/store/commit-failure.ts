let watching = false;

/**
 * Keeps the process alive when a commit fails: lmdb rejects an inner promise of its own that nobody can reach, beside
 * the one that tells the writer. Every other unhandled rejection ends the process as it would without this.
 */
export function surviveFailedCommits(): void {
  if (watching) return;
  watching = true;
  process.on('unhandledRejection', (reason) => {
    if (!isFailedCommit(reason)) throw reason;
  });
}

function isFailedCommit(reason: unknown): boolean {
  if (typeof reason !== 'object' || reason === null) return false;
  if (!('commitError' in reason)) return 'code' in reason && (reason.code === 5 || reason.code === 28);
  (reason.commitError as Promise<never>).catch(() => undefined);
  return true;
}
