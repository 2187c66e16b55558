import type { HelpTaskView } from '@core/contract/help';
import { call } from '@/api/call';
import { toast } from '@/platform/toast';
import { COLLEAGUE_MESSAGES as MESSAGES } from '@/messages/help-task';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { ColleagueSheet } from './colleague-sheet';
import { HelpSheet, type SentenceRequest } from './help-sheets';

/** The open sheet: a text request, or the choice of a colleague. */
export type HelpOverlayState =
  SentenceRequest | { readonly kind: 'suggest'; readonly task: HelpTaskView } | { readonly kind: 'forWhom' };

interface HelpOverlayProps {
  readonly collectiveId: string;
  readonly ownSeatId: string;
  readonly overlay: HelpOverlayState;
  readonly onOpen: (overlay: HelpOverlayState | null) => void;
  readonly onDone: () => void;
}

export function HelpOverlay({ collectiveId, ownSeatId, overlay, onOpen, onDone }: HelpOverlayProps) {
  const close = (): void => onOpen(null);
  if (overlay.kind === 'suggest') {
    const { task } = overlay;
    const suggest = async (seatId: string, name: string): Promise<void> => {
      const result = await call('help.suggest', { collectiveId, taskId: task.taskId, seatId });
      toast(result.ok ? MESSAGES.suggested(name) : REFUSAL_MESSAGES[result.code]);
      onDone();
    };
    return (
      <ColleagueSheet
        collectiveId={collectiveId}
        title={MESSAGES.suggest}
        note={task.what}
        act={MESSAGES.suggestSend}
        except={[task.forSeatId, ownSeatId, ...task.offers.map((offer) => offer.seatId)]}
        onChoose={suggest}
        onClose={close}
      />
    );
  }
  if (overlay.kind === 'forWhom')
    return (
      <ColleagueSheet
        collectiveId={collectiveId}
        title={MESSAGES.forWhom}
        note={MESSAGES.forWhomNote}
        act={MESSAGES.forWhomGo}
        except={[ownSeatId]}
        onChoose={(forSeatId, title) => onOpen({ kind: 'open', nodeId: null, forSeatId, title, what: '' })}
        onClose={close}
      />
    );
  return <HelpSheet collectiveId={collectiveId} request={overlay} onClose={close} onDone={onDone} />;
}
