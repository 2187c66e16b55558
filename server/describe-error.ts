/**
 * Describes a surprise for the operator's log: the stack names files and lines of ours; the message may hold content,
 * so only its kind is kept.
 */
export const describeError = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${(error.stack ?? '').split('\n').slice(1, 6).join(' ').trim()}`
    : typeof error;
