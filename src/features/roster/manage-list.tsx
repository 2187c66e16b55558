import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { NUMBERS_MESSAGES, ROSTER_MESSAGES as MESSAGES } from '@/messages/roster';

const LINKS = [
  { page: 'roster-import', icon: 'upload', title: MESSAGES.importTitle, note: MESSAGES.importNote },
  { page: 'numbers', icon: 'list', title: NUMBERS_MESSAGES.title, note: NUMBERS_MESSAGES.note },
  { page: 'collective', icon: 'edit', title: MESSAGES.collective, note: MESSAGES.collectiveNote },
  { page: 'hand-over', icon: 'flag', title: MESSAGES.transfer, note: MESSAGES.transferNote },
] as const;

interface ManageListProps {
  readonly collectiveId: string;
  readonly withLeft: boolean;
  readonly onWithLeft: (withLeft: boolean) => void;
}

/** Links to the management pages of the 号长. */
export function ManageList({ collectiveId, withLeft, onWithLeft }: ManageListProps) {
  return (
    <Section title={MESSAGES.manage}>
      <Card>
        {LINKS.map(({ page, icon, title, note }) => (
          <ListRow
            key={page}
            leading={<Icon name={icon} />}
            title={title}
            note={note}
            onPress={() => openPage(`/packages/team/pages/${page}/index`, { collectiveId })}
          />
        ))}
        <ListRow
          leading={<Icon name="history" />}
          title={withLeft ? MESSAGES.seeActive : MESSAGES.seeLeft}
          onPress={() => onWithLeft(!withLeft)}
        />
      </Card>
    </Section>
  );
}
