import { invoke } from '@/platform/cloud';

/**
 * Starts the build of a job that waits. Nobody waits for the answer: the job is followed, and a start that was lost
 * is sent again by the next look.
 */
export const buildDocument = (jobId: string): void => {
  void invoke({ name: 'document.build', input: { jobId } }, 'documents');
};
