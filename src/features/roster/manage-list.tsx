import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { ROSTER_WORDS as WORDS } from '@/words/roster';

const DOORS = [
  { page: 'roster-import', icon: 'upload', title: WORDS.importTitle, note: WORDS.importNote },
  { page: 'collective', icon: 'edit', title: WORDS.collective, note: WORDS.collectiveNote },
  { page: 'hand-over', icon: 'flag', title: WORDS.handOver, note: WORDS.handOverNote },
] as const;

interface ManageListProps {
  readonly collectiveId: string;
  readonly withLeft: boolean;
  readonly onWithLeft: (withLeft: boolean) => void;
}

/** What only the 号长 does, and seldom. */
export function ManageList({ collectiveId, withLeft, onWithLeft }: ManageListProps) {
  return (
    <Section title={WORDS.manage}>
      <Card>
        {DOORS.map(({ page, icon, title, note }) => (
          <ListRow
            key={page}
            lead={<Icon name={icon} />}
            title={title}
            note={note}
            onPress={() => openPage(`/packages/team/pages/${page}/index`, { collectiveId })}
          />
        ))}
        <ListRow
          lead={<Icon name="history" />}
          title={withLeft ? WORDS.seeActive : WORDS.seeLeft}
          onPress={() => onWithLeft(!withLeft)}
        />
      </Card>
    </Section>
  );
}
