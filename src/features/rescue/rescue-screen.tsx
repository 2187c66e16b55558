import { useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import type { RescueScreen as RescueView } from '@core/contract/rescue';
import { useCollectiveId } from '@/api/use-collective-id';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { PeopleChoice } from '@/ui/people-choice';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { formatInstant } from '@/messages/months';
import { RESCUE_MESSAGES as MESSAGES } from '@/messages/rescue';
import { formatMissing } from '@/messages/ui';

interface OfficeTarget {
  readonly orgId: string;
  readonly collectiveId: string;
}

/** Says who was named, by whom, why, and what is missing. */
function PendingNote({ pending }: { readonly pending: NonNullable<RescueView['pending']> }) {
  const { successorName, by, reason, dueAt, needed } = pending;
  return (
    <StatusNote tone="amber" title={MESSAGES.pendingTitle(successorName)}>
      {[
        MESSAGES.by(by, reason),
        MESSAGES.state(pending, formatInstant(dueAt)),
        ...(needed > 0 ? [MESSAGES.lapse] : []),
      ].join('\n')}
    </StatusNote>
  );
}

interface NameFormProps {
  readonly collectiveId: string;
  readonly candidates: RescueView['candidates'];
  readonly busy: boolean;
  /** Resolves to whether it was done. */
  readonly onAsk: (seatId: string, reason: string) => Promise<boolean>;
}

/** Chooses who takes over, and says why. */
function NameForm({ collectiveId, candidates, busy, onAsk }: NameFormProps) {
  const [chosen, setChosen] = useState<string>();
  const reason = useDraft(`rescue.${collectiveId}`, '');
  const submit = async (): Promise<void> => {
    if (chosen !== undefined && (await onAsk(chosen, reason.value))) reason.discard('');
  };
  if (candidates.length === 0) return <Empty drawing="people" text={MESSAGES.none} />;
  return (
    <>
      <Section title={MESSAGES.who}>
        <PeopleChoice
          label={MESSAGES.who}
          people={candidates.map(({ seatId, name, post }) => ({ id: seatId, name, note: post }))}
          chosen={chosen}
          search={MESSAGES.search}
          onChoose={setChosen}
        />
      </Section>
      <Card>
        <Field
          label={MESSAGES.reason}
          placeholder={MESSAGES.reasonPlaceholder}
          lines="many"
          max={200}
          value={reason.value}
          onChange={reason.change}
        />
      </Card>
      <Button
        busy={busy}
        missing={formatMissing({
          [MESSAGES.who]: chosen === undefined,
          [MESSAGES.reason]: reason.value.trim() === '',
        })}
        onPress={() => void submit()}
      >
        {MESSAGES.ask}
      </Button>
    </>
  );
}

interface MemberPartProps {
  readonly collectiveId: string;
  readonly view: OutputOf<'rescue.show'>;
  readonly onChanged: () => void;
}

/** What the 号长, the named member and the others can do. */
function MemberPart({ collectiveId, view, onChanged }: MemberPartProps) {
  const { caller, pending, answer, own, candidates } = view;
  const begin = useMutation('rescue.begin');
  const reply = useMutation('rescue.answer');
  const object = useMutation('rescue.object');
  const withdraw = useMutation('rescue.withdraw');
  const done = async (
    call: Promise<{ readonly ok: boolean } | undefined>,
    text: string,
  ): Promise<boolean> => {
    if (!(await call)?.ok) return false;
    toast(text);
    onChanged();
    return true;
  };
  const respond = (agree: boolean): void => void done(reply.mutate({ collectiveId, agree }), MESSAGES.saved);
  const note = <RefusalNote refusal={begin.refusal ?? reply.refusal ?? object.refusal ?? withdraw.refusal} />;
  if (!pending)
    return (
      <>
        <Paragraph tone="soft">{caller === 'leader' ? MESSAGES.leader : MESSAGES.members}</Paragraph>
        {note}
        {caller === 'leader' ? null : (
          <NameForm
            {...{ collectiveId, candidates }}
            busy={begin.busy}
            onAsk={(seatId, reason) => done(begin.mutate({ collectiveId, seatId, reason }), MESSAGES.asked)}
          />
        )}
      </>
    );
  const named = caller === 'named';
  const asked = named || (pending.side === 'members' && !own);
  return (
    <Card>
      <PendingNote pending={pending} />
      {note}
      {caller === 'leader' ? (
        <>
          <Paragraph>{MESSAGES.forLeader}</Paragraph>
          <Button
            tone="danger"
            busy={object.busy}
            onPress={() => void done(object.mutate({ collectiveId }), MESSAGES.objected)}
          >
            {MESSAGES.object}
          </Button>
        </>
      ) : asked ? (
        <>
          <Paragraph>{named ? MESSAGES.forSuccessor : MESSAGES.forMember}</Paragraph>
          {answer === null ? null : <Paragraph tone="soft">{MESSAGES.answered(answer)}</Paragraph>}
          <Button busy={reply.busy} onPress={() => respond(true)}>
            {named ? MESSAGES.accept : MESSAGES.agree}
          </Button>
          <Button tone="plain" busy={reply.busy} onPress={() => respond(false)}>
            {named ? MESSAGES.refuse : MESSAGES.disagree}
          </Button>
        </>
      ) : null}
      {own ? (
        <Button
          tone="plain"
          busy={withdraw.busy}
          onPress={() => void done(withdraw.mutate({ collectiveId }), MESSAGES.withdrawn)}
        >
          {MESSAGES.withdraw}
        </Button>
      ) : null}
    </Card>
  );
}

function MemberScreen({ collectiveId }: { readonly collectiveId: string }) {
  const { state, refetch } = useQuery('rescue.show', { collectiveId });
  return (
    <AsyncView state={state} onRetry={() => void refetch()}>
      {(view) => (
        <>
          <PageHead over={MESSAGES.over(view.leaderName)} title={MESSAGES.head} note={MESSAGES.note} />
          <MemberPart collectiveId={collectiveId} view={view} onChanged={() => void refetch()} />
        </>
      )}
    </AsyncView>
  );
}

function OfficeScreen({ target }: { readonly target: OfficeTarget }) {
  const { state, refetch } = useQuery('officeRescue.show', target);
  const begin = useMutation('officeRescue.begin');
  const withdraw = useMutation('officeRescue.withdraw');
  const ask = async (seatId: string, reason: string): Promise<boolean> => {
    if (!(await begin.mutate({ ...target, seatId, reason }))?.ok) return false;
    toast(MESSAGES.asked);
    await refetch();
    return true;
  };
  const takeBack = async (): Promise<void> => {
    if (!(await withdraw.mutate(target))?.ok) return;
    toast(MESSAGES.withdrawn);
    await refetch();
  };
  return (
    <AsyncView state={state} onRetry={() => void refetch()}>
      {({ name, leaderName, pending, candidates }) => (
        <>
          <PageHead
            over={`${name} · ${MESSAGES.over(leaderName)}`}
            title={MESSAGES.head}
            note={MESSAGES.note}
          />
          <Paragraph tone="soft">{MESSAGES.offices}</Paragraph>
          {pending ? <PendingNote pending={pending} /> : null}
          <RefusalNote refusal={begin.refusal ?? withdraw.refusal} />
          {pending && pending.side !== 'members' ? (
            <Button tone="plain" busy={withdraw.busy} onPress={() => void takeBack()}>
              {MESSAGES.withdraw}
            </Button>
          ) : (
            <NameForm {...{ candidates, collectiveId: target.collectiveId }} busy={begin.busy} onAsk={ask} />
          )}
        </>
      )}
    </AsyncView>
  );
}

/** 号长联系不上了: members, or the office with `officeId`, name who takes over; the 号长 objects. */
export function RescueScreen() {
  const collectiveId = useCollectiveId();
  const { officeId } = usePageParams();
  return (
    <Screen title={MESSAGES.title}>
      {officeId === undefined ? (
        <MemberScreen collectiveId={collectiveId} />
      ) : (
        <OfficeScreen target={{ orgId: officeId, collectiveId }} />
      )}
    </Screen>
  );
}
