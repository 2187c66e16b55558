import { useCallback, useEffect, useState } from 'react';
import type { DocumentOrder, JobView } from '@core/contract/document';
import type { Refusal } from '@core/contract/result';
import { buildDocument } from '@/api/build-document';
import { call } from '@/api/call';

const LOOK_MS = 1200;
/** A waiting job that nobody took after so many looks is started again. */
const LOOKS_BEFORE_START = 5;

const isUnderWay = (job: JobView | undefined): boolean =>
  job?.state === 'waiting' || job?.state === 'building';

/** Asks for one document and follows it to its end; what was made earlier is found again. */
export const useDocument = (placeId: string, order: DocumentOrder, known?: JobView, office = false) => {
  const [job, setJob] = useState(known);
  const [refusal, setRefusal] = useState<Refusal>();
  const [looks, setLooks] = useState(0);
  const underWay = isUnderWay(job);
  const jobId = job?.jobId;

  useEffect(() => setJob((now) => now ?? known), [known]);

  useEffect(() => {
    if (!underWay || jobId === undefined) return undefined;
    const timer = setTimeout(() => {
      void call('document.follow', { jobId }).then((result) => {
        setLooks((count) => count + 1);
        if (!result.ok) return;
        if (result.value.state === 'waiting' && looks % LOOKS_BEFORE_START === LOOKS_BEFORE_START - 1)
          buildDocument(jobId);
        setJob((now) => (now?.jobId === jobId && isUnderWay(now) ? result.value : now));
      });
    }, LOOK_MS);
    return () => clearTimeout(timer);
  }, [underWay, jobId, looks]);

  const start = useCallback(async () => {
    setRefusal(undefined);
    const result = office
      ? await call('office.requestDocument', { orgId: placeId, order })
      : await call('document.request', { collectiveId: placeId, order });
    if (!result.ok) return setRefusal(result);
    setJob(result.value);
    buildDocument(result.value.jobId);
  }, [placeId, order, office]);

  const cancel = useCallback(async () => {
    if (jobId === undefined) return;
    const result = await call('document.cancel', { jobId });
    if (result.ok) setJob(result.value);
  }, [jobId]);

  return { job, refusal, start, cancel };
};
