import type { RoundView } from '@core/contract/vote';
import type { Ack } from '@core/voting/box';
import { copyText } from '@/platform/clipboard';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { ROUND_MESSAGES as MESSAGES } from '@/messages/round';
import { KeyCode } from './key-code';
import { Note } from './note';

interface ReceiptCardProps {
  readonly round: RoundView;
  readonly ack: Ack | null;
}

/** 我的凭据: it says that an envelope was taken, and nothing about what is in it. */
export function ReceiptCard({ round, ack }: ReceiptCardProps) {
  if (ack === null) return <Note>{MESSAGES.receiptNone}</Note>;
  const isIn = round.frozen === null ? null : round.frozen.includes(ack.hash);
  const copy = async (): Promise<void> => {
    if (await copyText(JSON.stringify({ ...ack, ackKey: round.ackKey }))) toast(MESSAGES.receiptCopied);
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
            { label: MESSAGES.receiptThere, value: MESSAGES.there[isIn === null ? 'later' : isIn ? 'yes' : 'no'] },
          ]}
        />
        <Button tone="quiet" small icon="copy" onPress={() => void copy()}>
          {MESSAGES.receiptCopy}
        </Button>
      </Card>
    </>
  );
}
