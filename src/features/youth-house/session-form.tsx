import { useState } from 'react';
import type { SessionDesk } from '@core/contract/youth-house';
import { ELSEWHERE, SESSION_KINDS } from '@core/domain/volunteer-session';
import { SESSION_KIND_LABELS } from '@core/labels/volunteer-session';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { PeopleTicks } from '@/ui/people-ticks';
import { DateField, SelectField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Sheet } from '@/ui/sheet';
import { StatusNote } from '@/ui/status-note';
import { SESSION_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { formatMissing } from '@/messages/ui';
import { draftOf, isExternalNo, missingOf, readDraft, type SessionDraft } from './session-draft';

const KINDS = SESSION_KINDS.map((value) => ({ value, label: SESSION_KIND_LABELS[value] }));

interface SessionFormProps {
  readonly collectiveId: string;
  readonly desk: SessionDesk;
  readonly onDone: (sessionId: string) => void;
}

/** 记一场活动: records or corrects a session. */
export function SessionForm({ collectiveId, desk, onDone }: SessionFormProps) {
  const { session, today, houses, people } = desk;
  const initial = draftOf(desk);
  const draft = useDraft<SessionDraft>(
    `session.${session?.sessionId ?? collectiveId}`,
    initial,
    session?.version ?? null,
  );
  const recording = useMutation('session.record');
  const revising = useMutation('session.revise');
  const [ticking, setTicking] = useState(false);
  const { value } = draft;
  const change = (changes: Partial<SessionDraft>): void => draft.change({ ...value, ...changes });
  const complete = readDraft(value);
  const names = people.filter(({ seatId }) => value.people.includes(seatId)).map(({ name }) => name);
  const venues = [
    ...houses.map(({ houseId, name }) => ({ value: houseId, label: name })),
    { value: ELSEWHERE, label: MESSAGES.elsewhere },
  ];
  const save = async (): Promise<void> => {
    if (!complete) return;
    const result = session
      ? await revising.mutate({
          collectiveId,
          sessionId: session.sessionId,
          baseVersion: draft.baseVersion ?? session.version,
          ...complete,
        })
      : await recording.mutate({ collectiveId, ...complete });
    if (!result?.ok) return;
    draft.discard();
    toast(session ? MESSAGES.saved : MESSAGES.recorded);
    onDone(result.value.sessionId);
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          busy={recording.busy || revising.busy}
          missing={formatMissing(missingOf(value))}
          onPress={() => void save()}
        >
          {session ? MESSAGES.save : MESSAGES.record}
        </Button>
      }
      over={
        ticking ? (
          <Sheet
            title={MESSAGES.people}
            onClose={() => setTicking(false)}
            foot={<Button onPress={() => setTicking(false)}>{MESSAGES.ticked(names.length)}</Button>}
          >
            <PeopleTicks
              label={MESSAGES.people}
              people={people}
              ticked={value.people}
              onChange={(next) => change({ people: next })}
            />
          </Sheet>
        ) : null
      }
    >
      <PageHead
        over={MESSAGES.title}
        title={session ? MESSAGES.editHead : MESSAGES.newHead}
        {...(session ? {} : { note: MESSAGES.newNote })}
      />
      {draft.restored ? (
        <>
          <StatusNote>{MESSAGES.restored}</StatusNote>
          <Button tone="plain" small onPress={() => draft.discard(initial)}>
            {MESSAGES.discard}
          </Button>
        </>
      ) : null}
      <Card>
        <Choice
          label={MESSAGES.where}
          options={venues}
          value={value.houseId}
          onChange={(houseId) => change({ houseId })}
        />
        {value.houseId === ELSEWHERE ? (
          <Field
            label={MESSAGES.location}
            value={value.place}
            help={MESSAGES.locationHelp}
            max={30}
            onChange={(place) => change({ place })}
          />
        ) : null}
        <DateField
          label={MESSAGES.on}
          value={value.on}
          fields="day"
          to={today}
          onChange={(on) => change({ on })}
        />
        <Field
          label={MESSAGES.theme}
          value={value.theme}
          placeholder={MESSAGES.themeHint}
          max={30}
          onChange={(theme) => change({ theme })}
        />
        <SelectField
          label={MESSAGES.kind}
          value={value.kind}
          options={KINDS}
          onChange={(kind) => change({ kind })}
        />
      </Card>
      <Card>
        <ListRow
          title={MESSAGES.people}
          note={names.length === 0 ? MESSAGES.peopleNone : MESSAGES.peopleSome(names)}
          onPress={() => setTicking(true)}
        />
      </Card>
      <Card>
        <Field
          label={MESSAGES.externalNo}
          value={value.externalNo}
          error={isExternalNo(value.externalNo) ? undefined : MESSAGES.externalWrong}
          onChange={(externalNo) => change({ externalNo: externalNo.trim() })}
        />
      </Card>
      <RefusalNote refusal={recording.refusal ?? revising.refusal} />
    </Screen>
  );
}
