import type { SessionDesk, SessionView } from '@core/contract/youth-house';
import { instantOfDay } from '@core/domain/calendar-event';
import { ELSEWHERE } from '@core/domain/volunteer-session';
import { SESSION_KIND_LABELS } from '@core/labels/volunteer-session';
import { useMutation } from '@/api/use-mutation';
import { goBack } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { AttachmentsRow } from '@/ui/attachments-row';
import { Button } from '@/ui/button';
import { CalendarButton } from '@/ui/calendar-button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { formatDate } from '@/messages/months';
import { SESSION_MESSAGES as MESSAGES, STANDING_NOTES } from '@/messages/youth-house';
import { LinkCard, useConfirmLink } from './confirm-link';

interface SessionDetailProps {
  readonly collectiveId: string;
  readonly desk: SessionDesk;
  readonly session: SessionView;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

/** A recorded session: whether it counts, and the confirmation by the house. */
export function SessionDetail({ collectiveId, desk, session, onEdit, onChanged }: SessionDetailProps) {
  const { sessionId, standing, confirmed, dispute, mayRevise, houseId } = session;
  const link = useConfirmLink(collectiveId, desk.collectiveName, session, onChanged);
  const { mutate, busy, refusal } = useMutation('session.withdraw');
  const names = desk.people
    .filter(({ seatId }) => session.attendeeSeatIds.includes(seatId))
    .map(({ name }) => name);
  const withdraw = async (): Promise<void> => {
    const question = { title: MESSAGES.withdrawAsk, text: MESSAGES.withdrawText };
    if (!(await ask({ ...question, yes: MESSAGES.withdrawYes, no: MESSAGES.withdrawNo }))) return;
    if (!(await mutate({ collectiveId, sessionId }))?.ok) return;
    toast(MESSAGES.withdrawn);
    goBack();
  };
  const needsConfirmation = mayRevise && houseId !== ELSEWHERE;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        needsConfirmation && link.token === null ? (
          <Button icon="link" busy={link.busy} onPress={() => void link.issue()}>
            {session.linked ? MESSAGES.linkAgain : MESSAGES.link}
          </Button>
        ) : null
      }
    >
      <PageHead over={SESSION_KIND_LABELS[session.kind]} title={session.theme} />
      <StatusNote tone={standing === 'counted' ? 'good' : standing === 'elsewhere' ? 'info' : 'amber'}>
        {STANDING_NOTES[standing]}
      </StatusNote>
      {dispute ? (
        <StatusNote tone="amber" title={MESSAGES.dispute(dispute.by)}>
          {dispute.word}
        </StatusNote>
      ) : null}
      <Card>
        <FactList
          facts={[
            { label: MESSAGES.on, value: formatDate(session.on) },
            { label: MESSAGES.organiser, value: session.organiserName },
            {
              label: houseId === ELSEWHERE ? MESSAGES.location : MESSAGES.house,
              value: session.houseName,
              wide: true,
            },
            { label: MESSAGES.people, value: MESSAGES.peopleSome(names), wide: true },
            ...(session.externalNo === ''
              ? []
              : [{ label: MESSAGES.number, value: session.externalNo, wide: true }]),
          ]}
        />
      </Card>
      <CalendarButton
        title={MESSAGES.calendar(session.theme)}
        at={instantOfDay(session.on)}
        note={session.houseName}
      />
      {confirmed ? (
        <StatusNote tone="good">{MESSAGES.confirmed(confirmed.by, confirmed.at)}</StatusNote>
      ) : null}
      {needsConfirmation ? (
        <LinkCard link={link} linked={session.linked} answered={dispute !== null} />
      ) : null}
      <AttachmentsRow {...{ collectiveId, kind: 'session', id: sessionId }} />
      {mayRevise ? (
        <Row gap="tight">
          <Button tone="quiet" small icon="edit" onPress={onEdit}>
            {MESSAGES.edit}
          </Button>
          <Button tone="danger" small busy={busy} onPress={() => void withdraw()}>
            {MESSAGES.withdraw}
          </Button>
        </Row>
      ) : null}
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
