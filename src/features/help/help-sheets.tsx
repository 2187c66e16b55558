import type { HelpTaskView } from '@core/contract/help';
import type { InputOf, ProcedureName } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { toast } from '@/platform/toast';
import { COLLEAGUE_MESSAGES, HELP_TASK_MESSAGES as MESSAGES } from '@/messages/help-task';
import { WordSheet } from './word-sheet';

/** What somebody is about to say. */
export type Saying =
  | {
      readonly kind: 'open';
      readonly nodeId: string | null;
      /** Set by the 号长 who asks for somebody else. */
      readonly forSeatId: string | null;
      /** The point, or the person, that it is about. */
      readonly title: string;
      /** What to begin with. */
      readonly what: string;
    }
  | { readonly kind: 'offer' | 'finish' | 'echo' | 'cheer'; readonly task: HelpTaskView };

interface HelpSheetProps {
  readonly collectiveId: string;
  readonly saying: Saying;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The one sentence each step of helping asks for. */
export function HelpSheet({ collectiveId, saying, onClose, onDone }: HelpSheetProps) {
  const sender =
    <N extends ProcedureName>(name: N, input: (text: string) => InputOf<N>, done: string) =>
    async (text: string): Promise<Refusal | undefined> => {
      const result = await call(name, input(text));
      if (!result.ok) return result;
      toast(done);
      onDone();
      return undefined;
    };
  if (saying.kind === 'open')
    return (
      <WordSheet
        keep={`open.${collectiveId}.${saying.nodeId ?? ''}.${saying.forSeatId ?? ''}`}
        title={MESSAGES.open}
        {...(saying.title === '' ? {} : { note: saying.title })}
        label={MESSAGES.openWhat}
        placeholder={MESSAGES.openPlaceholder}
        begin={saying.what}
        max={200}
        act={MESSAGES.openSend}
        onSend={sender(
          'help.open',
          (what) => ({ collectiveId, forSeatId: saying.forSeatId, nodeId: saying.nodeId, what, due: '' }),
          saying.forSeatId === null ? MESSAGES.opened : COLLEAGUE_MESSAGES.openedFor(saying.title),
        )}
        onClose={onClose}
      />
    );
  const { task, kind } = saying;
  const about = { collectiveId, taskId: task.taskId };
  const shared = { keep: `${kind}.${task.taskId}`, note: task.what, onClose };
  if (kind === 'offer')
    return (
      <WordSheet
        {...shared}
        title={MESSAGES.offer}
        label={MESSAGES.offerNote}
        max={60}
        optional
        act={MESSAGES.offer}
        onSend={sender('help.offer', (note) => ({ ...about, note }), MESSAGES.offered)}
      />
    );
  if (kind === 'finish')
    return (
      <WordSheet
        {...shared}
        title={MESSAGES.finish}
        label={MESSAGES.result}
        max={200}
        act={MESSAGES.finishSend}
        onSend={sender('help.finish', (result) => ({ ...about, result }), MESSAGES.finished)}
      />
    );
  if (kind === 'cheer')
    return (
      <WordSheet
        keep={shared.keep}
        title={MESSAGES.cheer}
        note={task.forName}
        label={MESSAGES.cheerText}
        placeholder={MESSAGES.cheerPlaceholder}
        max={60}
        act={MESSAGES.cheerSend}
        onSend={sender(
          'cheer.send',
          (text) => ({ collectiveId, seatId: task.forSeatId, text }),
          MESSAGES.cheered,
        )}
        onClose={onClose}
      />
    );
  return (
    <WordSheet
      {...shared}
      title={MESSAGES.echo}
      note={MESSAGES.echoNote}
      label={MESSAGES.echoText}
      max={200}
      act={MESSAGES.echoSend}
      onSend={sender('help.echo', (text) => ({ ...about, text }), MESSAGES.echoed)}
    />
  );
}
