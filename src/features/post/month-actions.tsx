import type { TodayView } from '@core/contract/today';
import { openPage, openTab } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Row } from '@/ui/stack';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { POST_MESSAGES as MESSAGES } from '@/messages/post';
import { useOutbox } from './use-outbox';

interface MonthActionsProps {
  readonly today: TodayView;
  /** Called when the post that waited for the network is sent. */
  readonly onSent: () => void;
}

/** Shows the monthly actions on 今日 and whether a post is waiting for the network. */
export function MonthActions({ today, onSent }: MonthActionsProps) {
  const waiting = useOutbox(onSent);
  const { own, post, collective } = today;
  const { collectiveId } = collective;
  const progress = post?.progress ?? 'blank';
  return (
    <Section title={MESSAGES.monthTitle}>
      {waiting ? <StatusNote tone="amber">{MESSAGES.waiting}</StatusNote> : null}
      {progress === 'blank' || waiting ? null : (
        <StatusNote tone="good">{MESSAGES.monthDone[progress]}</StatusNote>
      )}
      <Row gap="tight">
        {own && progress !== 'frozen' ? (
          <Button
            tone="quiet"
            small
            icon="edit"
            onPress={() => openPage('/packages/wall/pages/write/index', { collectiveId })}
          >
            {progress === 'blank' ? MESSAGES.monthWrite : MESSAGES.monthChange}
          </Button>
        ) : null}
        <Button tone="quiet" small icon="wall" onPress={() => openTab('/pages/wall/index')}>
          {MESSAGES.monthWall}
        </Button>
        <Button
          tone="quiet"
          small
          icon="handshake"
          onPress={() => openPage('/packages/wall/pages/help/index')}
        >
          {MESSAGES.monthHelp}
        </Button>
      </Row>
    </Section>
  );
}
