import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { ACCOUNT_MESSAGES } from '@/messages/account';
import { BURDEN_MESSAGES } from '@/messages/burden';
import { formatInstant } from '@/messages/months';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';
import { TAKE_ALONG_PAGE } from './take-along-button';

const LINKS = [
  { page: 'help', icon: 'help', title: MESSAGES.help, note: MESSAGES.helpNote },
  { page: 'privacy', icon: 'shield', title: MESSAGES.privacy, note: MESSAGES.privacyNote },
  { page: 'burden', icon: 'check', title: BURDEN_MESSAGES.row, note: BURDEN_MESSAGES.rowNote },
  { page: 'about', icon: 'plant', title: MESSAGES.about, note: MESSAGES.aboutNote },
] as const;

/** Links to the help, privacy and about pages, and to taking along, moving and closing the account. */
export function MoreList({ closesAt }: { readonly closesAt: string | undefined }) {
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
        <ListRow
          leading={<Icon name="file" />}
          title={ACCOUNT_MESSAGES.takeAlong}
          note={ACCOUNT_MESSAGES.takeAlongNote}
          onPress={() => openPage(TAKE_ALONG_PAGE)}
        />
        <ListRow
          leading={<Icon name="handshake" />}
          title={ACCOUNT_MESSAGES.cardMove}
          note={ACCOUNT_MESSAGES.cardMoveNote}
          onPress={() => openPage('/packages/card/pages/move/index')}
        />
        <ListRow
          leading={<Icon name="close" />}
          title={ACCOUNT_MESSAGES.title}
          note={
            closesAt === undefined
              ? ACCOUNT_MESSAGES.note
              : ACCOUNT_MESSAGES.closingNote(formatInstant(closesAt))
          }
          onPress={() => openPage('/packages/team/pages/close-account/index')}
        />
      </Card>
    </Section>
  );
}
