import { useState } from 'react';
import type { PairingView } from '@core/contract/youth-house';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { HOUSE_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { formatMissing } from '@/messages/ui';

export type PairingAct = 'sign' | 'end' | 'renew';

const ACT_MESSAGES = {
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

/** Asks for the date of signing or ending an agreement, or the two dates of a new one. */
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
  const signing = useMutation('pairing.sign');
  const ending = useMutation('pairing.end');
  const renewing = useMutation('pairing.renew');
  const messages = ACT_MESSAGES[act];
  const send = async (): Promise<void> => {
    const about = {
      collectiveId,
      pairingId: pairing?.pairingId ?? '',
      baseVersion: pairing?.version ?? 0,
    };
    const result =
      act === 'sign'
        ? await signing.mutate({ ...about, signedOn: on })
        : act === 'end'
          ? await ending.mutate({ ...about, on })
          : await renewing.mutate({ collectiveId, houseId, from: on, until });
    if (!result?.ok) return;
    toast(messages.done);
    onDone();
  };
  const backwards = act === 'renew' && until !== '' && until < on;
  const startLabel = act === 'sign' ? MESSAGES.signDay : act === 'end' ? MESSAGES.endDay : MESSAGES.from;
  const missing = formatMissing({
    [startLabel]: on === '',
    [MESSAGES.until]: act === 'renew' && (until === '' || backwards),
  });
  return (
    <Sheet
      title={messages.title}
      onClose={onClose}
      {...(act === 'end' ? { note: MESSAGES.endNote } : {})}
      foot={
        <Button
          busy={signing.busy || ending.busy || renewing.busy}
          missing={missing}
          onPress={() => void send()}
        >
          {messages.send}
        </Button>
      }
    >
      <DateField
        label={startLabel}
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
