import { useState } from 'react';
import type { PairingView } from '@core/contract/youth-house';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { HOUSE_MESSAGES as MESSAGES } from '@/messages/youth-house';

export type PairingAct = 'sign' | 'end' | 'renew';

const FACES = {
  sign: { title: MESSAGES.sign, send: MESSAGES.signSend, done: MESSAGES.signedDone },
  end: { title: MESSAGES.end, send: MESSAGES.endSend, done: MESSAGES.endedDone },
  renew: { title: MESSAGES.renew, send: MESSAGES.renewSend, done: MESSAGES.renewed },
} as const;

interface PairingSheetProps {
  readonly collectiveId: string;
  readonly houseId: string;
  readonly today: string;
  readonly act: PairingAct;
  /** Null for a new agreement. */
  readonly pairing: PairingView | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The day of one act on an agreement, or the two days of the next one. */
export function PairingSheet({
  collectiveId,
  houseId,
  today,
  act,
  pairing,
  onClose,
  onDone,
}: PairingSheetProps) {
  const [on, setOn] = useState(today);
  const [until, setUntil] = useState('');
  const signing = useSend('pairing.sign');
  const ending = useSend('pairing.end');
  const renewing = useSend('pairing.renew');
  const face = FACES[act];
  const send = async (): Promise<void> => {
    const about = {
      collectiveId,
      pairingId: pairing?.pairingId ?? '',
      baseVersion: pairing?.version ?? 0,
    };
    const result =
      act === 'sign'
        ? await signing.send({ ...about, signedOn: on })
        : act === 'end'
          ? await ending.send({ ...about, on })
          : await renewing.send({ collectiveId, houseId, from: on, until });
    if (!result?.ok) return;
    toast(face.done);
    onDone();
  };
  const backwards = act === 'renew' && until !== '' && until < on;
  const whole = on !== '' && (act !== 'renew' || (until !== '' && !backwards));
  return (
    <Sheet
      title={face.title}
      onClose={onClose}
      {...(act === 'end' ? { note: MESSAGES.endNote } : {})}
      foot={
        <Button
          busy={signing.busy || ending.busy || renewing.busy}
          disabled={!whole}
          onPress={() => void send()}
        >
          {face.send}
        </Button>
      }
    >
      <DateField
        label={act === 'sign' ? MESSAGES.signDay : act === 'end' ? MESSAGES.endDay : MESSAGES.from}
        value={on}
        fields="day"
        onChange={setOn}
        {...(act === 'sign' ? { to: today } : {})}
        {...(act === 'end' && pairing ? { from: pairing.from, to: pairing.until } : {})}
      />
      {act === 'renew' ? (
        <DateField
          label={MESSAGES.until}
          value={until}
          fields="day"
          from={on}
          openAt={on}
          error={backwards ? MESSAGES.backwards : undefined}
          onChange={setUntil}
        />
      ) : null}
      <RefusalNote refusal={signing.refusal ?? ending.refusal ?? renewing.refusal} />
    </Sheet>
  );
}
