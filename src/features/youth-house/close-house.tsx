import { useState } from 'react';
import type { HouseView } from '@core/contract/youth-house';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { HOUSE_MESSAGES as MESSAGES } from '@/messages/youth-house';

interface CloseHouseProps {
  readonly collectiveId: string;
  readonly house: HouseView;
  readonly today: string;
  readonly onDone: () => void;
}

/** Notes that a house closed, with its last day, or that it did not. */
export function CloseHouse({ collectiveId, house, today, onDone }: CloseHouseProps) {
  const { houseId, name, closedOn, version: baseVersion } = house;
  const [day, setDay] = useState<string | null>(null);
  const { mutate, busy, refusal } = useMutation('house.close');
  const reopening = closedOn !== undefined;
  const send = async (on: string | null): Promise<void> => {
    const agreed = await ask({
      title: on === null ? MESSAGES.reopenAsk : MESSAGES.closeAsk(name),
      text: on === null ? MESSAGES.reopenText : MESSAGES.closeNote,
      yes: on === null ? MESSAGES.reopenYes : MESSAGES.closeYes,
      no: MESSAGES.closeNo,
    });
    if (!agreed || !(await mutate({ collectiveId, houseId, baseVersion, on }))?.ok) return;
    toast(on === null ? MESSAGES.reopened : MESSAGES.closedDone);
    setDay(null);
    onDone();
  };
  return (
    <>
      <RefusalNote refusal={day === null ? refusal : undefined} />
      <Button tone="plain" busy={busy} onPress={() => (reopening ? void send(null) : setDay(today))}>
        {reopening ? MESSAGES.reopen : MESSAGES.close}
      </Button>
      {day === null ? null : (
        <Sheet
          title={MESSAGES.close}
          note={MESSAGES.closeNote}
          onClose={() => setDay(null)}
          foot={
            <Button busy={busy} onPress={() => void send(day)}>
              {MESSAGES.closeSend}
            </Button>
          }
        >
          <DateField label={MESSAGES.closeDay} value={day} fields="day" onChange={setDay} />
          <RefusalNote refusal={refusal} />
        </Sheet>
      )}
    </>
  );
}
