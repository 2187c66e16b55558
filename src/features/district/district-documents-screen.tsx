import { useMemo, useState, type ReactNode } from 'react';
import type { DocumentOrder, JobView } from '@core/contract/document';
import { useQuery } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { LoadFailure } from '@/ui/load-failure';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { DISTRICT_DOCUMENT_MESSAGES as MESSAGES } from '@/messages/district';

const POOLS = ['untouched', 'all'] as const;
const COUNTS = ['5', '10', '20'] as const;

interface DistrictDocumentsScreenProps {
  /** Renders one document card; supplied by the page. */
  readonly renderDocument: (orgId: string, order: DocumentOrder, known: JobView | undefined) => ReactNode;
}

/** Offers the sampling sheet for a visit and the summary of the sweep. */
export function DistrictDocumentsScreen({ renderDocument }: DistrictDocumentsScreenProps) {
  const { districtId = '' } = usePageParams();
  const { state, refetch } = useQuery('office.documents', { orgId: districtId });
  const [pool, setPool] = useState<(typeof POOLS)[number]>('untouched');
  const [count, setCount] = useState<(typeof COUNTS)[number]>('10');
  const [typed, setTyped] = useState('');
  const seed = typed.trim() || '20260101';
  const sampling = useMemo<DocumentOrder>(
    () => ({ kind: 'samplingSheet', pool, count: Number(count), seed }),
    [pool, count, seed],
  );
  const summary = useMemo<DocumentOrder>(() => ({ kind: 'sweepSummary' }), []);
  const jobs = state.kind === 'ready' ? state.value.jobs : [];
  return (
    <Screen title={MESSAGES.title}>
      <PageHead over={MESSAGES.over} title={MESSAGES.title} note={MESSAGES.note} />
      <Card>
        <Choice
          label={MESSAGES.from}
          options={POOLS.map((value) => ({ value, label: MESSAGES.pools[value] }))}
          value={pool}
          onChange={setPool}
        />
        <Choice
          label={MESSAGES.count}
          options={COUNTS.map((value) => ({ value, label: MESSAGES.counts[value] }))}
          value={count}
          onChange={setCount}
        />
        <Field
          label={MESSAGES.seed}
          max={20}
          value={typed}
          onChange={setTyped}
          help={MESSAGES.seedHelp}
          placeholder={seed}
        />
      </Card>
      <LoadFailure state={state} onRetry={() => void refetch()} />
      {renderDocument(districtId, sampling, undefined)}
      {renderDocument(
        districtId,
        summary,
        jobs.find(({ kind }) => kind === 'sweepSummary'),
      )}
    </Screen>
  );
}
