import type { Blanks, OwnApplication } from '@core/contract/application';
import type { Refusal } from '@core/contract/result';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { FLOW_MESSAGES as MESSAGES, formatState } from '@/messages/application';
import { BodyHistory } from './body-history';
import { JoinBody } from './join-body';
import { StepHistory } from './step-history';
import { useFlow } from './use-flow';

/** 申报与复核: the state of the application and the next action of the 号长. */
export function FlowScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('application.mine', { collectiveId });
  const reason = useDraft(`exception.${collectiveId}`, '');
  const view = state.kind === 'ready' ? state.value : null;
  const flow = useFlow(collectiveId, view, reason.value, () => {
    reason.discard('');
    void refetch();
  });
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        flow.primary ? (
          <Button busy={flow.busy} missing={flow.primary.missing} onPress={() => void flow.primary?.act()}>
            {flow.primary.label}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {(own) => (
          <>
            <PageHead
              over={MESSAGES.over(own.label, own.kind)}
              title={formatState(own.application?.state ?? 'draft', own.kind)}
              note={own.body ? MESSAGES.noteOf(own.body.name, own.body.districtName) : MESSAGES.noBody}
            />
            <SubmissionRefusal refusal={flow.refusal} collectiveId={collectiveId} />
            {own.body ? null : <JoinBody collectiveId={collectiveId} onJoined={() => void refetch()} />}
            <StatusSummary own={own} />
            {own.quotaTaken && flow.maySubmit ? (
              <Card>
                <StatusNote tone="amber">{MESSAGES.quotaTaken}</StatusNote>
                <Field
                  label={MESSAGES.exception}
                  lines="many"
                  max={300}
                  value={reason.value}
                  onChange={reason.change}
                />
              </Card>
            ) : null}
            <StepHistory steps={own.application?.steps ?? []} kind={own.kind} />
            <BodyHistory own={own} collectiveId={collectiveId} onMoved={() => void refetch()} />
            {flow.aside ? (
              <Button tone="plain" onPress={() => void flow.aside?.act()}>
                {flow.aside.label}
              </Button>
            ) : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

function StatusSummary({ own }: { readonly own: OwnApplication }) {
  const { application, title } = own;
  if (application?.state === 'submitted' || application?.state === 'forwarded')
    return <StatusNote>{MESSAGES.waiting[application.state]}</StatusNote>;
  if (application?.state === 'rectifying' && application.rectifyBy)
    return (
      <StatusNote tone="amber">
        {application.overdue
          ? MESSAGES.overdue(application.rectifyBy)
          : MESSAGES.rectifyBy(application.rectifyBy)}
      </StatusNote>
    );
  if (application?.state === 'recognised' || application?.state === 'revoked') return null;
  return (
    <StatusNote>
      {title ? MESSAGES.titled(title.name, title.year, title.until) : MESSAGES.untitled}
    </StatusNote>
  );
}

interface SubmissionRefusalProps {
  readonly refusal: Refusal | undefined;
  readonly collectiveId: string;
}

/** Explains a refused submission; for an incomplete file, lists the missing fields and links to them. */
function SubmissionRefusal({ refusal, collectiveId }: SubmissionRefusalProps) {
  if (refusal?.code !== 'file-incomplete') return <RefusalNote refusal={refusal} />;
  const { first, count } = refusal.current as Blanks;
  return (
    <Card>
      <StatusNote tone="amber">
        {MESSAGES.blanks(
          first.map(({ what }) => what),
          count,
        )}
      </StatusNote>
      <Button
        tone="quiet"
        icon="edit"
        onPress={() => openPage('/packages/review/pages/dossier/index', { collectiveId })}
      >
        {MESSAGES.fillBlanks}
      </Button>
    </Card>
  );
}
