import type { ReactNode } from 'react';
import type { CardView, NodeView } from '@core/contract/growth-card';
import { currentMonth } from '@/platform/clock';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { COMPANION_WORDS } from '@/words/companion';
import { CARD_WORDS } from '@/words/growth-card';
import { TODAY_WORDS, TODO_WORDS } from '@/words/today';
import { nextNode, nodeToAnswer } from './next-node';

/** The one thing this reader of the card may do next; null when there is nothing. */
export const cardBar = (view: CardView): ReactNode => {
  const { roles, seatId } = view.you;
  const { cardId } = view;
  const toNode = (words: string, node: NodeView | undefined): ReactNode =>
    node ? (
      <Button onPress={() => openPage('/pages/node/index', { cardId, nodeId: node.nodeId })}>{words}</Button>
    ) : null;
  if (roles.includes('invited'))
    return (
      <Button onPress={() => openPage('/packages/card/pages/answer/index', { cardId })}>
        {COMPANION_WORDS.answer}
      </Button>
    );
  if (roles.includes('owner') && view.state !== 'active')
    return (
      <Button onPress={() => openPage('/pages/card-edit/index', { cardId })}>
        {view.draft ? CARD_WORDS.goOn : CARD_WORDS.fill}
      </Button>
    );
  const month = currentMonth();
  if (roles.includes('owner')) return toNode(TODAY_WORDS.dueAct, nextNode(view.nodes, month));
  const answer = nodeToAnswer(view.nodes, seatId, month);
  if (roles.includes('partner')) return toNode(TODO_WORDS.advise.act, answer);
  return roles.includes('fan') ? toNode(TODO_WORDS.support.act, answer) : null;
};
