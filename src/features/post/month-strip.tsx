import { findPlace } from '@/api/place';
import { openPage, openTab } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Row } from '@/ui/stack';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { POST_WORDS as WORDS } from '@/words/post';
import { useOutbox } from './use-outbox';

/** The month on 今日: three doors, and whether something still waits for the network. */
export function MonthStrip() {
  const waiting = useOutbox();
  return (
    <Section title={WORDS.stripTitle}>
      {waiting ? <StatusNote tone="amber">{WORDS.waiting}</StatusNote> : null}
      <Row gap="tight">
        {findPlace()?.cardId ? (
          <Button tone="quiet" small icon="edit" onPress={() => openPage('/packages/wall/pages/write/index')}>
            {WORDS.stripWrite}
          </Button>
        ) : null}
        <Button tone="quiet" small icon="wall" onPress={() => openTab('/pages/wall/index')}>
          {WORDS.stripWall}
        </Button>
        <Button tone="quiet" small icon="hands" onPress={() => openPage('/packages/wall/pages/help/index')}>
          {WORDS.stripHelp}
        </Button>
      </Row>
    </Section>
  );
}
