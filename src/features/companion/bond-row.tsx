import { isLiving, type Bond } from '@core/domain/companion';
import { formatRole } from '@core/labels/companion';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { BOND_STATE_LABELS, COMPANION_MESSAGES } from '@/messages/companion';
import { formatInstant } from '@/messages/months';

const formatState = (bond: Bond): string => {
  if (bond.state === 'accepted')
    return COMPANION_MESSAGES.pairedOn(formatInstant(bond.pairedAt ?? bond.invitedAt));
  if (bond.state !== 'invited') return BOND_STATE_LABELS[bond.state];
  const format = bond.seatId === null ? COMPANION_MESSAGES.outsideOn : COMPANION_MESSAGES.invitedOn;
  return format(formatInstant(bond.invitedAt));
};

interface BondRowProps {
  readonly bond: Bond;
  readonly onEnd: (bond: Bond) => void;
  /** Absent on a card of an earlier cycle. */
  readonly onShowCode?: (bond: Bond) => void;
}

/** Shows one bond to the card owner, with the button that ends or withdraws it. */
export function BondRow({ bond, onEnd, onShowCode }: BondRowProps) {
  return (
    <Card>
      <ListRow
        title={bond.name}
        note={formatState(bond)}
        leading={<Avatar name={bond.name} />}
        trailing={<Tag tone={bond.kind === 'partner' ? 'green' : 'warm'}>{formatRole(bond.role)}</Tag>}
      />
      {onShowCode && bond.state === 'invited' && bond.seatId === null ? (
        <Button
          tone="quiet"
          small
          icon="copy"
          label={`${COMPANION_MESSAGES.showCode}，${bond.name}`}
          onPress={() => onShowCode(bond)}
        >
          {COMPANION_MESSAGES.showCode}
        </Button>
      ) : null}
      {isLiving(bond) ? (
        <Button
          tone="plain"
          small
          label={`${bond.state === 'invited' ? COMPANION_MESSAGES.withdraw : COMPANION_MESSAGES.end}，${bond.name}`}
          onPress={() => onEnd(bond)}
        >
          {bond.state === 'invited' ? COMPANION_MESSAGES.withdraw : COMPANION_MESSAGES.end}
        </Button>
      ) : null}
    </Card>
  );
}
