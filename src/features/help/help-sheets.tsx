import type { HelpTaskView } from '@core/contract/help';
import type { InputOf, ProcedureName } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { CHEER_MAX } from '@core/domain/help-task';
import { call } from '@/api/call';
import { toast } from '@/platform/toast';
import { COLLEAGUE_MESSAGES, HELP_TASK_MESSAGES as MESSAGES } from '@/messages/help-task';
import { SentenceSheet } from './sentence-sheet';

/** The action for which a text is requested. */
export type SentenceRequest =
  | {
      readonly kind: 'open';
      readonly nodeId: string | null;
      /** Set when the 号长 opens a task for somebody else. */
      readonly forSeatId: string | null;
      /** Title of the node, or name of the person, concerned. */
      readonly title: string;
      /** Initial text. */
      readonly what: string;
    }
  | { readonly kind: 'offer' | 'finish' | 'echo' | 'cheer'; readonly task: HelpTaskView };

interface HelpSheetProps {
  readonly collectiveId: string;
  readonly request: SentenceRequest;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Requests the text for one help action and sends it. */
export function HelpSheet({ collectiveId, request, onClose, onDone }: HelpSheetProps) {
  const sender =
    <N extends ProcedureName>(name: N, input: (text: string) => InputOf<N>, done: string) =>
    async (text: string): Promise<Refusal | undefined> => {
      const result = await call(name, input(text));
      if (!result.ok) return result;
      toast(done);
      onDone();
      return undefined;
    };
  if (request.kind === 'open')
    return (
      <SentenceSheet
        draftKey={`open.${collectiveId}.${request.nodeId ?? ''}.${request.forSeatId ?? ''}`}
        title={MESSAGES.open}
        {...(request.title === '' ? {} : { note: request.title })}
        label={MESSAGES.openWhat}
        placeholder={MESSAGES.openPlaceholder}
        begin={request.what}
        max={200}
        act={MESSAGES.openSend}
        onSend={sender(
          'help.open',
          (what) => ({ collectiveId, forSeatId: request.forSeatId, nodeId: request.nodeId, what, due: '' }),
          request.forSeatId === null ? MESSAGES.opened : COLLEAGUE_MESSAGES.openedFor(request.title),
        )}
        onClose={onClose}
      />
    );
  const { task, kind } = request;
  const about = { collectiveId, taskId: task.taskId };
  const shared = { draftKey: `${kind}.${task.taskId}`, note: task.what, onClose };
  if (kind === 'offer')
    return (
      <SentenceSheet
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
      <SentenceSheet
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
      <SentenceSheet
        draftKey={shared.draftKey}
        title={MESSAGES.cheer}
        note={task.forName}
        label={MESSAGES.cheerText}
        placeholder={MESSAGES.cheerPlaceholder}
        max={CHEER_MAX}
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
    <SentenceSheet
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
