import { Text, View } from '@tarojs/components';
import type { ShownEntry } from '@core/contract/wall';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { PictureRow } from '@/ui/picture-row';
import { Tag } from '@/ui/tag';
import { WALL_WORDS as WORDS } from '@/words/wall';
import './wall.scss';

interface EntryCardProps {
  readonly entry: ShownEntry;
  /** The month of the issue; an entry about another one is marked. */
  readonly month: string;
  /** Set on the reader's own entry. */
  readonly onWithdraw?: (() => void) | undefined;
}

/** One person's month on the wall. */
export function EntryCard({ entry, month, onWithdraw }: EntryCardProps) {
  const { name, post, node, text, next, need, state } = entry;
  return (
    <View className="wall-entry">
      <View className="wall-entry__head">
        <Avatar name={name} />
        <View className="wall-entry__who">
          <Text className="wall-entry__name">{name}</Text>
          <Text className="wall-entry__note">{[post, node].filter((part) => part !== '').join(' · ')}</Text>
        </View>
        {entry.month === month ? null : <Tag tone="amber">{WORDS.late(entry.month)}</Tag>}
        {state === 'reached' ? (
          <Tag tone="green" icon="check">
            {WORDS.reached}
          </Tag>
        ) : null}
      </View>
      <Text className="wall-entry__text">{text}</Text>
      {next ? <Text className="wall-entry__line">{`${WORDS.next}：${next}`}</Text> : null}
      {need ? (
        <Text className="wall-entry__line wall-entry__line--need">{`${WORDS.need}：${need}`}</Text>
      ) : null}
      <PictureRow pictures={entry.pictures} name={name} />
      {onWithdraw ? (
        <Button tone="plain" small onPress={onWithdraw}>
          {WORDS.withdraw}
        </Button>
      ) : null}
    </View>
  );
}
