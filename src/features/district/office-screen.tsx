import type { OfficeScreen as View } from '@core/contract/organisation';
import { useQuery } from '@/api/use-query';
import { useMutation } from '@/api/use-mutation';
import { openPage, restartAt, usePageParams } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { OFFICE_MESSAGES as MESSAGES } from '@/messages/district';
import { CodeList } from './code-list';
import { MergeBodies } from './merge-bodies';
import { OfficeHistory } from './office-history';
import { OfficerList } from './officer-list';

const DAYS = 14;
const USES = { district: 20, body: 50 } as const;

/** Lists the officers of an office and its invitation codes. */
export function OfficeScreen() {
  const { orgId = '' } = usePageParams();
  const { state, refetch } = useQuery('office.open', { orgId });
  const invite = useMutation('office.invite');
  const officer = useMutation('office.inviteOfficer');
  const beginRound = useMutation('district.beginRound');
  const leave = useMutation('office.leave');
  const view = state.kind === 'ready' ? state.value : null;
  const issue = async (holderOnly: boolean): Promise<void> => {
    if (!view) return;
    const result = holderOnly
      ? await officer.mutate({ orgId, days: DAYS })
      : await invite.mutate({ orgId, days: DAYS, uses: USES[view.office.kind] });
    if (!result?.ok) return;
    toast(MESSAGES.issued);
    void refetch();
  };
  const begin = async ({ round: now }: View): Promise<void> => {
    const year = String(Number(now) + 1);
    const { roundText: text, roundYes: yes, no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.roundAsk(year), text, yes, no }))) return;
    if ((await beginRound.mutate({ districtId: orgId, round: year }))?.ok) void refetch();
  };
  const quit = async ({ officers }: View): Promise<void> => {
    const self = officers.find((one) => one.self);
    const { leaveAsk: title, leaveText: text, leaveYes: yes, no } = MESSAGES;
    if (!self || !(await ask({ title, text, yes, no }))) return;
    if ((await leave.mutate({ orgId, officerId: self.officerId }))?.ok) restartAt('/pages/today/index');
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        view ? (
          <Button icon="envelope" busy={invite.busy} onPress={() => void issue(false)}>
            {MESSAGES.invite[view.office.kind]}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {(open) => (
          <>
            <PageHead over={open.districtName} title={open.office.name} />
            <RefusalNote refusal={invite.refusal ?? officer.refusal ?? beginRound.refusal ?? leave.refusal} />
            <CodeList view={open} orgId={orgId} onChanged={() => void refetch()} />
            <OfficerList view={open} orgId={orgId} onChanged={() => void refetch()} />
            <OfficeHistory history={open.history ?? []} />
            <ListRow
              title={MESSAGES.notice}
              note={MESSAGES.noticeNote}
              onPress={() => openPage('/packages/district/pages/notice/index', { orgId })}
            />
            <ListRow
              title={MESSAGES.examples}
              note={MESSAGES.examplesNote}
              onPress={() => openPage('/packages/card/pages/examples/index', { officeId: orgId })}
            />
            {open.office.holder ? (
              <Button tone="quiet" icon="person" busy={officer.busy} onPress={() => void issue(true)}>
                {MESSAGES.inviteOfficer}
              </Button>
            ) : (
              <Button tone="plain" onPress={() => void quit(open)}>
                {MESSAGES.leave}
              </Button>
            )}
            {open.office.holder && open.office.kind === 'district' ? (
              <>
                <MergeBodies districtId={orgId} onMerged={() => void refetch()} />
                <Button tone="plain" onPress={() => void begin(open)}>
                  {MESSAGES.round}
                </Button>
              </>
            ) : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
