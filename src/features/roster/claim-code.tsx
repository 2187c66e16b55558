import { useState } from 'react';
import type { RosterEntry } from '@core/contract/roster';
import { useMutation } from '@/api/use-mutation';
import { copyText } from '@/platform/clipboard';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeDisplay } from '@/ui/code-display';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { CLAIM_MESSAGES as MESSAGES } from '@/messages/backup';

interface ClaimCodeProps {
  readonly collectiveId: string;
  readonly entry: RosterEntry;
}

/** Issues the code with which its person takes a seat of a restored collective. */
export function ClaimCode({ collectiveId, entry }: ClaimCodeProps) {
  const { mutate, busy, refusal } = useMutation('backup.issueCode');
  const [code, setCode] = useState('');
  const issue = async (): Promise<void> => {
    const result = await mutate({ collectiveId, seatId: entry.seatId });
    if (result?.ok) setCode(result.value.code);
  };
  const copy = async (): Promise<void> => {
    toast((await copyText(code)) ? MESSAGES.copied : MESSAGES.copyFailed);
  };
  return (
    <Card>
      <Paragraph>{MESSAGES.claimNote}</Paragraph>
      <RefusalNote refusal={refusal} />
      {code ? (
        <>
          <CodeDisplay label={MESSAGES.claimCode} code={code} />
          <Paragraph size="note" tone="soft">
            {MESSAGES.claimUntil}
          </Paragraph>
          <Button small onPress={() => void copy()}>
            {MESSAGES.copy}
          </Button>
        </>
      ) : null}
      <Button tone="quiet" busy={busy} onPress={() => void issue()}>
        {MESSAGES.claim(entry.name)}
      </Button>
    </Card>
  );
}
