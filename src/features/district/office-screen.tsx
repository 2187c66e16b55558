import type { OfficeScreen as View } from '@core/contract/organisation';
import { useCall } from '@/api/use-call';
import { useSend } from '@/api/use-send';
import { restartAt, useQuery } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { OFFICE_MESSAGES as MESSAGES } from '@/messages/district';
import { CodeList } from './code-list';
import { OfficerList } from './officer-list';

const DAYS = 14;
const USES = { district: 20, body: 50 } as const;

/** Who works here, and the codes that let others in. */
export function OfficeScreen() {
  const { orgId = '' } = useQuery();
  const { state, reload } = useCall('office.open', { orgId });
  const invite = useSend('office.invite');
  const officer = useSend('office.inviteOfficer');
  const round = useSend('district.beginRound');
  const leave = useSend('office.leave');
  const view = state.kind === 'ready' ? state.value : null;
  const issue = async (holderOnly: boolean): Promise<void> => {
    if (!view) return;
    const result = holderOnly
      ? await officer.send({ orgId, days: DAYS })
      : await invite.send({ orgId, days: DAYS, uses: USES[view.office.kind] });
    if (!result?.ok) return;
    toast(MESSAGES.issued);
    void reload();
  };
  const begin = async ({ round: now }: View): Promise<void> => {
    const year = String(Number(now) + 1);
    const { roundText: text, roundYes: yes, no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.roundAsk(year), text, yes, no }))) return;
    if ((await round.send({ districtId: orgId, round: year }))?.ok) void reload();
  };
  const quit = async ({ officers }: View): Promise<void> => {
    const self = officers.find((one) => one.self);
    const { leaveAsk: title, leaveText: text, leaveYes: yes, no } = MESSAGES;
    if (!self || !(await ask({ title, text, yes, no }))) return;
    if ((await leave.send({ orgId, officerId: self.officerId }))?.ok) restartAt('/pages/today/index');
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
      <Answer state={state} shape="rows" onRetry={() => void reload()}>
        {(open) => (
          <>
            <PageHead over={open.districtName} title={open.office.name} />
            <RefusalNote refusal={invite.refusal ?? officer.refusal ?? round.refusal ?? leave.refusal} />
            <CodeList view={open} orgId={orgId} onChanged={() => void reload()} />
            <OfficerList view={open} orgId={orgId} onChanged={() => void reload()} />
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
              <Button tone="plain" onPress={() => void begin(open)}>
                {MESSAGES.round}
              </Button>
            ) : null}
          </>
        )}
      </Answer>
    </Screen>
  );
}
