import { useCallback, useEffect, useState } from 'react';
import type { DocumentOrder, JobView } from '@core/contract/document';
import type { Refusal } from '@core/contract/result';
import { buildDocument } from '@/api/build-document';
import { call } from '@/api/call';

const POLL_MS = 1200;
/** Number of polls after which a job still waiting is started again. */
const POLLS_BEFORE_RESTART = 5;

const isUnderWay = (job: JobView | undefined): boolean =>
  job?.state === 'waiting' || job?.state === 'building';

/** Requests one document and polls its job until it ends; starts from the known job if there is one. */
export const useDocument = (
  ownerId: string,
  order: DocumentOrder,
  known?: JobView,
  office = false,
  passphrase?: string,
) => {
  const [job, setJob] = useState(known);
  const [refusal, setRefusal] = useState<Refusal>();
  const [polls, setPolls] = useState(0);
  const underWay = isUnderWay(job);
  const jobId = job?.jobId;

  useEffect(() => setJob((now) => now ?? known), [known]);

  useEffect(() => {
    if (!underWay || jobId === undefined) return undefined;
    const timer = setTimeout(() => {
      void call('document.follow', { jobId }).then((result) => {
        setPolls((count) => count + 1);
        if (!result.ok) return;
        if (result.value.state === 'waiting' && polls % POLLS_BEFORE_RESTART === POLLS_BEFORE_RESTART - 1)
          buildDocument(jobId, passphrase);
        setJob((now) => (now?.jobId === jobId && isUnderWay(now) ? result.value : now));
      });
    }, POLL_MS);
    return () => clearTimeout(timer);
  }, [underWay, jobId, polls, passphrase]);

  const start = useCallback(async () => {
    setRefusal(undefined);
    const result =
      order.kind === 'ownRecord'
        ? await call('person.takeAlong', {})
        : office
          ? await call('office.requestDocument', { orgId: ownerId, order })
          : await call('document.request', { collectiveId: ownerId, order });
    if (!result.ok) return setRefusal(result);
    setJob(result.value);
    buildDocument(result.value.jobId, passphrase);
  }, [ownerId, order, office, passphrase]);

  const cancel = useCallback(async () => {
    if (jobId === undefined) return;
    const result = await call('document.cancel', { jobId });
    if (result.ok) setJob(result.value);
  }, [jobId]);

  return { job, refusal, start, cancel };
};
