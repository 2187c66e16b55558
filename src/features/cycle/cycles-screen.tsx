import { useState } from 'react';
import type { CyclesView } from '@core/contract/cycle';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { openPage } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Row } from '@/ui/stack';
import { CYCLE_MESSAGES as MESSAGES } from '@/messages/cycle';
import { OpenCycleForm } from './open-cycle-form';

/** 历年: the cycles of a collective; the 号长 opens the next one here. */
export function CyclesScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('cycle.list', { collectiveId });
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {(cycles) => <Cycles collectiveId={collectiveId} cycles={cycles} onChanged={() => void refetch()} />}
      </AsyncView>
    </Screen>
  );
}

interface CyclesProps {
  readonly collectiveId: string;
  readonly cycles: CyclesView;
  readonly onChanged: () => void;
}

function Cycles({ collectiveId, cycles, onChanged }: CyclesProps) {
  const { current, next, past, leader, version, cardId } = cycles;
  const [editing, setEditing] = useState(false);
  const show = (label: string) => () => openPage('/packages/team/pages/cycle/index', { collectiveId, label });
  const changed = (): void => {
    setEditing(false);
    onChanged();
  };
  return (
    <>
      <Section title={MESSAGES.now}>
        <Card>
          <ListRow title={MESSAGES.span(current.from, current.to)} onPress={show(current.label)} />
        </Card>
      </Section>
      {next ? <NextCycle {...{ collectiveId, next, leader, version }} onChanged={changed} /> : null}
      {leader && (editing || !next) ? (
        <OpenCycleForm collectiveId={collectiveId} cycles={cycles} onOpened={changed} />
      ) : null}
      {leader && next && !editing ? (
        <Button tone="quiet" onPress={() => setEditing(true)}>
          {MESSAGES.change}
        </Button>
      ) : null}
      <Section title={MESSAGES.past} {...(past.length > 0 ? { note: MESSAGES.pastNote } : {})}>
        <Card>
          {past.length === 0 ? <Paragraph tone="soft">{MESSAGES.noPast}</Paragraph> : null}
          {past.length > 0 && cardId ? (
            <ListRow
              title={MESSAGES.axes}
              note={MESSAGES.axesNote}
              onPress={() => openPage('/packages/card/pages/years/index', { collectiveId, cardId })}
            />
          ) : null}
          {past.map(({ label, from, to }) => (
            <ListRow key={label} title={MESSAGES.span(from, to)} onPress={show(label)} />
          ))}
        </Card>
      </Section>
    </>
  );
}

interface NextCycleProps extends Pick<CyclesView, 'leader' | 'version'> {
  readonly collectiveId: string;
  readonly next: NonNullable<CyclesView['next']>;
  readonly onChanged: () => void;
}

/** The cycle that was opened ahead; until it begins the 号长 may take it back. */
function NextCycle({ collectiveId, next, leader, version, onChanged }: NextCycleProps) {
  const { mutate, busy, refusal } = useMutation('cycle.withdraw');
  const withdraw = async (): Promise<void> => {
    const agreed = await ask({
      title: MESSAGES.withdrawAsk,
      text: MESSAGES.withdrawText,
      yes: MESSAGES.withdrawYes,
      no: MESSAGES.openNo,
    });
    if (!agreed) return;
    const result = await mutate({ collectiveId, baseVersion: version });
    if (!result?.ok) return;
    toast(MESSAGES.withdrawn);
    onChanged();
  };
  return (
    <Section title={MESSAGES.next}>
      <RefusalNote refusal={refusal} />
      <Card>
        <ListRow title={MESSAGES.span(next.from, next.to)} note={MESSAGES.nextOpened(next.from, next.by)} />
        {leader ? (
          <Row>
            <Button tone="quiet" small busy={busy} onPress={() => void withdraw()}>
              {MESSAGES.withdraw}
            </Button>
          </Row>
        ) : null}
      </Card>
    </Section>
  );
}
