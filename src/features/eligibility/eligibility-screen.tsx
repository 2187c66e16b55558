import { useState } from 'react';
import type { EligibilityView } from '@core/contract/eligibility';
import type { FindingState } from '@core/domain/eligibility/finding';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Collapse } from '@/ui/collapse';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { TaskCard } from '@/ui/task-card';
import { ELIGIBILITY_MESSAGES as MESSAGES, FINDING_STATE_LABELS } from '@/messages/eligibility';
import { ForecastSection } from './forecast-section';
import { FindingCard } from './finding-card';
import { MeterSection } from './meter-section';

const ORDER: readonly FindingState[] = ['missing', 'boundary', 'explain', 'manual'];
const STANDING = '/packages/review/pages/standing/index';

/** 创建条件: the state of each rule and the next step. */
export function EligibilityScreen() {
  const collectiveId = useCollectiveId();
  const [until, setUntil] = useState('');
  const { state, refetch } = useQuery('eligibility.open', {
    collectiveId,
    ...(until === '' ? {} : { until }),
  });
  useRefetchOnShow({ state, refetch });
  const mayEdit = state.kind === 'ready' && state.value.kind === 'whole';
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        mayEdit ? (
          <Button icon="settings" onPress={() => openPage(STANDING, { collectiveId })}>
            {MESSAGES.confirmStanding}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} shape="card" count={4} onRetry={() => void refetch()}>
        {(view) => (
          <>
            <PageHead
              over={MESSAGES.over(view.place)}
              title={MESSAGES.head}
              note={MESSAGES.basis(view.referenceDate, view.years)}
            />
            {view.example ? <StatusNote tone="amber">{MESSAGES.example}</StatusNote> : null}
            {view.kind === 'open' ? <StatusNote>{MESSAGES.openNote}</StatusNote> : null}
            {view.kind === 'whole' && !view.settled ? (
              <TaskCard
                icon="settings"
                tone="amber"
                title={MESSAGES.unconfirmedTitle}
                note={MESSAGES.unconfirmedNote}
                onPress={() => openPage(STANDING, { collectiveId })}
              />
            ) : null}
            <ListRow
              title={MESSAGES.notice}
              {...(view.deadline === undefined ? {} : { note: MESSAGES.deadline(view.deadline) })}
              onPress={() => openPage('/packages/district/pages/notice/index', { collectiveId })}
            />
            <MeterSection meters={view.meters} />
            <Groups collectiveId={collectiveId} view={view} />
            {view.kind === 'whole' ? (
              <ForecastSection view={view} until={until} collectiveId={collectiveId} onUntil={setUntil} />
            ) : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

interface GroupsProps {
  readonly collectiveId: string;
  readonly view: EligibilityView;
}

function Groups({ collectiveId, view }: GroupsProps) {
  const [open, setOpen] = useState(false);
  const of = (state: FindingState) => view.findings.filter((finding) => finding.state === state);
  const holding = of('holds');
  const cards = (state: FindingState) =>
    of(state).map((finding) => (
      <FindingCard key={`${finding.rule}.${finding.year}`} collectiveId={collectiveId} finding={finding} />
    ));
  return (
    <>
      {ORDER.filter((state) => of(state).length > 0).map((state) => (
        <Section key={state} title={FINDING_STATE_LABELS[state].group}>
          {cards(state)}
        </Section>
      ))}
      {holding.length === 0 ? null : (
        <Collapse
          title={FINDING_STATE_LABELS.holds.group}
          note={MESSAGES.holding(holding.length)}
          open={open}
          onToggle={() => setOpen(!open)}
        >
          {cards('holds')}
        </Collapse>
      )}
    </>
  );
}
