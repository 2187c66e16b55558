let installed = false;

/**
 * Keeps the process alive when a commit fails: besides the promise returned to the writer, lmdb rejects an internal
 * promise that cannot be handled. Every other unhandled rejection still ends the process.
 */
export function ignoreFailedCommitRejections(): void {
  if (installed) return;
  installed = true;
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
