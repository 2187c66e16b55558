import { invoke } from '@/platform/cloud';

/** Starts a queued document job without waiting for the response; a lost request is sent again by the next poll. */
export const buildDocument = (jobId: string): void => {
  void invoke({ name: 'document.build', input: { jobId } }, 'documents');
};
