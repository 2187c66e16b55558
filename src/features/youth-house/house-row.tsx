import type { HouseView, PairingView } from '@core/contract/youth-house';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { PAIRING_STATE_LABELS, SERVICE_MESSAGES as MESSAGES } from '@/messages/youth-house';

/** Finds the agreement that determines the state of a house: the most favourable one. */
export const standingPairing = ({ pairings }: HouseView): PairingView | undefined =>
  (['holds', 'unsigned', 'ahead', 'over'] as const)
    .map((state) => pairings.find((pairing) => pairing.state === state))
    .find((pairing) => pairing !== undefined);

const TONES = { holds: 'green', unsigned: 'amber', ahead: 'plain', over: 'plain' } as const;

export const PairingTag = ({ state }: Pick<PairingView, 'state'>) => (
  <Tag tone={TONES[state]}>{PAIRING_STATE_LABELS[state]}</Tag>
);

/** A youth house as a list row. */
export function HouseRow({ house, onPress }: { readonly house: HouseView; readonly onPress: () => void }) {
  const pairing = standingPairing(house);
  const note = pairing ? MESSAGES.until(pairing.endedOn ?? pairing.until) : house.address;
  return (
    <ListRow
      title={house.name}
      note={note}
      trailing={pairing ? <PairingTag state={pairing.state} /> : null}
      label={[house.name, pairing ? PAIRING_STATE_LABELS[pairing.state] : '', note].join('，')}
      onPress={onPress}
    />
  );
}
