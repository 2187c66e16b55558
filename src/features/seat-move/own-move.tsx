import type { SeatMoveView } from '@core/contract/seat-move';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { RefusalNote } from '@/ui/refusal-note';
import { StatusNote } from '@/ui/status-note';
import { formatInstant } from '@/messages/months';
import { SEATS_MESSAGES as MESSAGES } from '@/messages/seat-move';

interface MoveProps {
  readonly move: SeatMoveView;
  readonly onChanged: () => void;
}

/** Tells the old account that its seat is about to move, and lets it stop that. */
export function OwnMove({ move, onChanged }: MoveProps) {
  const { mutate, busy, refusal } = useMutation('seatMove.object');
  const object = async (): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.objectAsk,
      text: MESSAGES.objectText,
      yes: MESSAGES.objectYes,
      no: MESSAGES.objectNo,
    });
    if (!sure) return;
    const result = await mutate({ seatId: move.seatId });
    if (!result?.ok) return;
    toast(MESSAGES.objected);
    onChanged();
  };
  return (
    <Card>
      <StatusNote tone="amber" title={MESSAGES.mineTitle(move.collectiveName)}>
        {MESSAGES.mineText(formatInstant(move.dueAt))}
      </StatusNote>
      <RefusalNote refusal={refusal} />
      <Button tone="danger" busy={busy} onPress={() => void object()}>
        {MESSAGES.object}
      </Button>
    </Card>
  );
}

/** Asks the witness. */
export function WitnessMove({ move, onChanged }: MoveProps) {
  const { mutate, busy, refusal } = useMutation('seatMove.answer');
  const { collectiveId, seatId, name } = move;
  const answer = async (agree: boolean): Promise<void> => {
    const result = await mutate({ collectiveId, seatId, agree });
    if (!result?.ok) return;
    toast(agree ? MESSAGES.agreed : MESSAGES.declined);
    onChanged();
  };
  return (
    <Card>
      <StatusNote title={MESSAGES.witnessTitle(name)}>{MESSAGES.witnessText(name)}</StatusNote>
      <RefusalNote refusal={refusal} />
      <Button busy={busy} onPress={() => void answer(true)}>
        {MESSAGES.agree}
      </Button>
      <Button tone="plain" busy={busy} onPress={() => void answer(false)}>
        {MESSAGES.decline}
      </Button>
    </Card>
  );
}

interface WaitingMoveProps extends MoveProps {
  readonly mayCancel: boolean;
}

/** Shows a pending move to the collective; the 号长 may withdraw it. */
export function WaitingMove({ move, mayCancel, onChanged }: WaitingMoveProps) {
  const { mutate, busy, refusal } = useMutation('seatMove.cancel');
  const { collectiveId, seatId, name, witnessName, agreed, dueAt } = move;
  const cancel = async (): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.cancelAsk(name),
      text: MESSAGES.cancelText,
      yes: MESSAGES.cancelYes,
      no: MESSAGES.cancelNo,
    });
    if (!sure) return;
    const result = await mutate({ collectiveId, seatId });
    if (!result?.ok) return;
    toast(MESSAGES.cancelled);
    onChanged();
  };
  return (
    <Card>
      <StatusNote title={name}>{MESSAGES.waiting(witnessName, agreed, formatInstant(dueAt))}</StatusNote>
      <RefusalNote refusal={refusal} />
      {mayCancel ? (
        <Button tone="plain" busy={busy} onPress={() => void cancel()}>
          {MESSAGES.cancel}
        </Button>
      ) : null}
    </Card>
  );
}
