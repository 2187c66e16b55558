import { useState } from 'react';
import type { HelpTaskView } from '@core/contract/help';
import { call } from '@/api/call';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { openPage, useQuery } from '@/platform/navigate';
import { ask as confirm, toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Fold } from '@/ui/fold';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { QuoteLeaf } from '@/ui/quote-leaf';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { TaskCard } from '@/ui/task-card';
import { COLLEAGUE_MESSAGES, HELP_TASK_MESSAGES as MESSAGES, SPRINT_MESSAGES } from '@/messages/help-task';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { HelpOver, type HelpOverlay } from './help-over';
import { TaskSlip } from './task-slip';

const ask = (nodeId: string | null, title: string): HelpOverlay => ({
  kind: 'open',
  nodeId,
  forSeatId: null,
  title,
  what: '',
});

/** A slip with its buttons weighs three kilobytes: twenty of them are too many for one screen. */
const SLIPS = 12;

/** 加油补位: who needs a hand, and who lends one. */
export function HelpScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('help.list', { collectiveId });
  const query = useQuery();
  const { forSeatId, forName = '', what = '' } = query;
  const asked = forSeatId ? { kind: 'open' as const, nodeId: null, forSeatId, title: forName, what } : null;
  const [saying, setSaying] = useState<HelpOverlay | null>(asked);
  const [from, setFrom] = useState(0);
  const [reading, setReading] = useState(false);
  const after = (words: string, result: { ok: boolean; code?: keyof typeof REFUSAL_MESSAGES }): void => {
    toast(result.ok || !result.code ? words : REFUSAL_MESSAGES[result.code]);
    void reload();
  };
  const choose = async (taskId: string, seatId: string): Promise<void> =>
    after(MESSAGES.chosen, await call('help.choose', { collectiveId, taskId, seatId, due: '' }));
  const close = async ({ taskId, what: needed }: HelpTaskView): Promise<void> => {
    const words = {
      title: MESSAGES.closeAsk(needed),
      text: MESSAGES.closeText,
      yes: MESSAGES.close,
      no: MESSAGES.closeNo,
    };
    if (await confirm(words)) after(MESSAGES.closed, await call('help.close', { collectiveId, taskId }));
  };
  const view = state.kind === 'ready' ? state.value : null;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        view?.you.member ? (
          <Button icon="hands" onPress={() => setSaying(ask(null, ''))}>
            {MESSAGES.open}
          </Button>
        ) : null
      }
      over={
        saying && view ? (
          <HelpOver
            collectiveId={collectiveId}
            ownSeatId={view.you.seatId}
            overlay={saying}
            onOpen={setSaying}
            onDone={() => {
              setSaying(null);
              void reload();
            }}
          />
        ) : null
      }
    >
      <PageHead over={MESSAGES.over} title={MESSAGES.head} note={MESSAGES.note} />
      <Answer state={state} shape="rows" onRetry={() => void reload()}>
        {({ tasks, stalled, cheers, you }) => (
          <>
            {stalled.slice(0, 2).map((point) => (
              <TaskCard
                key={point.nodeId}
                icon="help"
                tone="amber"
                title={MESSAGES.stalledTitle(point.title)}
                note={MESSAGES.stalledAsk}
                onPress={() => setSaying(ask(point.nodeId, point.title))}
              />
            ))}
            {you.member ? (
              <Button tone="quiet" icon="wish" onPress={() => openPage('/packages/wall/pages/sprint/index')}>
                {SPRINT_MESSAGES.open}
              </Button>
            ) : null}
            {you.leader ? (
              <Button tone="plain" onPress={() => setSaying({ kind: 'forWhom' })}>
                {COLLEAGUE_MESSAGES.openFor}
              </Button>
            ) : null}
            {tasks.length === 0 ? <Empty drawing="people" text={MESSAGES.none} /> : null}
            {tasks.length > 0 ? (
              <Section title={MESSAGES.list}>
                {tasks.slice(from, from + SLIPS).map((task) => (
                  <TaskSlip
                    key={task.taskId}
                    task={task}
                    leader={you.leader}
                    onSay={setSaying}
                    onChoose={(seatId) => void choose(task.taskId, seatId)}
                    onClose={() => void close(task)}
                  />
                ))}
                <Pager total={tasks.length} from={from} onTurn={setFrom} size={SLIPS} />
              </Section>
            ) : null}
            {cheers.length > 0 ? (
              <Fold
                title={MESSAGES.cheers}
                note={MESSAGES.cheersNote}
                open={reading}
                onToggle={() => setReading(!reading)}
              >
                {cheers.map((cheer) => (
                  <QuoteLeaf
                    key={cheer.cheerId}
                    text={cheer.text}
                    by={MESSAGES.cheerFrom(cheer.name, cheer.at)}
                  />
                ))}
              </Fold>
            ) : null}
          </>
        )}
      </Answer>
    </Screen>
  );
}
