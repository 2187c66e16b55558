import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { restartAt } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { CARD_MOVE_MESSAGES as MESSAGES, PLACEMENT_MESSAGES } from '@/messages/card-move';
import { formatSpan } from '@/messages/months';

/** Shows what a code brings to the current collective, and brings it. */
export function BringScreen({ code }: { readonly code: string }) {
  const collectiveId = useCollectiveId();
  return collectiveId === '' ? (
    <Screen title={MESSAGES.bringTitle}>
      <StatusNote>{MESSAGES.noSeat}</StatusNote>
    </Screen>
  ) : (
    <Bring input={{ collectiveId, code }} />
  );
}

function Bring({ input }: { readonly input: { readonly collectiveId: string; readonly code: string } }) {
  const { state, refetch } = useQuery('cardMove.preview', input);
  const { mutate, busy, refusal } = useMutation('cardMove.take');
  const take = async (): Promise<void> => {
    if (!(await mutate(input))?.ok) return;
    toast(MESSAGES.taken);
    restartAt('/pages/card/index');
  };
  return (
    <Screen
      title={MESSAGES.bringTitle}
      bar={
        state.kind === 'ready' ? (
          <Button icon="check" busy={busy} onPress={() => void take()}>
            {MESSAGES.take}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {({ collectiveName, cards, open, words, agreedWords }) => (
          <>
            <PageHead over={MESSAGES.bringTitle} title={MESSAGES.bringHead(collectiveName)} />
            {cards.length > 0 ? (
              <Card>
                {cards.map(({ from, to, wish, nodes, quotes }) => (
                  <ListRow
                    key={from + wish}
                    title={wish}
                    note={`${formatSpan(from, to)} · ${MESSAGES.line(nodes, quotes)}`}
                  />
                ))}
              </Card>
            ) : null}
            <StatusNote>{PLACEMENT_MESSAGES[open]}</StatusNote>
            <Paragraph>{MESSAGES.words(words, agreedWords)}</Paragraph>
            <Paragraph size="note" tone="soft">
              {MESSAGES.seen}
            </Paragraph>
          </>
        )}
      </AsyncView>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
