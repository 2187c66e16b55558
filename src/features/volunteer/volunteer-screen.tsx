import type { VolunteerScreen as View } from '@core/contract/care';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { copyText } from '@/platform/clipboard';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { ConflictNote } from '@/ui/conflict-note';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { VOLUNTEER_MESSAGES as MESSAGES } from '@/messages/care';
import { MissingNumberList } from './missing-number-list';

/** 志愿者编号: the own number and, for the 号长, the members without one. */
export function VolunteerScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('volunteer.list', { collectiveId });
  if (state.kind === 'ready')
    return (
      <OwnNumber
        // A new version remounts the form, which would otherwise keep the old value.
        key={state.value.mine.version}
        collectiveId={collectiveId}
        view={state.value}
        onDone={() => void refetch()}
      />
    );
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
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
  const { mutate, busy, refusal } = useMutation('volunteer.setOwn');
  const typed = draft.value.replace(/\s/g, '');
  const fits = /^(?:[0-9A-Za-z-]{4,30})?$/.test(typed);
  const save = async (): Promise<void> => {
    const baseVersion = draft.baseVersion ?? mine.version;
    const result = await mutate({ collectiveId, baseVersion, volunteerNo: typed });
    if (!result?.ok) {
      if (result?.code === 'stale-version') draft.rebase((result.current as Saved).version);
      return;
    }
    draft.discard();
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
        <Button
          busy={busy}
          missing={fits ? (typed === mine.volunteerNo ? MESSAGES.unchanged : '') : MESSAGES.wrong}
          onPress={() => void save()}
        >
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
        <ConflictNote<Saved>
          refusal={refusal}
          formatCurrent={({ volunteerNo }) => volunteerNo || MESSAGES.blank}
        />
      </Card>
      {roster && roster.doubled.length > 0 ? (
        <StatusNote tone="amber">{MESSAGES.doubled(roster.doubled)}</StatusNote>
      ) : null}
      {roster ? (
        <MissingNumberList
          collectiveId={collectiveId}
          lacking={roster.lacking}
          onRemind={() => void remind()}
        />
      ) : null}
    </Screen>
  );
}
