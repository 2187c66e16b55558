import { useState } from 'react';
import type { InnovationBrief, InnovationList } from '@core/contract/innovation';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { openPage } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { Progress } from '@/ui/progress';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { TaskCard } from '@/ui/task-card';
import { INNOVATION_MESSAGES as MESSAGES, REVISIT_STATE_LABELS } from '@/messages/innovation';
import { BriefRow } from './brief-row';

const PAGES = '/packages/ideas/pages';
const openProposal = (innovationId: string): void => openPage(`${PAGES}/proposal/index`, { innovationId });

/** 五小: what waits for me, what is being weighed, what was published. */
export function ListScreen() {
  const collectiveId = usePlaceId();
  const [year, setYear] = useState<number | undefined>();
  const { state, reload } = useCall('innovation.list', {
    collectiveId,
    ...(year === undefined ? {} : { year }),
  });
  useFreshWhenShown({ state, reload });
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
      <Answer state={state} shape="rows" count={4} onRetry={() => void reload()}>
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
            <Shelves list={list} />
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
      </Answer>
    </Screen>
  );
}

function Waiting({ list }: { readonly list: InnovationList }) {
  const mine = list.proposals.filter((brief) => brief.toJudge);
  if (mine.length + list.due.length === 0) return null;
  return (
    <Section title={MESSAGES.due}>
      {mine.map((brief) => (
        <TaskCard
          key={brief.innovationId}
          icon="chat"
          tone="warm"
          title={MESSAGES.toJudge(brief.title)}
          note={MESSAGES.toJudgeNote(MESSAGES.by(brief.authors))}
          onPress={() => openProposal(brief.innovationId)}
        />
      ))}
      {list.due.map((visit) => (
        <TaskCard
          key={`${visit.innovationId}.${visit.months}`}
          icon="history"
          tone="amber"
          title={MESSAGES.dueTitle(visit.months, MESSAGES.named(visit.authors, visit.title))}
          note={MESSAGES.dueNote(REVISIT_STATE_LABELS[visit.state], visit.due)}
          onPress={() => openProposal(visit.innovationId)}
        />
      ))}
    </Section>
  );
}

function Shelves({ list }: { readonly list: InnovationList }) {
  const { proposals } = list;
  if (proposals.length === 0) return <Empty drawing="sprout" text={MESSAGES.none} />;
  const of = (...states: InnovationBrief['state'][]) =>
    proposals.filter((brief) => states.includes(brief.state));
  return (
    <>
      <Shelf title={MESSAGES.drafts} briefs={of('draft')} />
      <Shelf title={MESSAGES.weighing} briefs={of('submitted')} />
      <Shelf title={MESSAGES.published} note={MESSAGES.publishedNote} briefs={of('concluded', 'adopted')} />
    </>
  );
}

interface ShelfProps {
  readonly title: string;
  readonly note?: string;
  readonly briefs: readonly InnovationBrief[];
}

function Shelf({ title, note, briefs }: ShelfProps) {
  const [from, setFrom] = useState(0);
  if (briefs.length === 0) return null;
  return (
    <Section title={title} {...(note === undefined ? {} : { note })}>
      <Card>
        {briefs.slice(from, from + PAGE_SIZE).map((brief) => (
          <BriefRow key={brief.innovationId} brief={brief} onPress={() => openProposal(brief.innovationId)} />
        ))}
      </Card>
      <Pager total={briefs.length} from={from} onTurn={setFrom} />
    </Section>
  );
}
