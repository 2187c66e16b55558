import { isLiving, type Bond } from '@core/domain/companion';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { BOND_STATE_LABELS, COMPANION_MESSAGES, formatRole } from '@/messages/companion';
import { formatInstant } from '@/messages/months';

const formatState = (bond: Bond): string => {
  if (bond.state === 'accepted') return COMPANION_MESSAGES.pairedOn(formatInstant(bond.pairedAt ?? bond.invitedAt));
  if (bond.state !== 'invited') return BOND_STATE_LABELS[bond.state];
  const words = bond.seatId === null ? COMPANION_MESSAGES.outsideOn : COMPANION_MESSAGES.invitedOn;
  return words(formatInstant(bond.invitedAt));
};

interface BondRowProps {
  readonly bond: Bond;
  readonly onPart: (bond: Bond) => void;
}

/** One tie as its owner manages it. */
export function BondRow({ bond, onPart }: BondRowProps) {
  return (
    <Card>
      <ListRow
        title={bond.name}
        note={formatState(bond)}
        lead={<Avatar name={bond.name} />}
        tail={<Tag tone={bond.kind === 'partner' ? 'green' : 'warm'}>{formatRole(bond.role)}</Tag>}
      />
      {isLiving(bond) ? (
        <Button
          tone="plain"
          small
          label={`${bond.state === 'invited' ? COMPANION_MESSAGES.withdraw : COMPANION_MESSAGES.part}，${bond.name}`}
          onPress={() => onPart(bond)}
        >
          {bond.state === 'invited' ? COMPANION_MESSAGES.withdraw : COMPANION_MESSAGES.part}
        </Button>
      ) : null}
    </Card>
  );
}
