import { useState } from 'react';
import type { EligibilityView } from '@core/contract/eligibility';
import type { FindingState } from '@core/domain/eligibility/finding';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { openPage } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Fold } from '@/ui/fold';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { TaskCard } from '@/ui/task-card';
import { ELIGIBILITY_MESSAGES as MESSAGES, FINDING_STATE_LABELS } from '@/messages/eligibility';
import { AheadPart } from './ahead-part';
import { FindingCard } from './finding-card';
import { MeterPart } from './meter-part';

const ORDER: readonly FindingState[] = ['missing', 'boundary', 'explain', 'manual'];
const STANDING = '/packages/review/pages/standing/index';

/** 创建条件: how each rule stands, and what comes next. */
export function EligibilityScreen() {
  const collectiveId = usePlaceId();
  const [until, setUntil] = useState('');
  const { state, reload } = useCall('eligibility.open', {
    collectiveId,
    ...(until === '' ? {} : { until }),
  });
  useFreshWhenShown({ state, reload });
  const leads = state.kind === 'ready' && state.value.kind === 'whole';
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        leads ? (
          <Button icon="settings" onPress={() => openPage(STANDING, { collectiveId })}>
            {MESSAGES.settle}
          </Button>
        ) : null
      }
    >
      <Answer state={state} shape="card" count={4} onRetry={() => void reload()}>
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
                title={MESSAGES.unsettledTitle}
                note={MESSAGES.unsettledNote}
                onPress={() => openPage(STANDING, { collectiveId })}
              />
            ) : null}
            <MeterPart meters={view.meters} />
            <Groups collectiveId={collectiveId} view={view} />
            {view.kind === 'whole' ? (
              <AheadPart view={view} until={until} collectiveId={collectiveId} onUntil={setUntil} />
            ) : null}
          </>
        )}
      </Answer>
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
        <Fold
          title={FINDING_STATE_LABELS.holds.group}
          note={MESSAGES.holding(holding.length)}
          open={open}
          onToggle={() => setOpen(!open)}
        >
          {cards('holds')}
        </Fold>
      )}
    </>
  );
}
