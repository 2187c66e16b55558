import { useState } from 'react';
import { openPage } from '@/platform/navigate';
import { scanCode } from '@/platform/scan';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Row } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { vouchForCode } from './client/vouch-for';
import type { PanelProps } from './panel-props';
import { phoneCall } from './phone';
import { TroubleNote } from './trouble-note';
import { useWork } from './use-work';

/** 当面核对: show one's code, scan a colleague's; what was scanned is signed by this phone. */
export function VouchCard({ room, round }: PanelProps) {
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const { start, busy, trouble } = useWork();
  if (!room.keys || !round.own) return null;
  const { keys } = room;
  const sign = (code: string): Promise<void> =>
    start(async () => {
      const name = await vouchForCode(phoneCall, round, keys, code);
      toast(name === null ? MESSAGES.vouchForeign : MESSAGES.vouched(name));
      setText('');
    });
  const scan = async (): Promise<void> => {
    const found = await scanCode();
    if (found.kind === 'code') await sign(found.text);
    if (found.kind === 'no-camera') setPasting(true);
  };
  return (
    <Card title={MESSAGES.vouchTitle}>
      <Paragraph size="note" tone="soft">
        {MESSAGES.vouchNote}
      </Paragraph>
      <Row share>
        <Button
          tone="quiet"
          icon="screen"
          onPress={() => openPage('/packages/round/pages/code/index', { roundId: round.roundId })}
        >
          {MESSAGES.vouchShow}
        </Button>
        <Button tone="quiet" icon="search" busy={busy} onPress={() => void scan()}>
          {MESSAGES.vouchScan}
        </Button>
      </Row>
      {pasting ? (
        <>
          <Field label={MESSAGES.vouchPaste} value={text} onChange={setText} max={240} lines="many" />
          <Button tone="quiet" disabled={text.trim() === ''} busy={busy} onPress={() => void sign(text)}>
            {MESSAGES.vouchSign}
          </Button>
        </>
      ) : null}
      <TroubleNote trouble={trouble} />
    </Card>
  );
}
