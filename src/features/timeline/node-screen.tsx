import type { ReactNode } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { goBack, usePageParams } from '@/platform/navigate';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { TIMELINE_MESSAGES } from '@/messages/timeline';
import { UI_MESSAGES } from '@/messages/ui';
import { NodeDetail } from './node-detail';
import type { OpenedNode } from './opened-node';

/** Loads a node with its card in one call; `quotes` renders the fourth section and is supplied by the page. */
export function NodeScreen({ quotes }: { readonly quotes: (opened: OpenedNode) => ReactNode }) {
  const { cardId = '', nodeId } = usePageParams();
  const { state, refetch, replace } = useQuery('growthCard.open', { cardId });
  useRefetchOnShow({ state, refetch });
  if (state.kind !== 'ready')
    return (
      <Screen title={TIMELINE_MESSAGES.nodeTitle}>
        {state.kind === 'loading' ? (
          <Skeleton count={3} />
        ) : (
          <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void refetch()} />
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
          action={{ label: UI_MESSAGES.back, onPress: goBack }}
        />
      </Screen>
    );
  const replaceNode = (next: NodeView): void =>
    replace({ ...card, nodes: card.nodes.map((one) => (one.nodeId === next.nodeId ? next : one)) });
  return <NodeDetail opened={{ card, node, replace: replaceNode }} quotes={quotes} />;
}
