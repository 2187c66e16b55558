import { useState, type ReactNode } from 'react';
import type { DocumentOrder } from '@core/contract/document';
import { useCollectiveId } from '@/api/use-collective-id';
import { usePageParams } from '@/platform/navigate';
import { canPrint } from '@/platform/print';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import { PrintedIssue } from './printed-issue';

const SIZES = [
  { value: 'A4', label: 'A4' },
  { value: 'A3', label: 'A3' },
] as const;

interface PrintScreenProps {
  /** Renders the control that builds one document; supplied by the page. */
  readonly order: (collectiveId: string, order: DocumentOrder) => ReactNode;
}

/** Prints an issue of the wall and the sign. */
export function PrintScreen({ order }: PrintScreenProps) {
  const collectiveId = useCollectiveId();
  const no = Number(usePageParams().no);
  const [paper, setPaper] = useState<'A3' | 'A4'>('A4');
  return (
    <Screen title={MESSAGES.print}>
      <PageHead over={MESSAGES.title} title={MESSAGES.printHead} />
      <Card>
        <Choice label={MESSAGES.paper} options={SIZES} value={paper} onChange={setPaper} />
      </Card>
      {no > 0 ? (
        order(collectiveId, { kind: 'wallIssue', no, paper })
      ) : (
        <Empty drawing="paper" text={MESSAGES.noPrint} />
      )}
      {order(collectiveId, { kind: 'sign', paper })}
      {no > 0 && canPrint ? <PrintedIssue collectiveId={collectiveId} no={no} paper={paper} /> : null}
    </Screen>
  );
}
