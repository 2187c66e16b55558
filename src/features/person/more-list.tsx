import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { PERSON_WORDS as WORDS } from '@/words/person';

const DOORS = [
  { page: 'help', icon: 'help', title: WORDS.help, note: WORDS.helpNote },
  { page: 'privacy', icon: 'shield', title: WORDS.privacy, note: WORDS.privacyNote },
  { page: 'about', icon: 'leaf', title: WORDS.about, note: WORDS.aboutNote },
] as const;

/** What to read when one wonders. */
export function MoreList() {
  return (
    <Section title={WORDS.more}>
      <Card>
        {DOORS.map(({ page, icon, title, note }) => (
          <ListRow
            key={page}
            lead={<Icon name={icon} />}
            title={title}
            note={note}
            onPress={() => openPage(`/packages/team/pages/${page}/index`)}
          />
        ))}
      </Card>
    </Section>
  );
}
