import { useState } from 'react';
import { parseCode } from '@core/domain/invitation';
import { call } from '@/api/call';
import { useSend } from '@/api/use-send';
import { ask, toast } from '@/platform/toast';
import type { Refusal } from '@core/contract/result';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { FLOW_MESSAGES as MESSAGES } from '@/messages/application';

interface JoinBodyProps {
  readonly collectiveId: string;
  readonly onJoined: () => void;
}

/** Takes the recommending body's code, says whose it is, and asks once more. */
export function JoinBody({ collectiveId, onJoined }: JoinBodyProps) {
  const [typed, setTyped] = useState('');
  const [looked, setLooked] = useState<Refusal>();
  const { send, busy, refusal } = useSend('body.join');
  const code = parseCode(typed);
  const join = async (): Promise<void> => {
    if (code === null) return;
    setLooked(undefined);
    const face = await call('orgCode.inspect', { code });
    if (!face.ok) return setLooked(face);
    const sure = await ask({
      title: MESSAGES.joinAsk(face.value.orgName, face.value.districtName),
      text: MESSAGES.joinText,
      yes: MESSAGES.joinYes,
      no: MESSAGES.joinNo,
    });
    if (!sure) return;
    const result = await send({ collectiveId, code });
    if (!result?.ok) return;
    toast(MESSAGES.joined);
    onJoined();
  };
  return (
    <Card title={MESSAGES.noBody} note={MESSAGES.noBodyNote}>
      <Field label={MESSAGES.code} value={typed} onChange={setTyped} placeholder={MESSAGES.codePlaceholder} />
      <RefusalNote refusal={refusal ?? looked} />
      <Button tone="quiet" busy={busy} disabled={code === null} onPress={() => void join()}>
        {MESSAGES.lookCode}
      </Button>
    </Card>
  );
}
