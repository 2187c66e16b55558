import { View } from '@tarojs/components';
import type { WallView } from '@core/contract/wall';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';

const LINKS = [
  {
    page: 'wall/pages/help',
    icon: 'handshake',
    title: MESSAGES.help,
    note: MESSAGES.helpNote,
    leader: false,
  },
  {
    page: 'showcase/pages/sign',
    icon: 'flag',
    title: MESSAGES.signs,
    note: MESSAGES.signsNote,
    leader: false,
  },
  { page: 'wall/pages/box', icon: 'envelope', title: MESSAGES.box, note: MESSAGES.boxNote, leader: false },
  { page: 'wall/pages/print', icon: 'print', title: MESSAGES.print, note: MESSAGES.printNote, leader: false },
  {
    page: 'wall/pages/rhythm',
    icon: 'calendar',
    title: MESSAGES.rhythm,
    note: MESSAGES.rhythmNote,
    leader: true,
  },
] as const;

interface WallLinksProps {
  readonly wall: WallView;
  readonly onPast: () => void;
}

/** Links from the wall to its related pages. */
export function WallLinks({ wall, onPast }: WallLinksProps) {
  const { collectiveId, you, issues } = wall;
  return (
    <View className="wall-links">
      <Section title={MESSAGES.more}>
        <Card>
          {issues.length > 1 ? (
            <ListRow
              leading={<Icon name="history" />}
              title={MESSAGES.past}
              note={MESSAGES.pastNote(issues.length)}
              onPress={onPast}
            />
          ) : null}
          {LINKS.filter((link) => !link.leader || you.leader).map(({ page, icon, title, note }) => (
            <ListRow
              key={page}
              leading={<Icon name={icon} />}
              title={title}
              note={note}
              onPress={() => openPage(`/packages/${page}/index`, { collectiveId, no: wall.issue?.no })}
            />
          ))}
        </Card>
      </Section>
    </View>
  );
}
