import { useState } from 'react';
import type { MovableSeat, WordsAsk } from '@core/contract/card-move';
import { useMutation } from '@/api/use-mutation';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { copyText } from '@/platform/clipboard';
import { openPage, usePageParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeDisplay } from '@/ui/code-display';
import { LinkCard } from '@/ui/link-card';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { CARD_MOVE_MESSAGES as MESSAGES } from '@/messages/card-move';
import { formatInstant } from '@/messages/months';
import { BringScreen } from './bring-screen';

interface ChangingProps {
  readonly onChanged: () => void;
}

/** Asks whether one's words on the cards of somebody else may go along. */
function WordsCard({ ask, onChanged }: ChangingProps & { readonly ask: WordsAsk }) {
  const { mutate, busy, refusal } = useMutation('cardMove.answer');
  const answer = async (agree: boolean): Promise<void> => {
    if ((await mutate({ seatId: ask.seatId, agree }))?.ok) onChanged();
  };
  return (
    <Card>
      <StatusNote title={MESSAGES.askTitle(ask.name)}>
        {ask.agree === null ? MESSAGES.askText : MESSAGES.answered(ask.agree)}
      </StatusNote>
      <RefusalNote refusal={refusal} />
      {ask.agree === true ? null : (
        <Button busy={busy} onPress={() => void answer(true)}>
          {MESSAGES.agree}
        </Button>
      )}
      {ask.agree === false ? null : (
        <Button tone="plain" busy={busy} onPress={() => void answer(false)}>
          {MESSAGES.decline}
        </Button>
      )}
    </Card>
  );
}

/** Issues the code for the cards of one seat; it is shown once and never stored on the device. */
function SeatCard({ seat, onChanged }: ChangingProps & { readonly seat: MovableSeat }) {
  const issuing = useMutation('cardMove.issueCode');
  const revoking = useMutation('cardMove.revokeCode');
  const [issued, setIssued] = useState('');
  const { seatId, collectiveName, left, cards, code } = seat;
  const issue = async (): Promise<void> => {
    const result = await issuing.mutate({ seatId });
    if (!result?.ok) return;
    setIssued(result.value.code);
    onChanged();
  };
  const revoke = async (): Promise<void> => {
    if (!(await revoking.mutate({ seatId }))?.ok) return;
    setIssued('');
    toast(MESSAGES.revoked);
    onChanged();
  };
  const copy = async (): Promise<void> =>
    toast((await copyText(issued)) ? MESSAGES.copied : MESSAGES.copyFailed);
  return (
    <Card title={collectiveName}>
      <Paragraph tone="soft">{MESSAGES.cards(cards, left)}</Paragraph>
      {issued ? (
        <>
          <CodeDisplay label={MESSAGES.code} code={issued} />
          <StatusNote tone="amber" title={MESSAGES.valid}>
            {MESSAGES.careful}
          </StatusNote>
          <Button icon="copy" onPress={() => void copy()}>
            {MESSAGES.copy}
          </Button>
        </>
      ) : code ? (
        <Paragraph>{MESSAGES.standing(formatInstant(code.expiresAt))}</Paragraph>
      ) : null}
      {code && code.asked > 0 ? (
        <Paragraph size="note" tone="soft">
          {MESSAGES.asked(code.asked, code.agreed, code.declined)}
        </Paragraph>
      ) : null}
      <RefusalNote refusal={issuing.refusal ?? revoking.refusal} />
      <Button tone="quiet" icon="lock" busy={issuing.busy} onPress={() => void issue()}>
        {code ? MESSAGES.reissue : MESSAGES.issue}
      </Button>
      {code ? (
        <Button tone="plain" busy={revoking.busy} onPress={() => void revoke()}>
          {MESSAGES.revoke}
        </Button>
      ) : null}
    </Card>
  );
}

function TakeScreen() {
  const { state, refetch } = useQuery('cardMove.mine', {});
  useRefetchOnShow({ state, refetch });
  const changed = (): void => void refetch();
  return (
    <Screen title={MESSAGES.title}>
      <PageHead over={MESSAGES.title} title={MESSAGES.head} note={MESSAGES.note} />
      <AsyncView state={state} onRetry={changed}>
        {({ seats, asks }) => (
          <>
            {asks.map((ask) => (
              <WordsCard key={ask.seatId} ask={ask} onChanged={changed} />
            ))}
            {seats.length === 0 ? <Paragraph tone="soft">{MESSAGES.none}</Paragraph> : null}
            {seats.map((seat) => (
              <SeatCard key={seat.seatId} seat={seat} onChanged={changed} />
            ))}
            <LinkCard
              icon="sprout"
              title={MESSAGES.bringRow}
              note={MESSAGES.bringNote}
              onPress={() => openPage('/packages/team/pages/join/index')}
            />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

/** 转到另一个集体: takes growth cards along by a code, or brings them with one. */
export function CardMoveScreen() {
  const { code } = usePageParams();
  return code === undefined ? <TakeScreen /> : <BringScreen code={code} />;
}
