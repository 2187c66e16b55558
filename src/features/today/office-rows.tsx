import type { OfficeView } from '@core/contract/organisation';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { OFFICE_ENTRY_MESSAGES as MESSAGES } from '@/messages/office-entry';

export const openOffice = ({ kind, orgId }: OfficeView): void =>
  kind === 'district'
    ? openPage('/packages/district/pages/console/index', { districtId: orgId })
    : openPage('/packages/district/pages/body/index', { bodyId: orgId });

/** Links to the consoles of the person's offices. */
export function OfficeRows({ offices }: { readonly offices: readonly OfficeView[] }) {
  if (offices.length === 0) return null;
  return (
    <Section title={MESSAGES.title}>
      <Card>
        {offices.map((office) => (
          <ListRow
            key={office.orgId}
            leading={<Icon name="shield" />}
            title={office.name}
            note={MESSAGES[office.kind]}
            onPress={() => openOffice(office)}
          />
        ))}
      </Card>
    </Section>
  );
}
