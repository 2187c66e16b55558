import { useState } from 'react';
import type { ConfirmView } from '@core/contract/youth-house';
import { useCall } from '@/api/use-call';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { useQuery } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { formatDate } from '@/messages/months';
import { CONFIRM_MESSAGES as MESSAGES, SESSION_KIND_LABELS } from '@/messages/youth-house';
import { DisputeSheet } from './dispute-sheet';

/** What the house's contact sees behind the link: were they here? */
export function ConfirmScreen() {
  const token = useQuery().token ?? '';
  const { state, reload } = useCall('session.inspect', { token });
  const { send, busy, refusal } = useSend('session.confirm');
  const by = useDraft('confirm.by', '');
  const [disputing, setDisputing] = useState(false);
  const view = state.kind === 'ready' ? state.value : null;
  const open = view !== null && !view.own && view.confirmed === null;
  const confirm = async (): Promise<void> => {
    const result = await send({ token, baseVersion: view?.version ?? 0, by: by.value });
    if (result?.ok) toast(MESSAGES.confirmed);
    // Corrected meanwhile, or answered from another phone: show what stands now.
    if (result?.ok || result?.code === 'stale-version' || result?.code === 'session-settled') void reload();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        open ? (
          <Button icon="check" busy={busy} disabled={by.value.trim() === ''} onPress={() => void confirm()}>
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
              void reload();
            }}
          />
        ) : null
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {(seen) => (
          <>
            <SeenSession view={seen} />
            {open ? (
              <Card>
                <Field
                  label={MESSAGES.by}
                  value={by.value}
                  placeholder={MESSAGES.byHint}
                  max={20}
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
      </Answer>
    </Screen>
  );
}

function SeenSession({ view }: { readonly view: ConfirmView }) {
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
