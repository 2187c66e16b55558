import type { Blanks, OwnApplication } from '@core/contract/application';
import type { Refusal } from '@core/contract/result';
import { useCall } from '@/api/use-call';
import { useDraft } from '@/api/use-draft';
import { usePlaceId } from '@/api/use-place';
import { openPage } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { FLOW_MESSAGES as MESSAGES, formatState } from '@/messages/application';
import { JoinBody } from './join-body';
import { StepTrail } from './step-trail';
import { useFlow } from './use-flow';

/** 申报与复核 as the 号长 walks it. */
export function FlowScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('application.mine', { collectiveId });
  const reason = useDraft(`exception.${collectiveId}`, '');
  const view = state.kind === 'ready' ? state.value : null;
  const flow = useFlow(collectiveId, view, reason.value, () => {
    reason.settle('');
    void reload();
  });
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        flow.primary ? (
          <Button busy={flow.busy} disabled={flow.primary.off} onPress={() => void flow.primary?.act()}>
            {flow.primary.words}
          </Button>
        ) : null
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {(own) => (
          <>
            <PageHead
              over={MESSAGES.over(own.label, own.kind)}
              title={formatState(own.application?.state ?? 'draft', own.kind)}
              note={own.body ? MESSAGES.noteOf(own.body.name, own.body.districtName) : MESSAGES.noBody}
            />
            <Refused refusal={flow.refusal} collectiveId={collectiveId} />
            {own.body ? null : <JoinBody collectiveId={collectiveId} onJoined={() => void reload()} />}
            <WhereItIs own={own} />
            {own.quotaTaken && flow.mayHandIn ? (
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
            <StepTrail steps={own.application?.steps ?? []} kind={own.kind} />
            {flow.aside ? (
              <Button tone="plain" onPress={() => void flow.aside?.act()}>
                {flow.aside.words}
              </Button>
            ) : null}
          </>
        )}
      </Answer>
    </Screen>
  );
}

function WhereItIs({ own }: { readonly own: OwnApplication }) {
  const { application, title } = own;
  if (application?.state === 'submitted' || application?.state === 'forwarded')
    return <StatusNote>{MESSAGES.waiting[application.state]}</StatusNote>;
  if (application?.state === 'rectifying' && application.rectifyBy)
    return <StatusNote tone="amber">{MESSAGES.rectifyBy(application.rectifyBy)}</StatusNote>;
  if (application?.state === 'recognised' || application?.state === 'revoked') return null;
  return <StatusNote>{title ? MESSAGES.titled(title.name, title.year) : MESSAGES.untitled}</StatusNote>;
}

interface RefusedProps {
  readonly refusal: Refusal | undefined;
  readonly collectiveId: string;
}

/** Says why it was not taken; of a file with blanks also which, and leads to them. */
function Refused({ refusal, collectiveId }: RefusedProps) {
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
