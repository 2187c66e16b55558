import { NAME_MAX } from '@core/domain/text';
import { useState } from 'react';
import type { ConfirmView } from '@core/contract/youth-house';
import { SESSION_KIND_LABELS } from '@core/labels/volunteer-session';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { usePageParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { formatDate } from '@/messages/months';
import { CONFIRM_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { formatMissing } from '@/messages/ui';
import { DisputeSheet } from './dispute-sheet';

/** The page behind the confirmation link, where the house's contact confirms or disputes a session. */
export function ConfirmScreen() {
  const token = usePageParams().token ?? '';
  const { state, refetch } = useQuery('session.inspect', { token });
  const { mutate, busy, refusal } = useMutation('session.confirm');
  const by = useDraft('confirm.by', '');
  const [disputing, setDisputing] = useState(false);
  const view = state.kind === 'ready' ? state.value : null;
  const open = view !== null && !view.own && view.confirmed === null;
  const confirm = async (): Promise<void> => {
    const result = await mutate({ token, baseVersion: view?.version ?? 0, by: by.value });
    if (result?.ok) toast(MESSAGES.confirmed);
    // Corrected or answered from another device meanwhile: show the current state.
    if (result?.ok || result?.code === 'stale-version' || result?.code === 'session-settled') void refetch();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        open ? (
          <Button
            icon="check"
            busy={busy}
            missing={formatMissing({ [MESSAGES.by]: by.value.trim() === '' })}
            onPress={() => void confirm()}
          >
            {MESSAGES.confirm}
          </Button>
        ) : null
      }
      over={
        disputing && view ? (
          <DisputeSheet
            token={token}
            version={view.version}
            by={by.value}
            onClose={() => setDisputing(false)}
            onDone={() => {
              setDisputing(false);
              void refetch();
            }}
          />
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {(seen) => (
          <>
            <SessionSummary view={seen} />
            {open ? (
              <Card>
                <Field
                  label={MESSAGES.by}
                  value={by.value}
                  placeholder={MESSAGES.byHint}
                  max={NAME_MAX}
                  onChange={by.change}
                />
                <Button
                  tone="plain"
                  small
                  disabled={by.value.trim() === ''}
                  onPress={() => setDisputing(true)}
                >
                  {MESSAGES.dispute}
                </Button>
              </Card>
            ) : null}
            <RefusalNote refusal={refusal} />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

function SessionSummary({ view }: { readonly view: ConfirmView }) {
  const { confirmed, dispute, own } = view;
  return (
    <>
      <PageHead
        over={MESSAGES.over(view.collectiveName)}
        title={confirmed ? MESSAGES.doneHead : MESSAGES.head}
        {...(confirmed ? {} : { note: MESSAGES.note })}
      />
      {confirmed ? <StatusNote tone="good">{MESSAGES.done(confirmed.by, confirmed.at)}</StatusNote> : null}
      {own && !confirmed ? <StatusNote tone="amber">{MESSAGES.own}</StatusNote> : null}
      {dispute ? <StatusNote>{MESSAGES.wasDisputed(dispute.word)}</StatusNote> : null}
      <Card title={view.theme}>
        <FactList
          facts={[
            { label: MESSAGES.on, value: formatDate(view.on) },
            { label: MESSAGES.kind, value: SESSION_KIND_LABELS[view.kind] },
            { label: MESSAGES.house, value: view.houseName, wide: true },
            { label: MESSAGES.people, value: MESSAGES.names(view.attendees, view.names), wide: true },
          ]}
        />
      </Card>
    </>
  );
}
