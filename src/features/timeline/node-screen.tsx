import type { ReactNode } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { goBack, useQuery } from '@/platform/navigate';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { TIMELINE_MESSAGES } from '@/messages/timeline';
import { UI_MESSAGES } from '@/messages/ui';
import { NodePaper } from './node-paper';
import type { OpenedNode } from './opened-node';

/** Opens one node through its card, with one call; `quotes` is the fourth part, composed by the page. */
export function NodeScreen({ quotes }: { readonly quotes: (opened: OpenedNode) => ReactNode }) {
  const { cardId = '', nodeId } = useQuery();
  const { state, reload, replace } = useCall('growthCard.open', { cardId });
  useFreshWhenShown({ state, reload });
  if (state.kind !== 'ready')
    return (
      <Screen title={TIMELINE_MESSAGES.nodeTitle}>
        {state.kind === 'loading' ? (
          <Skeleton count={3} />
        ) : (
          <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void reload()} />
        )}
      </Screen>
    );
  const card = state.value;
  const node = card.nodes.find((one) => one.nodeId === nodeId);
  if (!node)
    return (
      <Screen title={TIMELINE_MESSAGES.nodeTitle}>
        <Empty
          drawing="path"
          text={TIMELINE_MESSAGES.noNode}
          action={{ words: UI_MESSAGES.back, onPress: goBack }}
        />
      </Screen>
    );
  const put = (next: NodeView): void =>
    replace({ ...card, nodes: card.nodes.map((one) => (one.nodeId === next.nodeId ? next : one)) });
  return <NodePaper opened={{ card, node, replace: put }} quotes={quotes} />;
}
