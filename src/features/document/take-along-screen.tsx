import type { DocumentOrder } from '@core/contract/document';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { Screen } from '@/ui/screen';
import { TAKE_ALONG_MESSAGES as MESSAGES } from '@/messages/take-along';
import { DocumentCard } from './document-card';

const ORDER: DocumentOrder = { kind: 'ownRecord' };

/** 带走我写的: one's own words of all years as a file; open to everybody, with or without a seat. */
export function TakeAlongScreen() {
  return (
    <Screen title={MESSAGES.title}>
      <PageHead over={MESSAGES.over} title={MESSAGES.head} note={MESSAGES.note} />
      <DocumentCard collectiveId="" order={ORDER} />
      <Paragraph size="note" tone="soft">
        {MESSAGES.inside}
      </Paragraph>
    </Screen>
  );
}
