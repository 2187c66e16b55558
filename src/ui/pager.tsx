import { useContext } from 'react';
import { Text, View } from '@tarojs/components';
import { revealStart } from '@/platform/focus';
import { UI_MESSAGES } from '@/messages/ui';
import { Button } from './button';
import { Icon } from './icon';
import { InSheet } from './in-sheet';
import { Tap } from './tap';
import { useElementId } from './use-element-id';
import type { PagerProps } from './use-page';
import './pager.scss';

/** Pages through a list and scrolls to its start; renders nothing for a single page. */
export function Pager({ total, from, onTurn, size }: PagerProps) {
  if (total <= size) return null;
  const last = Math.min(from + size, total);
  return (
    <TurnBar
      where={UI_MESSAGES.pageWhere(from + 1, last, total)}
      toBefore={from === 0 ? null : () => onTurn(from - size)}
      toAfter={last >= total ? null : () => onTurn(from + size)}
    />
  );
}

interface CursorPagerProps {
  /** From 1. */
  readonly page: number;
  /** Number of pages, where it is known. */
  readonly pages?: number;
  readonly toFirst: () => void;
  readonly toBefore: () => void;
  /** Null on the last page. */
  readonly toAfter: (() => void) | null;
}

/** Pages through a list of unknown length that the server sends page by page. */
export function CursorPager({ page, pages, toFirst, toBefore, toAfter }: CursorPagerProps) {
  if (page === 1 && toAfter === null) return null;
  return (
    <>
      <TurnBar
        where={UI_MESSAGES.pageNumber(page, pages)}
        toBefore={page === 1 ? null : toBefore}
        toAfter={toAfter}
      />
      {page > 2 ? (
        <Button tone="plain" small onPress={toFirst}>
          {UI_MESSAGES.pageFirst}
        </Button>
      ) : null}
    </>
  );
}

interface TurnBarProps {
  readonly where: string;
  readonly toBefore: (() => void) | null;
  readonly toAfter: (() => void) | null;
}

function TurnBar({ where, toBefore, toAfter }: TurnBarProps) {
  const id = useElementId('pager');
  const sheet = useContext(InSheet);
  const tap = (label: string, icon: 'back' | 'next', turn: (() => void) | null) => (
    <Tap
      className={`ui-pager__tap ${turn === null ? 'ui-pager__tap--off' : ''}`}
      label={label}
      disabled={turn === null}
      repeats
      onPress={() => {
        turn?.();
        revealStart(id, sheet);
      }}
    >
      <Icon name={icon} size="body" />
    </Tap>
  );
  return (
    <View className="ui-pager" id={id}>
      {tap(UI_MESSAGES.pageBefore, 'back', toBefore)}
      <Text className="ui-pager__where">{where}</Text>
      {tap(UI_MESSAGES.pageAfter, 'next', toAfter)}
    </View>
  );
}
