import type { CardView } from '@core/contract/growth-card';
import { BOND_KINDS, isLiving } from '@core/domain/companion';
import type { Bond, BondKind } from '@core/domain/companion';
import { BOND_KIND_LABELS, formatRole } from '@core/labels/companion';
import { openPage } from '@/platform/navigate';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { BOND_STATE_LABELS, COMPANION_MESSAGES } from '@/messages/companion';
import { OTHER_LABEL, enumTable } from '@core/labels/enum-table';

const NOTES = enumTable<BondKind, string>(
  {
    partner: COMPANION_MESSAGES.partnersNote,
    fan: COMPANION_MESSAGES.fansNote,
  },
  OTHER_LABEL,
);
const EMPTIES = enumTable<BondKind, string>(
  {
    partner: COMPANION_MESSAGES.partnersEmpty,
    fan: COMPANION_MESSAGES.fansEmpty,
  },
  OTHER_LABEL,
);

const formatPromise = (bond: Bond): string =>
  bond.state === 'accepted' ? `“${bond.promise}”` : BOND_STATE_LABELS[bond.state];

/** Lists the partners and fans of a card with their promises. */
export function BondSections({ view }: { readonly view: CardView }) {
  const owner = view.you.roles.includes('owner') && !view.past;
  if (view.state !== 'active' && view.bonds.length === 0) return null;
  return (
    <>
      {BOND_KINDS.map((kind) => {
        const bonds = view.bonds.filter((bond) => bond.kind === kind && isLiving(bond));
        return (
          <Section
            key={kind}
            title={BOND_KIND_LABELS[kind]}
            note={NOTES[kind]}
            aside={
              owner ? (
                <Button
                  tone="plain"
                  small
                  icon="handshake"
                  label={`${COMPANION_MESSAGES.manage}，${BOND_KIND_LABELS[kind]}`}
                  onPress={() =>
                    openPage('/packages/card/pages/companions/index', { cardId: view.cardId, kind })
                  }
                >
                  {COMPANION_MESSAGES.manage}
                </Button>
              ) : null
            }
          >
            <Card>
              {bonds.length === 0 ? (
                <Paragraph tone="soft">{owner ? EMPTIES[kind] : COMPANION_MESSAGES.othersEmpty}</Paragraph>
              ) : null}
              {bonds.map((bond) => (
                <ListRow
                  key={bond.id}
                  title={bond.name}
                  note={formatPromise(bond)}
                  leading={<Avatar name={bond.name} />}
                  trailing={<Tag tone={kind === 'partner' ? 'green' : 'warm'}>{formatRole(bond.role)}</Tag>}
                />
              ))}
            </Card>
          </Section>
        );
      })}
    </>
  );
}
