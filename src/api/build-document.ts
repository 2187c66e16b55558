import { invoke } from '@/platform/cloud';

/** Starts a queued document job without waiting for the response; a lost request is sent again by the next poll. */
export const buildDocument = (jobId: string, passphrase?: string): void => {
  const input = { jobId, ...(passphrase === undefined ? {} : { passphrase }) };
  void invoke({ name: 'document.build', input }, 'documents');
};
