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
import { COLLEAGUE_WORDS, HELP_TASK_WORDS as WORDS, SPRINT_WORDS } from '@/words/help-task';
import { REFUSAL_WORDS } from '@/words/refusals';
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
  const after = (words: string, result: { ok: boolean; code?: keyof typeof REFUSAL_WORDS }): void => {
    toast(result.ok || !result.code ? words : REFUSAL_WORDS[result.code]);
    void reload();
  };
  const choose = async (taskId: string, seatId: string): Promise<void> =>
    after(WORDS.chosen, await call('help.choose', { collectiveId, taskId, seatId, due: '' }));
  const close = async ({ taskId, what: needed }: HelpTaskView): Promise<void> => {
    const words = {
      title: WORDS.closeAsk(needed),
      text: WORDS.closeText,
      yes: WORDS.close,
      no: WORDS.closeNo,
    };
    if (await confirm(words)) after(WORDS.closed, await call('help.close', { collectiveId, taskId }));
  };
  const view = state.kind === 'ready' ? state.value : null;
  return (
    <Screen
      title={WORDS.title}
      bar={
        view?.you.member ? (
          <Button icon="hands" onPress={() => setSaying(ask(null, ''))}>
            {WORDS.open}
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
      <PageHead over={WORDS.over} title={WORDS.head} note={WORDS.note} />
      <Answer state={state} shape="rows" onRetry={() => void reload()}>
        {({ tasks, stalled, cheers, you }) => (
          <>
            {stalled.slice(0, 2).map((point) => (
              <TaskCard
                key={point.nodeId}
                icon="help"
                tone="amber"
                title={WORDS.stalledTitle(point.title)}
                note={WORDS.stalledAsk}
                onPress={() => setSaying(ask(point.nodeId, point.title))}
              />
            ))}
            {you.member ? (
              <Button tone="quiet" icon="wish" onPress={() => openPage('/packages/wall/pages/sprint/index')}>
                {SPRINT_WORDS.open}
              </Button>
            ) : null}
            {you.leader ? (
              <Button tone="plain" onPress={() => setSaying({ kind: 'forWhom' })}>
                {COLLEAGUE_WORDS.openFor}
              </Button>
            ) : null}
            {tasks.length === 0 ? <Empty drawing="people" text={WORDS.none} /> : null}
            {tasks.length > 0 ? (
              <Section title={WORDS.list}>
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
                title={WORDS.cheers}
                note={WORDS.cheersNote}
                open={reading}
                onToggle={() => setReading(!reading)}
              >
                {cheers.map((cheer) => (
                  <QuoteLeaf
                    key={cheer.cheerId}
                    text={cheer.text}
                    by={WORDS.cheerFrom(cheer.name, cheer.at)}
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
