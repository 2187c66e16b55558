import type { HouseView } from '@core/contract/youth-house';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { ConflictNote } from '@/ui/conflict-note';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { HOUSE_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { formatMissing } from '@/messages/ui';
import { HouseFields, missingOf, readHouse } from './house-fields';

interface HouseFormProps {
  readonly collectiveId: string;
  readonly house: HouseView;
  readonly onDone: () => void;
}

type Saved = Pick<HouseView, 'name' | 'address' | 'contactName' | 'contactPhone' | 'version'>;

/** Edits a youth house; on a conflict it shows the newer version and keeps the draft. */
export function HouseForm({ collectiveId, house, onDone }: HouseFormProps) {
  const { houseId, version, name, address, contactName, contactPhone } = house;
  const draft = useDraft(`house.${houseId}`, { name, address, contactName, contactPhone }, version);
  const { mutate, busy, refusal } = useMutation('house.revise');
  const complete = readHouse(draft.value);
  const save = async (): Promise<void> => {
    if (!complete) return;
    const baseVersion = draft.baseVersion ?? version;
    const result = await mutate({ collectiveId, houseId, baseVersion, ...complete });
    if (!result?.ok) {
      if (result?.code === 'stale-version') draft.rebase((result.current as Saved).version);
      return;
    }
    draft.discard();
    toast(MESSAGES.saved);
    onDone();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={busy} missing={formatMissing(missingOf(draft.value))} onPress={() => void save()}>
          {MESSAGES.save}
        </Button>
      }
    >
      <PageHead over={MESSAGES.title} title={house.name} />
      <HouseFields value={draft.value} onChange={draft.change} />
      <ConflictNote<Saved>
        refusal={refusal}
        formatCurrent={(saved) =>
          [saved.name, saved.address, saved.contactName, saved.contactPhone].join('，')
        }
      />
    </Screen>
  );
}
