import type { RoundView } from '@core/contract/vote';
import type { Ack } from '@core/voting/box';
import { copyText } from '@/platform/clipboard';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { ROUND_WORDS as WORDS } from '@/words/round';
import { KeyCode } from './key-code';
import { Note } from './note';

interface ReceiptCardProps {
  readonly round: RoundView;
  readonly ack: Ack | null;
}

/** 我的凭据: it says that an envelope was taken, and nothing about what is in it. */
export function ReceiptCard({ round, ack }: ReceiptCardProps) {
  if (ack === null) return <Note>{WORDS.receiptNone}</Note>;
  const isIn = round.frozen === null ? null : round.frozen.includes(ack.hash);
  const copy = async (): Promise<void> => {
    if (await copyText(JSON.stringify({ ...ack, ackKey: round.ackKey }))) toast(WORDS.receiptCopied);
  };
  return (
    <>
      <KeyCode
        label={WORDS.receiptMine}
        code={(ack.hash.slice(0, 20).match(/.{4}/g) ?? []).join(' ')}
        note={WORDS.receiptCode}
      />
      {isIn === false ? <Note tone="danger">{WORDS.receiptGone}</Note> : null}
      <Card>
        <FactList
          facts={[
            { label: WORDS.receiptNo, value: String(ack.no) },
            { label: WORDS.receiptSeq, value: WORDS.times(ack.seq) },
            { label: WORDS.receiptThere, value: WORDS.there[isIn === null ? 'later' : isIn ? 'yes' : 'no'] },
          ]}
        />
        <Button tone="quiet" small icon="copy" onPress={() => void copy()}>
          {WORDS.receiptCopy}
        </Button>
      </Card>
    </>
  );
}
