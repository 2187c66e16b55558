import { useState } from 'react';
import type { SessionDesk } from '@core/contract/youth-house';
import { ELSEWHERE, SESSION_KINDS } from '@core/domain/volunteer-session';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
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
import { SESSION_KIND_WORDS, SESSION_WORDS as WORDS } from '@/words/youth-house';
import { draftOf, isExternalNo, readDraft, type SessionDraft } from './session-draft';

const KINDS = SESSION_KINDS.map((value) => ({ value, label: SESSION_KIND_WORDS[value] }));

interface SessionFormProps {
  readonly collectiveId: string;
  readonly desk: SessionDesk;
  readonly onDone: (sessionId: string) => void;
}

/** 记一场活动: where, when, what, who came. */
export function SessionForm({ collectiveId, desk, onDone }: SessionFormProps) {
  const { session, today, houses, people } = desk;
  const fresh = draftOf(desk);
  const draft = useDraft<SessionDraft>(
    `session.${session?.sessionId ?? collectiveId}`,
    fresh,
    session?.version ?? null,
  );
  const recording = useSend('session.record');
  const revising = useSend('session.revise');
  const [ticking, setTicking] = useState(false);
  const { value } = draft;
  const change = (part: Partial<SessionDraft>): void => draft.change({ ...value, ...part });
  const whole = readDraft(value);
  const names = people.filter(({ seatId }) => value.people.includes(seatId)).map(({ name }) => name);
  const places = [
    ...houses.map(({ houseId, name }) => ({ value: houseId, label: name })),
    { value: ELSEWHERE, label: WORDS.elsewhere },
  ];
  const save = async (): Promise<void> => {
    if (!whole) return;
    const result = session
      ? await revising.send({
          collectiveId,
          sessionId: session.sessionId,
          baseVersion: draft.baseVersion ?? session.version,
          ...whole,
        })
      : await recording.send({ collectiveId, ...whole });
    if (!result?.ok) return;
    draft.settle();
    toast(session ? WORDS.saved : WORDS.recorded);
    onDone(result.value.sessionId);
  };
  return (
    <Screen
      title={WORDS.title}
      bar={
        <Button busy={recording.busy || revising.busy} disabled={!whole} onPress={() => void save()}>
          {session ? WORDS.save : WORDS.record}
        </Button>
      }
      over={
        ticking ? (
          <Sheet
            title={WORDS.people}
            onClose={() => setTicking(false)}
            foot={<Button onPress={() => setTicking(false)}>{WORDS.ticked(names.length)}</Button>}
          >
            <PeopleTicks
              label={WORDS.people}
              people={people}
              ticked={value.people}
              onChange={(next) => change({ people: next })}
            />
          </Sheet>
        ) : null
      }
    >
      <PageHead
        over={WORDS.title}
        title={session ? WORDS.editHead : WORDS.newHead}
        {...(session ? {} : { note: WORDS.newNote })}
      />
      {draft.restored ? (
        <>
          <StatusNote>{WORDS.restored}</StatusNote>
          <Button tone="plain" small onPress={() => draft.settle(fresh)}>
            {WORDS.discard}
          </Button>
        </>
      ) : null}
      <Card>
        <Choice
          label={WORDS.where}
          options={places}
          value={value.houseId}
          onChange={(houseId) => change({ houseId })}
        />
        {value.houseId === ELSEWHERE ? (
          <Field
            label={WORDS.place}
            value={value.place}
            help={WORDS.placeHelp}
            max={30}
            onChange={(place) => change({ place })}
          />
        ) : null}
        <DateField
          label={WORDS.on}
          value={value.on}
          fields="day"
          to={today}
          onChange={(on) => change({ on })}
        />
        <Field
          label={WORDS.theme}
          value={value.theme}
          placeholder={WORDS.themeHint}
          max={30}
          onChange={(theme) => change({ theme })}
        />
        <SelectField
          label={WORDS.kind}
          value={value.kind}
          options={KINDS}
          onChange={(kind) => change({ kind })}
        />
      </Card>
      <Card>
        <ListRow
          title={WORDS.people}
          note={names.length === 0 ? WORDS.peopleNone : WORDS.peopleSome(names)}
          onPress={() => setTicking(true)}
        />
      </Card>
      <Card>
        <Field
          label={WORDS.externalNo}
          value={value.externalNo}
          error={isExternalNo(value.externalNo) ? undefined : WORDS.externalWrong}
          onChange={(externalNo) => change({ externalNo: externalNo.trim() })}
        />
      </Card>
      <RefusalNote refusal={recording.refusal ?? revising.refusal} />
    </Screen>
  );
}
