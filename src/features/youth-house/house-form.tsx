import type { HouseView } from '@core/contract/youth-house';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { OvertakenNote } from '@/ui/overtaken-note';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { HOUSE_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { HouseFields, readHouse } from './house-fields';

interface HouseFormProps {
  readonly collectiveId: string;
  readonly house: HouseView;
  readonly onDone: () => void;
}

type Saved = Pick<HouseView, 'name' | 'address' | 'contactName' | 'contactPhone' | 'version'>;

/** Corrects what is known of a house; what another phone saved meanwhile is shown, what was typed stays. */
export function HouseForm({ collectiveId, house, onDone }: HouseFormProps) {
  const { houseId, version, name, address, contactName, contactPhone } = house;
  const draft = useDraft(`house.${houseId}`, { name, address, contactName, contactPhone }, version);
  const { send, busy, refusal } = useSend('house.revise');
  const whole = readHouse(draft.value);
  const save = async (): Promise<void> => {
    if (!whole) return;
    const baseVersion = draft.baseVersion ?? version;
    const result = await send({ collectiveId, houseId, baseVersion, ...whole });
    if (!result?.ok) {
      if (result?.code === 'stale-version') draft.rebase((result.current as Saved).version);
      return;
    }
    draft.settle();
    toast(MESSAGES.saved);
    onDone();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={busy} disabled={!whole} onPress={() => void save()}>
          {MESSAGES.save}
        </Button>
      }
    >
      <PageHead over={MESSAGES.title} title={house.name} />
      <HouseFields value={draft.value} onChange={draft.change} />
      <OvertakenNote<Saved>
        refusal={refusal}
        say={(saved) => [saved.name, saved.address, saved.contactName, saved.contactPhone].join('，')}
      />
    </Screen>
  );
}
