import type { VoteView } from '@core/contract/vote';
import type { Ack } from '@core/voting/box';
import { copyText } from '@/platform/clipboard';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { VOTE_PAGE_MESSAGES as MESSAGES } from '@/messages/vote-pages';
import { KeyCode } from '../components/key-code';
import { Note } from '../components/note';

interface ReceiptCardProps {
  readonly vote: VoteView;
  readonly ack: Ack | null;
}

/** 我的凭据: proves that an envelope was accepted and says nothing about its content. */
export function ReceiptCard({ vote, ack }: ReceiptCardProps) {
  if (ack === null) return <Note>{MESSAGES.receiptNone}</Note>;
  const isIn = vote.frozen === null ? null : vote.frozen.includes(ack.hash);
  const copy = async (): Promise<void> => {
    if (await copyText(JSON.stringify({ ...ack, ackKey: vote.ackKey }))) toast(MESSAGES.receiptCopied);
  };
  return (
    <>
      <KeyCode
        label={MESSAGES.receiptMine}
        code={(ack.hash.slice(0, 20).match(/.{4}/g) ?? []).join(' ')}
        note={MESSAGES.receiptCode}
      />
      {isIn === false ? <Note tone="danger">{MESSAGES.receiptGone}</Note> : null}
      <Card>
        <FactList
          facts={[
            { label: MESSAGES.receiptNo, value: String(ack.no) },
            { label: MESSAGES.receiptSeq, value: MESSAGES.times(ack.seq) },
            {
              label: MESSAGES.receiptThere,
              value: MESSAGES.there[isIn === null ? 'later' : isIn ? 'yes' : 'no'],
            },
          ]}
        />
        <Button tone="quiet" small icon="copy" onPress={() => void copy()}>
          {MESSAGES.receiptCopy}
        </Button>
      </Card>
    </>
  );
}
