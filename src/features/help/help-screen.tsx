import { useState } from 'react';
import type { HelpTaskView } from '@core/contract/help';
import { call } from '@/api/call';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { openPage, usePageParams } from '@/platform/navigate';
import { ask as confirm, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Collapse } from '@/ui/collapse';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { QuoteCard } from '@/ui/quote-card';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { TaskCard } from '@/ui/task-card';
import { usePage } from '@/ui/use-page';
import { COLLEAGUE_MESSAGES, HELP_TASK_MESSAGES as MESSAGES, SPRINT_MESSAGES } from '@/messages/help-task';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { HelpOverlay, type HelpOverlayState } from './help-overlay';
import { HelpTaskCard } from './help-task-card';

const openRequest = (nodeId: string | null, title: string): HelpOverlayState => ({
  kind: 'open',
  nodeId,
  forSeatId: null,
  title,
  what: '',
});

/** Tasks per page; a card with its buttons costs three kilobytes of setData. */
const ROWS = 12;

/** 加油补位: lists help tasks, stalled nodes and cheers. */
export function HelpScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('help.list', { collectiveId });
  const query = usePageParams();
  const { forSeatId, forName = '', what = '' } = query;
  const initial = forSeatId ? { kind: 'open' as const, nodeId: null, forSeatId, title: forName, what } : null;
  const [overlay, setOverlay] = useState<HelpOverlayState | null>(initial);
  const { shown, pager } = usePage(state.kind === 'ready' ? state.value.tasks : [], ROWS);
  const [reading, setReading] = useState(false);
  const [looking, setLooking] = useState(false);
  const after = (message: string, result: { ok: boolean; code?: keyof typeof REFUSAL_MESSAGES }): void => {
    toast(result.ok || !result.code ? message : REFUSAL_MESSAGES[result.code]);
    void refetch();
  };
  const choose = async (taskId: string, seatId: string): Promise<void> =>
    after(MESSAGES.chosen, await call('help.choose', { collectiveId, taskId, seatId, due: '' }));
  const agree = async (taskId: string): Promise<void> =>
    after(MESSAGES.agreed, await call('help.agree', { collectiveId, taskId }));
  const close = async ({ taskId, what: needed }: HelpTaskView): Promise<void> => {
    const question = {
      title: MESSAGES.closeAsk(needed),
      text: MESSAGES.closeText,
      yes: MESSAGES.close,
      no: MESSAGES.closeNo,
    };
    if (await confirm(question)) after(MESSAGES.closed, await call('help.close', { collectiveId, taskId }));
  };
  const view = state.kind === 'ready' ? state.value : null;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        view?.you.member ? (
          <Button icon="handshake" onPress={() => setOverlay(openRequest(null, ''))}>
            {MESSAGES.open}
          </Button>
        ) : null
      }
      over={
        overlay && view ? (
          <HelpOverlay
            collectiveId={collectiveId}
            ownSeatId={view.you.seatId}
            overlay={overlay}
            onOpen={setOverlay}
            onDone={() => {
              setOverlay(null);
              void refetch();
            }}
          />
        ) : null
      }
    >
      <PageHead over={MESSAGES.over} title={MESSAGES.head} note={MESSAGES.note} />
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {({ tasks, given = [], stalled, cheers, you }) => (
          <>
            {stalled.slice(0, 2).map((point) => (
              <TaskCard
                key={point.nodeId}
                icon="help"
                tone="amber"
                title={MESSAGES.stalledTitle(point.title)}
                note={MESSAGES.stalledAsk}
                onPress={() => setOverlay(openRequest(point.nodeId, point.title))}
              />
            ))}
            {you.member ? (
              <Button
                tone="quiet"
                icon="wish"
                onPress={() =>
                  openPage('/packages/wall/pages/sprint/index', you.cardId ? { cardId: you.cardId } : {})
                }
              >
                {SPRINT_MESSAGES.open}
              </Button>
            ) : null}
            {you.leader ? (
              <Button tone="plain" onPress={() => setOverlay({ kind: 'forWhom' })}>
                {COLLEAGUE_MESSAGES.openFor}
              </Button>
            ) : null}
            {tasks.length === 0 ? <Empty drawing="people" text={MESSAGES.none} /> : null}
            {tasks.length > 0 ? (
              <Section title={MESSAGES.list}>
                {shown.map((task) => (
                  <HelpTaskCard
                    key={task.taskId}
                    task={task}
                    leader={you.leader}
                    ownSeatId={you.seatId}
                    onOpenOverlay={setOverlay}
                    onChoose={(seatId) => void choose(task.taskId, seatId)}
                    onClose={() => void close(task)}
                    onAgree={() => void agree(task.taskId)}
                  />
                ))}
                <Pager {...pager} />
              </Section>
            ) : null}
            {given.length > 0 ? (
              <Collapse
                title={MESSAGES.given}
                note={MESSAGES.givenNote(given.length)}
                open={looking}
                onToggle={() => setLooking(!looking)}
              >
                {given.map(({ taskId, forName, what, echo }) => (
                  <QuoteCard key={taskId} text={echo} by={MESSAGES.givenFor(forName, what)} />
                ))}
              </Collapse>
            ) : null}
            {cheers.length > 0 ? (
              <Collapse
                title={MESSAGES.cheers}
                note={MESSAGES.cheersNote}
                open={reading}
                onToggle={() => setReading(!reading)}
              >
                {cheers.map((cheer) => (
                  <QuoteCard
                    key={cheer.cheerId}
                    text={cheer.text}
                    by={MESSAGES.cheerFrom(cheer.name, cheer.at)}
                  />
                ))}
              </Collapse>
            ) : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
