import { isLiving, type Bond } from '@core/domain/companion';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { BOND_STATE_WORDS, COMPANION_WORDS, sayRole } from '@/words/companion';
import { sayInstant } from '@/words/months';

const sayState = (bond: Bond): string => {
  if (bond.state === 'accepted') return COMPANION_WORDS.pairedOn(sayInstant(bond.pairedAt ?? bond.invitedAt));
  if (bond.state !== 'invited') return BOND_STATE_WORDS[bond.state];
  const words = bond.seatId === null ? COMPANION_WORDS.outsideOn : COMPANION_WORDS.invitedOn;
  return words(sayInstant(bond.invitedAt));
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
        note={sayState(bond)}
        lead={<Avatar name={bond.name} />}
        tail={<Tag tone={bond.kind === 'partner' ? 'green' : 'warm'}>{sayRole(bond.role)}</Tag>}
      />
      {isLiving(bond) ? (
        <Button
          tone="plain"
          small
          label={`${bond.state === 'invited' ? COMPANION_WORDS.withdraw : COMPANION_WORDS.part}，${bond.name}`}
          onPress={() => onPart(bond)}
        >
          {bond.state === 'invited' ? COMPANION_WORDS.withdraw : COMPANION_WORDS.part}
        </Button>
      ) : null}
    </Card>
  );
}
