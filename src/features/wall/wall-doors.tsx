import { View } from '@tarojs/components';
import type { WallView } from '@core/contract/wall';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { WALL_WORDS as WORDS } from '@/words/wall';

const DOORS = [
  { page: 'help', icon: 'hands', title: WORDS.help, note: WORDS.helpNote, leader: false },
  { page: 'sign', icon: 'flag', title: WORDS.signs, note: WORDS.signsNote, leader: false },
  { page: 'box', icon: 'envelope', title: WORDS.box, note: WORDS.boxNote, leader: false },
  { page: 'print', icon: 'print', title: WORDS.print, note: WORDS.printNote, leader: false },
  { page: 'rhythm', icon: 'calendar', title: WORDS.rhythm, note: WORDS.rhythmNote, leader: true },
] as const;

interface WallDoorsProps {
  readonly wall: WallView;
  readonly onPast: () => void;
}

/** Where one goes from the wall. */
export function WallDoors({ wall, onPast }: WallDoorsProps) {
  const { collectiveId, you, issues } = wall;
  return (
    <View className="wall-doors">
      <Section title={WORDS.more}>
        <Card>
          {issues.length > 1 ? (
            <ListRow
              lead={<Icon name="history" />}
              title={WORDS.past}
              note={WORDS.pastNote(issues.length)}
              onPress={onPast}
            />
          ) : null}
          {DOORS.filter((door) => !door.leader || you.leader).map(({ page, icon, title, note }) => (
            <ListRow
              key={page}
              lead={<Icon name={icon} />}
              title={title}
              note={note}
              onPress={() =>
                openPage(`/packages/wall/pages/${page}/index`, { collectiveId, no: wall.issue?.no })
              }
            />
          ))}
        </Card>
      </Section>
    </View>
  );
}
