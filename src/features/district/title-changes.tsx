import type { TitleChange, TitleEvent } from '@core/domain/title';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { TITLE_MESSAGES as MESSAGES } from '@/messages/district';
import { formatDate, formatInstant } from '@/messages/months';

/** Lists the changes of a title, latest first; renders nothing when there are none. */
export function TitleChanges({ changes }: { readonly changes: readonly TitleChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Section title={MESSAGES.changes}>
      <Card>
        {changes.map(({ kind, from, to, reason, by, at }) => (
          <ListRow
            key={at}
            title={`${MESSAGES.changeKinds[kind]}：${MESSAGES.change(from, to)}`}
            note={[`${formatInstant(at)} ${by}`, reason].filter((part) => part !== '').join(' · ')}
          />
        ))}
      </Card>
    </Section>
  );
}

/** Lists what each round came to for a title, latest first; renders nothing before the first. */
export function TitleEvents({ events }: { readonly events: readonly TitleEvent[] }) {
  if (events.length === 0) return null;
  return (
    <Section title={MESSAGES.events}>
      <Card>
        {events.map(({ kind, round, on, by, deadline }) => (
          <ListRow
            key={`${on}.${kind}`}
            title={MESSAGES.event(round, MESSAGES.eventKinds[kind])}
            note={[`${formatDate(on)} ${by}`, deadline === '' ? '' : MESSAGES.until(formatDate(deadline))]
              .filter((part) => part !== '')
              .join(' · ')}
          />
        ))}
      </Card>
    </Section>
  );
}
