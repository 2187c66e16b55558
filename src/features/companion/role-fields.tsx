import { BOND_KINDS } from '@core/domain/companion';
import { Choice } from '@/ui/choice';
import { Stack } from '@/ui/stack';
import { BOND_KIND_WORDS, COMPANION_WORDS, ROLE_WORDS } from '@/words/companion';
import { firstRole, rolesOf, withRole, type BondRole } from './bond-role';

const KINDS = BOND_KINDS.map((value) => ({ value, label: BOND_KIND_WORDS[value] }));
const NOTES = { partner: COMPANION_WORDS.partnersNote, fan: COMPANION_WORDS.fansNote } as const;

interface RoleFieldsProps {
  readonly value: BondRole;
  readonly onChange: (value: BondRole) => void;
}

/** As what somebody is asked: partner or fan, and in which role. */
export function RoleFields({ value, onChange }: RoleFieldsProps) {
  return (
    <Stack>
      <Choice
        label={COMPANION_WORDS.askKind}
        options={KINDS}
        value={value.kind}
        help={NOTES[value.kind]}
        onChange={(kind) => onChange(firstRole(kind))}
      />
      <Choice
        label={COMPANION_WORDS.askRole}
        options={rolesOf(value.kind).map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
        value={value.role}
        onChange={(role) => onChange(withRole(value.kind, role))}
      />
    </Stack>
  );
}
