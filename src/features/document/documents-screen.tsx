import { useMemo } from 'react';
import type { DocumentOrder, JobView } from '@core/contract/document';
import {
  DOCUMENT_KINDS as PAPER_KINDS,
  type DocumentKind as PaperKind,
} from '@core/domain/eligibility/record';
import type { TodayView } from '@core/contract/today';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Empty } from '@/ui/empty';
import { LoadFailure } from '@/ui/load-failure';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { DOCUMENT_MESSAGES as MESSAGES } from '@/messages/document';
import { formatDate } from '@/messages/months';
import { DocumentCard } from './document-card';

/** 打印与导出: lists the documents the user may generate, each with its latest job. */
export function DocumentsScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('today.open', collectiveId === '' ? {} : { collectiveId });
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} shape="rows" count={3} onRetry={() => void refetch()}>
        {(today) =>
          today ? <Documents today={today} /> : <Empty drawing="paper" text={MESSAGES.noCollective} />
        }
      </AsyncView>
    </Screen>
  );
}

function Documents({ today }: { readonly today: TodayView }) {
  const { collectiveId } = today.collective;
  const { state, refetch } = useQuery('document.list', { collectiveId });
  const jobs = state.kind === 'ready' ? state.value.jobs : [];
  const { cardId: chosen } = usePageParams();
  const cardId = chosen ?? (today.own?.state === 'active' ? today.own.cardId : null);
  const mine = useMemo<DocumentOrder[]>(() => (cardId ? [{ kind: 'growthCard', cardId }] : []), [cardId]);
  const papers = state.kind === 'ready' ? (state.value.papers ?? PAPER_KINDS) : PAPER_KINDS;
  const ordersOf = (kinds: readonly PaperKind[]): DocumentOrder[] =>
    kinds
      .filter((kind) => papers.includes(kind))
      .map((kind) => ({ kind: PAPER_ORDERS[kind] }) as DocumentOrder);
  const whole = today.seat.leader ? LEADER_ORDERS : MEMBER_ORDERS;
  return (
    <>
      <StatusNote>{MESSAGES.note}</StatusNote>
      <LoadFailure state={state} onRetry={() => void refetch()} />
      {mine.length > 0 ? (
        <Section title={MESSAGES.mine}>
          <Orders orders={mine} {...{ collectiveId, jobs }} />
        </Section>
      ) : null}
      <Section title={MESSAGES.whole}>
        <Orders orders={whole} {...{ collectiveId, jobs }} />
      </Section>
      {today.seat.leader ? (
        <Section title={MESSAGES.review}>
          <Orders orders={DOSSIER} {...{ collectiveId, jobs }} />
          <Orders
            orders={ordersOf(['registration', 'selfAssessment', 'application'])}
            {...{ collectiveId, jobs }}
          />
          {papers.includes('agreement') ? <Agreements {...{ collectiveId, jobs }} /> : null}
          <Orders orders={ordersOf(['deeds'])} {...{ collectiveId, jobs }} />
        </Section>
      ) : null}
    </>
  );
}

const MEMBER_ORDERS: readonly DocumentOrder[] = [{ kind: 'booklet' }];
const DOSSIER: readonly DocumentOrder[] = [{ kind: 'dossier' }];
/** The document that prints each paper of a notice. */
const PAPER_ORDERS: Readonly<Record<PaperKind, DocumentOrder['kind']>> = {
  registration: 'registrationForm',
  selfAssessment: 'selfAssessmentForm',
  application: 'applicationForm',
  agreement: 'agreementForm',
  deeds: 'deedsText',
};
const LEADER_ORDERS: readonly DocumentOrder[] = [
  { kind: 'collective' },
  { kind: 'roster' },
  { kind: 'ledger' },
  { kind: 'booklet' },
  { kind: 'experiencePaper' },
];

const NEWEST: DocumentOrder = { kind: 'agreementForm', pairingId: null };

/** One document for each agreement; with fewer than two of them, the newest. */
function Agreements({ collectiveId, jobs }: Omit<OrdersProps, 'orders'>) {
  const { state, refetch } = useQuery('house.list', { collectiveId });
  return (
    <AsyncView state={state} shape="rows" count={1} onRetry={() => void refetch()}>
      {({ houses }) => {
        const all = houses.flatMap(({ name, pairings }) =>
          pairings.map(({ pairingId, from }) => ({ name, pairingId, from })),
        );
        if (all.length < 2) return <Orders orders={[NEWEST]} {...{ collectiveId, jobs }} />;
        return all.map(({ name, pairingId, from }) => (
          <DocumentCard
            key={pairingId}
            collectiveId={collectiveId}
            order={{ kind: 'agreementForm', pairingId }}
            about={MESSAGES.agreement(name, formatDate(from))}
            known={jobs.find((job) => job.pairingId === pairingId)}
          />
        ));
      }}
    </AsyncView>
  );
}

interface OrdersProps {
  readonly orders: readonly DocumentOrder[];
  readonly collectiveId: string;
  readonly jobs: readonly JobView[];
}

function Orders({ orders, collectiveId, jobs }: OrdersProps) {
  return (
    <>
      {orders.map((order) => (
        <DocumentCard
          key={order.kind}
          collectiveId={collectiveId}
          order={order}
          // For cards of several cycles only the newest job is shown.
          known={jobs.find(({ kind }) => kind === order.kind)}
        />
      ))}
    </>
  );
}
