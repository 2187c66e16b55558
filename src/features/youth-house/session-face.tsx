import type { SessionDesk, SessionView } from '@core/contract/youth-house';
import { ELSEWHERE } from '@core/domain/volunteer-session';
import { useSend } from '@/api/use-send';
import { goBack } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { sayDate } from '@/words/months';
import { SESSION_KIND_WORDS, SESSION_WORDS as WORDS, STANDING_NOTES } from '@/words/youth-house';
import { LinkCard, useConfirmLink } from './confirm-link';

interface SessionFaceProps {
  readonly collectiveId: string;
  readonly desk: SessionDesk;
  readonly session: SessionView;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

/** One session as it was recorded, whether it counts, and how the house is asked. */
export function SessionFace({ collectiveId, desk, session, onEdit, onChanged }: SessionFaceProps) {
  const { sessionId, standing, confirmed, dispute, mayRevise, houseId } = session;
  const link = useConfirmLink(collectiveId, desk.collectiveName, session, onChanged);
  const { send, busy, refusal } = useSend('session.withdraw');
  const names = desk.people
    .filter(({ seatId }) => session.attendeeSeatIds.includes(seatId))
    .map(({ name }) => name);
  const withdraw = async (): Promise<void> => {
    const question = { title: WORDS.withdrawAsk, text: WORDS.withdrawText };
    if (!(await ask({ ...question, yes: WORDS.withdrawYes, no: WORDS.withdrawNo }))) return;
    if (!(await send({ collectiveId, sessionId }))?.ok) return;
    toast(WORDS.withdrawn);
    goBack();
  };
  const asks = mayRevise && houseId !== ELSEWHERE;
  return (
    <Screen
      title={WORDS.title}
      bar={
        asks && link.token === null ? (
          <Button icon="link" busy={link.busy} onPress={() => void link.issue()}>
            {session.linked ? WORDS.linkAgain : WORDS.link}
          </Button>
        ) : null
      }
    >
      <PageHead over={SESSION_KIND_WORDS[session.kind]} title={session.theme} />
      <StatusNote tone={standing === 'counted' ? 'good' : standing === 'elsewhere' ? 'info' : 'amber'}>
        {STANDING_NOTES[standing]}
      </StatusNote>
      {dispute ? (
        <StatusNote tone="amber" title={WORDS.dispute(dispute.by)}>
          {dispute.word}
        </StatusNote>
      ) : null}
      <Card>
        <FactList
          facts={[
            { label: WORDS.on, value: sayDate(session.on) },
            { label: WORDS.organiser, value: session.organiserName },
            {
              label: houseId === ELSEWHERE ? WORDS.place : WORDS.house,
              value: session.houseName,
              wide: true,
            },
            { label: WORDS.people, value: WORDS.peopleSome(names), wide: true },
            ...(session.externalNo === ''
              ? []
              : [{ label: WORDS.number, value: session.externalNo, wide: true }]),
          ]}
        />
      </Card>
      {confirmed ? <StatusNote tone="good">{WORDS.confirmed(confirmed.by, confirmed.at)}</StatusNote> : null}
      {asks ? <LinkCard link={link} linked={session.linked} answered={dispute !== null} /> : null}
      {mayRevise ? (
        <Row gap="tight">
          <Button tone="quiet" small icon="edit" onPress={onEdit}>
            {WORDS.edit}
          </Button>
          <Button tone="danger" small busy={busy} onPress={() => void withdraw()}>
            {WORDS.withdraw}
          </Button>
        </Row>
      ) : null}
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
