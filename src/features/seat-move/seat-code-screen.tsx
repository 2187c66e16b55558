import { useState } from 'react';
import type { SeatView } from '@core/contract/collective';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { copyText } from '@/platform/clipboard';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { CodeDisplay } from '@/ui/code-display';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { SEAT_CODE_MESSAGES as MESSAGES } from '@/messages/seat-move';

/** Issues the code with which another account of the person takes the seat over; it is never stored on the device. */
function SeatCode({ seat }: { readonly seat: SeatView }) {
  const { mutate, busy, refusal } = useMutation('seatMove.issueCode');
  const [code, setCode] = useState<string>();
  const { collectiveId, seatId, collectiveName, name } = seat;
  const issue = async (): Promise<void> => {
    const result = await mutate({ collectiveId, seatId });
    if (result?.ok) setCode(result.value.code);
  };
  const copy = async (text: string): Promise<void> =>
    toast((await copyText(text)) ? MESSAGES.copied : MESSAGES.copyFailed);
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        code === undefined ? (
          <Button icon="lock" busy={busy} onPress={() => void issue()}>
            {MESSAGES.issue}
          </Button>
        ) : (
          <Button icon="copy" onPress={() => void copy(code)}>
            {MESSAGES.copy}
          </Button>
        )
      }
    >
      <PageHead over={`${collectiveName} · ${name}`} title={MESSAGES.head} note={MESSAGES.note} />
      <Stack>
        {code === undefined ? null : (
          <>
            <CodeDisplay label={MESSAGES.code} code={code} />
            <StatusNote tone="amber" title={MESSAGES.valid}>
              {MESSAGES.careful}
            </StatusNote>
          </>
        )}
        <Paragraph>{MESSAGES.steps}</Paragraph>
        <Paragraph size="note" tone="soft">
          {MESSAGES.vote}
        </Paragraph>
        <RefusalNote refusal={refusal} />
      </Stack>
    </Screen>
  );
}

export function SeatCodeScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('person.describe', {});
  const seats = state.kind === 'ready' ? state.value.seats : [];
  const seat = seats.find((held) => held.collectiveId === collectiveId) ?? seats[0];
  if (seat) return <SeatCode seat={seat} />;
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() => <Paragraph tone="soft">{MESSAGES.nobody}</Paragraph>}
      </AsyncView>
    </Screen>
  );
}
