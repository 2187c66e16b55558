import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { revealStart } from '@/platform/focus';
import { UI_MESSAGES } from '@/messages/ui';
import { Icon } from './icon';
import { Tap } from './tap';
import './pager.scss';

/** Rows per page, below WeChat's node limit. */
export const PAGE_SIZE = 20;

interface PagerProps {
  readonly total: number;
  /** Index of the first shown. */
  readonly from: number;
  readonly onTurn: (from: number) => void;
  /** Rows per page, for lists with large rows. */
  readonly size?: number;
}

let count = 0;

/** Pages through a list and scrolls to its start; renders nothing for a single page. */
export function Pager({ total, from, onTurn, size = PAGE_SIZE }: PagerProps) {
  const [id] = useState(() => `pager-${(count += 1)}`);
  const turn = (to: number): void => {
    onTurn(to);
    revealStart(id);
  };
  if (total <= size) return null;
  const last = Math.min(from + size, total);
  const tapClass = (off: boolean): string => `ui-pager__tap ${off ? 'ui-pager__tap--off' : ''}`;
  return (
    <View className="ui-pager" id={id}>
      <Tap
        className={tapClass(from === 0)}
        label={UI_MESSAGES.pageBefore}
        disabled={from === 0}
        repeats
        onPress={() => turn(from - size)}
      >
        <Icon name="back" size="body" />
      </Tap>
      <Text className="ui-pager__where">{UI_MESSAGES.pageWhere(from + 1, last, total)}</Text>
      <Tap
        className={tapClass(last >= total)}
        label={UI_MESSAGES.pageAfter}
        disabled={last >= total}
        repeats
        onPress={() => turn(from + size)}
      >
        <Icon name="next" size="body" />
      </Tap>
    </View>
  );
}
