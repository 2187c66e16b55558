/**
 * Describes an unexpected error for the operator's log by type and stack frames; the message may contain user content
 * and is omitted.
 */
export const describeError = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${(error.stack ?? '').split('\n').slice(1, 6).join(' ').trim()}`
    : typeof error;
