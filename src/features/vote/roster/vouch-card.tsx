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
import { vouchForCode } from '../client/vouch-for';
import type { PanelProps } from '../context/panel-props';
import { deviceCall } from '../device/device';
import { ErrorNote } from '../components/error-note';
import { useLongTask } from '../device/use-long-task';

/** 当面核对: shows the own code, or scans a colleague's and signs a vouch for it. */
export function VouchCard({ context, vote }: PanelProps) {
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const { start, busy, error } = useLongTask();
  if (!context.keys || !vote.own) return null;
  const { keys } = context;
  const sign = (code: string): Promise<void> =>
    start(async () => {
      const name = await vouchForCode(deviceCall, vote, keys, code);
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
          onPress={() => openPage('/packages/round/pages/code/index', { roundId: vote.roundId })}
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
      <ErrorNote error={error} />
    </Card>
  );
}
