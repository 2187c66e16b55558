import type { VolunteerScreen as View } from '@core/contract/care';
import { useCall } from '@/api/use-call';
import { useDraft } from '@/api/use-draft';
import { usePlaceId } from '@/api/use-place';
import { useSend } from '@/api/use-send';
import { copyText } from '@/platform/clipboard';
import { toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { OvertakenNote } from '@/ui/overtaken-note';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { VOLUNTEER_MESSAGES as MESSAGES } from '@/messages/care';
import { LackingList } from './lacking-list';

/** 志愿者编号: one's own, and for the 号长 whose is missing. */
export function VolunteerScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('volunteer.list', { collectiveId });
  if (state.kind === 'ready')
    return (
      <OwnNumber
        // A new version is a new form; otherwise the old one would still be shown.
        key={state.value.mine.version}
        collectiveId={collectiveId}
        view={state.value}
        onDone={() => void reload()}
      />
    );
  return (
    <Screen title={MESSAGES.title}>
      <Answer state={state} onRetry={() => void reload()}>
        {() => null}
      </Answer>
    </Screen>
  );
}

interface OwnNumberProps {
  readonly collectiveId: string;
  readonly view: View;
  readonly onDone: () => void;
}

type Saved = View['mine'];

function OwnNumber({ collectiveId, view: { mine, roster }, onDone }: OwnNumberProps) {
  const draft = useDraft(`volunteer.${collectiveId}`, mine.volunteerNo, mine.version);
  const { send, busy, refusal } = useSend('volunteer.setOwn');
  const typed = draft.value.replace(/\s/g, '');
  const fits = /^(?:[0-9A-Za-z-]{4,30})?$/.test(typed);
  const save = async (): Promise<void> => {
    const baseVersion = draft.baseVersion ?? mine.version;
    const result = await send({ collectiveId, baseVersion, volunteerNo: typed });
    if (!result?.ok) {
      if (result?.code === 'stale-version') draft.rebase((result.current as Saved).version);
      return;
    }
    draft.settle();
    toast(MESSAGES.saved);
    onDone();
  };
  const remind = async (): Promise<void> => {
    const names = (roster?.lacking ?? []).map(({ name }) => name);
    toast((await copyText(MESSAGES.reminder(names))) ? MESSAGES.reminded : MESSAGES.copyFailed);
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={busy} disabled={!fits || typed === mine.volunteerNo} onPress={() => void save()}>
          {MESSAGES.save}
        </Button>
      }
    >
      <PageHead over={MESSAGES.over} title={MESSAGES.head} note={MESSAGES.note} />
      <Card>
        <Field
          label={MESSAGES.mine}
          value={draft.value}
          max={30}
          error={fits || typed.length < 4 ? undefined : MESSAGES.wrong}
          onChange={draft.change}
        />
        <OvertakenNote<Saved> refusal={refusal} say={({ volunteerNo }) => volunteerNo || MESSAGES.blank} />
      </Card>
      {roster && roster.doubled.length > 0 ? (
        <StatusNote tone="amber">{MESSAGES.doubled(roster.doubled)}</StatusNote>
      ) : null}
      {roster ? (
        <LackingList collectiveId={collectiveId} lacking={roster.lacking} onRemind={() => void remind()} />
      ) : null}
    </Screen>
  );
}
