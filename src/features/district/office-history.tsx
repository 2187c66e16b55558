import type { OfficeEvent } from '@core/domain/organisation';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Pager } from '@/ui/pager';
import { Section } from '@/ui/section';
import { usePage } from '@/ui/use-page';
import { OFFICE_EVENT_LABELS, OFFICE_MESSAGES as MESSAGES } from '@/messages/district';
import { formatInstant } from '@/messages/months';

/** What changed in an office, the newest first; nothing before the first change. */
export function OfficeHistory({ history }: { readonly history: readonly OfficeEvent[] }) {
  const { shown, pager } = usePage(history);
  if (history.length === 0) return null;
  return (
    <Section title={MESSAGES.history}>
      <Card>
        {shown.map(({ kind, name, by, at }) => (
          <ListRow
            key={`${kind}.${at}.${name}`}
            title={OFFICE_EVENT_LABELS[kind](name)}
            note={MESSAGES.historyNote(formatInstant(at), by)}
          />
        ))}
      </Card>
      <Pager {...pager} />
    </Section>
  );
}
