import type { ReactNode } from 'react';
import type { CardView, NodeView } from '@core/contract/growth-card';
import { currentMonth } from '@/platform/clock';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { MonthButton } from '@/ui/month-button';
import { monthAct } from '@/api/own-month';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { TODO_MESSAGES } from '@/messages/today';
import { nodeToAnswer } from './next-node';

/** Renders the next action of this reader of the card, or null. */
export const cardBar = (view: CardView): ReactNode => {
  const { roles, seatId } = view.you;
  const { cardId } = view;
  if (view.past) return null;
  const toNode = (label: string, node: NodeView | undefined): ReactNode =>
    node ? (
      <Button onPress={() => openPage('/pages/node/index', { cardId, nodeId: node.nodeId })}>{label}</Button>
    ) : null;
  if (roles.includes('invited'))
    return (
      <Button onPress={() => openPage('/packages/card/pages/answer/index', { cardId })}>
        {COMPANION_MESSAGES.answer}
      </Button>
    );
  if (roles.includes('owner') && view.state !== 'active')
    return (
      <Button onPress={() => openPage('/pages/card-edit/index', { cardId })}>
        {view.draft ? CARD_MESSAGES.goOn : CARD_MESSAGES.fill}
      </Button>
    );
  const month = currentMonth();
  if (roles.includes('owner'))
    return <MonthButton act={monthAct(view.written)} collectiveId={view.collectiveId} />;
  const answer = nodeToAnswer(view.nodes, seatId, month);
  if (roles.includes('partner')) return toNode(TODO_MESSAGES.advise.act, answer);
  return roles.includes('fan') ? toNode(TODO_MESSAGES.support.act, answer) : null;
};
