import { findPlace } from '@/api/place';
import { openPage, openTab } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Row } from '@/ui/stack';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { POST_MESSAGES as MESSAGES } from '@/messages/post';
import { useOutbox } from './use-outbox';

/** The month on 今日: three doors, and whether something still waits for the network. */
export function MonthStrip() {
  const waiting = useOutbox();
  return (
    <Section title={MESSAGES.stripTitle}>
      {waiting ? <StatusNote tone="amber">{MESSAGES.waiting}</StatusNote> : null}
      <Row gap="tight">
        {findPlace()?.cardId ? (
          <Button tone="quiet" small icon="edit" onPress={() => openPage('/packages/wall/pages/write/index')}>
            {MESSAGES.stripWrite}
          </Button>
        ) : null}
        <Button tone="quiet" small icon="wall" onPress={() => openTab('/pages/wall/index')}>
          {MESSAGES.stripWall}
        </Button>
        <Button tone="quiet" small icon="hands" onPress={() => openPage('/packages/wall/pages/help/index')}>
          {MESSAGES.stripHelp}
        </Button>
      </Row>
    </Section>
  );
}
