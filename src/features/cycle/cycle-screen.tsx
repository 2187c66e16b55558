import type { ReactNode } from 'react';
import type { CycleRecord } from '@core/contract/cycle';
import { useCollectiveId } from '@/api/use-collective-id';
import { useQuery } from '@/api/use-query';
import { openPage, usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { APPLICATION_KIND_LABELS } from '@core/labels/application';
import { APPLICATION_STATE_LABELS } from '@/messages/application';
import { CYCLE_MESSAGES as MESSAGES } from '@/messages/cycle';
import { formatInstant } from '@/messages/months';

/** What there is to read of one cycle. */
export function CycleScreen() {
  const collectiveId = useCollectiveId();
  const { label } = usePageParams();
  const { state, refetch } = useQuery('cycle.show', {
    collectiveId,
    ...(label === undefined ? {} : { label }),
  });
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {(record) => <Record collectiveId={collectiveId} record={record} />}
      </AsyncView>
    </Screen>
  );
}

interface RecordProps {
  readonly collectiveId: string;
  readonly record: CycleRecord;
}

function Record({ collectiveId, record }: RecordProps) {
  const { cycle, cards, issues, votes, pages, paper, files = [] } = record;
  return (
    <>
      <PageHead over={MESSAGES.title} title={MESSAGES.span(cycle.from, cycle.to)} />
      <Section title={MESSAGES.cards}>
        <Card>
          {cards.length === 0 ? <Paragraph tone="soft">{MESSAGES.noCards}</Paragraph> : null}
          {cards.map(({ cardId, ownerName, wish, mine, reached, nodes }) => (
            <ListRow
              key={cardId}
              title={mine ? MESSAGES.mine : ownerName}
              note={[wish, MESSAGES.card(reached, nodes)].filter(Boolean).join(' · ')}
              onPress={() => openPage('/packages/card/pages/view/index', { collectiveId, cardId })}
            />
          ))}
        </Card>
      </Section>
      <Rows title={MESSAGES.issues}>
        {issues.map((issue) => (
          <ListRow
            key={issue.no}
            title={MESSAGES.issue(issue, issue.month)}
            onPress={() => openPage('/packages/wall/pages/print/index', { collectiveId, no: issue.no })}
          />
        ))}
      </Rows>
      <Rows title={MESSAGES.votes}>
        {votes.map(({ roundId, title, at }) => (
          <ListRow
            key={roundId}
            title={title}
            note={formatInstant(at)}
            onPress={() => openPage('/packages/vote/pages/room/index', { collectiveId, roundId })}
          />
        ))}
      </Rows>
      <Rows title={MESSAGES.files}>
        {files.map(({ fileId, kind, state, round, versions }) => (
          <ListRow
            key={fileId}
            title={MESSAGES.file(round, APPLICATION_KIND_LABELS[kind])}
            note={MESSAGES.fileNote(APPLICATION_STATE_LABELS[state], versions)}
            {...(versions > 0
              ? {
                  onPress: () =>
                    openPage('/packages/review/pages/handed/index', { collectiveId, n: versions, fileId }),
                }
              : {})}
          />
        ))}
        {paper === undefined
          ? []
          : [
              <ListRow
                key="paper"
                title={MESSAGES.paper}
                note={MESSAGES.paperNote(paper)}
                onPress={() =>
                  openPage('/packages/review/pages/paper/index', {
                    ...{ collectiveId, label: cycle.label, version: paper },
                  })
                }
              />,
            ]}
      </Rows>
      <Rows title={MESSAGES.pages}>
        {pages.map(({ cardId, name }) => (
          <ListRow
            key={cardId}
            title={name}
            onPress={() => openPage('/packages/showcase/pages/person/index', { collectiveId, cardId })}
          />
        ))}
      </Rows>
    </>
  );
}

/** A section of rows; nothing without any. */
function Rows({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.flat().length === 0) return null;
  return (
    <Section title={title}>
      <Card>{children}</Card>
    </Section>
  );
}
