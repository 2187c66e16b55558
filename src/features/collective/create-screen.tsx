import { isCycle, proposeCycle } from '@core/domain/cycle';
import { parseMonth } from '@core/domain/month';
import { enterCollective } from '@/api/enter-collective';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { currentMonth } from '@/platform/clock';
import { openPage, restartAt } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { BACKUP_LINK_MESSAGES } from '@/messages/backup';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';
import { formatMissing } from '@/messages/ui';
import { CreateForm, type CreateDraft } from './create-form';

const blank = (): CreateDraft => {
  const { from, to } = proposeCycle(currentMonth());
  return { name: '', unit: '', trade: '', from, to, leaderName: '', leaderBirth: '' };
};

/** Returns true when both months are valid and form a cycle. */
const holds = ({ from, to }: CreateDraft): boolean => {
  const [first, last] = [parseMonth(from), parseMonth(to)];
  return first !== undefined && last !== undefined && isCycle(first, last);
};

/** Creates a collective. */
export function CreateScreen() {
  const { value, change, discard } = useDraft('collective', blank());
  const { mutate, busy, refusal } = useMutation('collective.create');
  const missing = formatMissing({
    [MESSAGES.name]: !value.name.trim(),
    [MESSAGES.unit]: !value.unit.trim(),
    [MESSAGES.cycle]: !holds(value),
    [MESSAGES.leaderName]: !value.leaderName.trim(),
    [MESSAGES.leaderBirth]: !value.leaderBirth,
  });
  const create = async (): Promise<void> => {
    const result = await mutate({
      name: value.name,
      unit: value.unit,
      trade: value.trade,
      cycle: { from: value.from, to: value.to },
      leader: { name: value.leaderName, birth: value.leaderBirth },
    });
    if (!result?.ok) return;
    discard();
    await enterCollective(result.value.collectiveId);
    toast(MESSAGES.created);
    restartAt('/pages/team/index');
  };
  return (
    <Screen
      title={MESSAGES.createTitle}
      bar={
        <Button busy={busy} missing={missing} onPress={() => void create()}>
          {MESSAGES.create}
        </Button>
      }
    >
      <PageHead over={MESSAGES.createOver} title={MESSAGES.createHead} note={MESSAGES.createNote} />
      <CreateForm value={value} onChange={change} cycleHolds={holds(value)} />
      <RefusalNote refusal={refusal} />
      <Button tone="plain" icon="file" onPress={() => openPage('/packages/showcase/pages/backup/index')}>
        {BACKUP_LINK_MESSAGES.restoreRow}
      </Button>
    </Screen>
  );
}
