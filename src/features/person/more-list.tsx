import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';

const LINKS = [
  { page: 'help', icon: 'help', title: MESSAGES.help, note: MESSAGES.helpNote },
  { page: 'privacy', icon: 'shield', title: MESSAGES.privacy, note: MESSAGES.privacyNote },
  { page: 'about', icon: 'plant', title: MESSAGES.about, note: MESSAGES.aboutNote },
] as const;

/** Links to the help, privacy and about pages. */
export function MoreList() {
  return (
    <Section title={MESSAGES.more}>
      <Card>
        {LINKS.map(({ page, icon, title, note }) => (
          <ListRow
            key={page}
            leading={<Icon name={icon} />}
            title={title}
            note={note}
            onPress={() => openPage(`/packages/team/pages/${page}/index`)}
          />
        ))}
      </Card>
    </Section>
  );
}
