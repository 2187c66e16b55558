import { useState } from 'react';
import type { InnovationBrief, InnovationList } from '@core/contract/innovation';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { Progress } from '@/ui/progress';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { TaskCard } from '@/ui/task-card';
import { usePage } from '@/ui/use-page';
import { INNOVATION_MESSAGES as MESSAGES, REVISIT_STATE_LABELS } from '@/messages/innovation';
import { InnovationRow } from './innovation-row';

const PAGES = '/packages/ideas/pages';
const openInnovation = (innovationId: string): void => openPage(`${PAGES}/proposal/index`, { innovationId });

/** 五小: lists drafts, innovations under review and published ones, with the reader's pending reviews and revisits first. */
export function InnovationListScreen() {
  const collectiveId = useCollectiveId();
  const [year, setYear] = useState<number | undefined>();
  const { state, refetch } = useQuery('innovation.list', {
    collectiveId,
    ...(year === undefined ? {} : { year }),
  });
  useRefetchOnShow({ state, refetch });
  const member = state.kind === 'ready' && state.value.you.member;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        member ? (
          <Button icon="edit" onPress={() => openPage(`${PAGES}/write/index`, { collectiveId })}>
            {MESSAGES.write}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} shape="rows" count={4} onRetry={() => void refetch()}>
        {(list) => (
          <>
            <PageHead over={MESSAGES.over(list.year)} title={MESSAGES.head} note={MESSAGES.note} />
            <Card>
              <Progress
                label={MESSAGES.meter}
                percent={list.meter.wanted === 0 ? 100 : (list.meter.counted / list.meter.wanted) * 100}
                figure={MESSAGES.figure(list.meter.counted, list.meter.wanted)}
              />
            </Card>
            <Waiting list={list} />
            <StateSections list={list} />
            {list.you.leader ? (
              <Button
                tone="quiet"
                icon="team"
                onPress={() => openPage(`${PAGES}/reviewers/index`, { collectiveId })}
              >
                {MESSAGES.reviewers(list.reviewers)}
              </Button>
            ) : null}
            <Button tone="plain" icon="history" onPress={() => setYear(list.year - 1)}>
              {MESSAGES.earlier(list.year - 1)}
            </Button>
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

function Waiting({ list }: { readonly list: InnovationList }) {
  const pendingReviews = list.proposals.filter((brief) => brief.toJudge);
  if (pendingReviews.length + list.due.length === 0) return null;
  return (
    <Section title={MESSAGES.due}>
      {pendingReviews.map((brief) => (
        <TaskCard
          key={brief.innovationId}
          icon="chat"
          tone="warm"
          title={MESSAGES.toReview(brief.title)}
          note={MESSAGES.toReviewNote(MESSAGES.by(brief.authors))}
          onPress={() => openInnovation(brief.innovationId)}
        />
      ))}
      {list.due.map((visit) => (
        <TaskCard
          key={`${visit.innovationId}.${visit.months}`}
          icon="history"
          tone="amber"
          title={MESSAGES.dueTitle(visit.months, MESSAGES.named(visit.authors, visit.title))}
          note={MESSAGES.dueNote(REVISIT_STATE_LABELS[visit.state], visit.due)}
          onPress={() => openInnovation(visit.innovationId)}
        />
      ))}
    </Section>
  );
}

function StateSections({ list }: { readonly list: InnovationList }) {
  const { proposals: innovations } = list;
  if (innovations.length === 0) return <Empty drawing="sprout" text={MESSAGES.none} />;
  const inState = (...states: InnovationBrief['state'][]) =>
    innovations.filter((brief) => states.includes(brief.state));
  return (
    <>
      <StateSection title={MESSAGES.drafts} briefs={inState('draft')} />
      <StateSection title={MESSAGES.weighing} briefs={inState('submitted')} />
      <StateSection
        title={MESSAGES.published}
        note={MESSAGES.publishedNote}
        briefs={inState('concluded', 'adopted')}
      />
    </>
  );
}

interface StateSectionProps {
  readonly title: string;
  readonly note?: string;
  readonly briefs: readonly InnovationBrief[];
}

function StateSection({ title, note, briefs }: StateSectionProps) {
  const { shown, pager } = usePage(briefs);
  if (briefs.length === 0) return null;
  return (
    <Section title={title} {...(note === undefined ? {} : { note })}>
      <Card>
        {shown.map((brief) => (
          <InnovationRow
            key={brief.innovationId}
            brief={brief}
            onPress={() => openInnovation(brief.innovationId)}
          />
        ))}
      </Card>
      <Pager {...pager} />
    </Section>
  );
}
