import { BOND_KINDS } from '@core/domain/companion';
import { BOND_KIND_LABELS, ROLE_LABELS } from '@core/labels/companion';
import { Choice } from '@/ui/choice';
import { Stack } from '@/ui/stack';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { firstRole, rolesOf, withRole, type BondRole } from './bond-role';

const KINDS = BOND_KINDS.map((value) => ({ value, label: BOND_KIND_LABELS[value] }));
const NOTES = { partner: COMPANION_MESSAGES.partnersNote, fan: COMPANION_MESSAGES.fansNote } as const;

interface RoleFieldsProps {
  readonly value: BondRole;
  readonly onChange: (value: BondRole) => void;
}

/** Chooses partner or fan, and the role. */
export function RoleFields({ value, onChange }: RoleFieldsProps) {
  return (
    <Stack>
      <Choice
        label={COMPANION_MESSAGES.askKind}
        options={KINDS}
        value={value.kind}
        help={NOTES[value.kind]}
        onChange={(kind) => onChange(firstRole(kind))}
      />
      <Choice
        label={COMPANION_MESSAGES.askRole}
        options={rolesOf(value.kind).map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
        value={value.role}
        onChange={(role) => onChange(withRole(value.kind, role))}
      />
    </Stack>
  );
}
