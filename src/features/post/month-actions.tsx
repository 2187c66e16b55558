import { loadCurrentCollective } from '@/api/current-collective';
import { openPage, openTab } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Row } from '@/ui/stack';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { POST_MESSAGES as MESSAGES } from '@/messages/post';
import { useOutbox } from './use-outbox';

/** Shows the monthly actions on 今日 and whether a post is waiting for the network. */
export function MonthActions() {
  const waiting = useOutbox();
  return (
    <Section title={MESSAGES.monthTitle}>
      {waiting ? <StatusNote tone="amber">{MESSAGES.waiting}</StatusNote> : null}
      <Row gap="tight">
        {loadCurrentCollective()?.cardId ? (
          <Button tone="quiet" small icon="edit" onPress={() => openPage('/packages/wall/pages/write/index')}>
            {MESSAGES.monthWrite}
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
