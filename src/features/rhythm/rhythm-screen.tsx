import type { NeedView, RhythmView } from '@core/contract/rhythm';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { copyText } from '@/platform/clipboard';
import { openPage } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { RHYTHM_MESSAGES as MESSAGES } from '@/messages/rhythm';
import { LinkSection } from './link-section';
import { NeedSection } from './need-section';
import { PlanSection } from './plan-section';
import { UnwrittenSection } from './unwritten-section';

const textOf = (view: RhythmView): string =>
  MESSAGES.reminder(
    view.month,
    view.unwritten.map((one) => one.name),
    view.plan.freezeDay,
  );

/** 月度节奏, for the 号长: who needs help, a reminder text to copy, and the dates of the month. */
export function RhythmScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('rhythm.open', { collectiveId });
  useRefetchOnShow({ state, refetch });
  const view = state.kind === 'ready' ? state.value : null;
  const copy = async (text: string): Promise<void> =>
    toast((await copyText(text)) ? MESSAGES.copied : MESSAGES.notCopied);
  const openPreview = (): void => openPage('/packages/wall/pages/preview/index', { collectiveId });
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
      <AsyncView state={state} count={3} onRetry={() => void refetch()}>
        {(value) => (
          <>
            <PageHead over={MESSAGES.over(value.month)} title={MESSAGES.head} />
            {value.unfrozen ? (
              <>
                <StatusNote tone="amber">{MESSAGES.unfrozen(value.unfrozen)}</StatusNote>
                <Button tone="quiet" onPress={openPreview}>
                  {MESSAGES.toPreview}
                </Button>
              </>
            ) : null}
            <NeedSection needs={value.needs} onHelp={help} />
            <UnwrittenSection view={value} />
            <PlanSection
              key={value.version}
              collectiveId={collectiveId}
              view={value}
              onSaved={() => void refetch()}
            />
            <LinkSection collectiveId={collectiveId} />
            {value.lastIssue ? (
              <Paragraph size="note" tone="soft">
                {MESSAGES.lastIssue(value.lastIssue, value.lastIssue.month)}
              </Paragraph>
            ) : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
