import type { NeedView, RhythmView } from '@core/contract/rhythm';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { copyText } from '@/platform/clipboard';
import { openPage } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { RHYTHM_MESSAGES as MESSAGES } from '@/messages/rhythm';
import { LinkPart } from './link-part';
import { NeedPart } from './need-part';
import { PlanPart } from './plan-part';
import { UnwrittenPart } from './unwritten-part';

const textOf = (view: RhythmView): string =>
  MESSAGES.reminder(
    view.month,
    view.unwritten.map((one) => one.name),
    view.plan.freezeDay,
  );

/** 月度节奏, for the 号长: who still needs a hand, one text to copy, the team's days. */
export function RhythmScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('rhythm.open', { collectiveId });
  useFreshWhenShown({ state, reload });
  const view = state.kind === 'ready' ? state.value : null;
  const copy = async (text: string): Promise<void> =>
    toast((await copyText(text)) ? MESSAGES.copied : MESSAGES.notCopied);
  const open = (page: string): void => openPage(`/packages/wall/pages/${page}/index`, { collectiveId });
  const help = (need?: NeedView): void =>
    openPage('/packages/wall/pages/help/index', {
      collectiveId,
      forSeatId: need?.seatId,
      forName: need?.name,
      what: need?.reason === 'asked' ? need.about : undefined,
    });
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        view && view.unwritten.length > 0 ? (
          <Button icon="copy" onPress={() => void copy(textOf(view))}>
            {MESSAGES.copy}
          </Button>
        ) : null
      }
    >
      <Answer state={state} count={3} onRetry={() => void reload()}>
        {(value) => (
          <>
            <PageHead over={MESSAGES.over(value.month)} title={MESSAGES.head} />
            {value.unfrozen ? (
              <>
                <StatusNote tone="amber">{MESSAGES.unfrozen(value.unfrozen)}</StatusNote>
                <Button tone="quiet" onPress={() => open('preview')}>
                  {MESSAGES.toPreview}
                </Button>
              </>
            ) : null}
            <NeedPart needs={value.needs} onHelp={help} />
            <UnwrittenPart view={value} />
            <PlanPart
              key={value.version}
              collectiveId={collectiveId}
              view={value}
              onSaved={() => void reload()}
            />
            <LinkPart collectiveId={collectiveId} />
            {value.lastIssue ? (
              <Paragraph size="note" tone="soft">
                {MESSAGES.lastIssue(value.lastIssue.no, value.lastIssue.month)}
              </Paragraph>
            ) : null}
          </>
        )}
      </Answer>
    </Screen>
  );
}
