import { useState } from 'react';
import { parseCode } from '@core/domain/invitation';
import { call } from '@/api/call';
import { useMutation } from '@/api/use-mutation';
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

/** Joins a recommending body by code, after showing its name for confirmation. */
export function JoinBody({ collectiveId, onJoined }: JoinBodyProps) {
  const [typed, setTyped] = useState('');
  const [inspectRefusal, setInspectRefusal] = useState<Refusal>();
  const { mutate, busy, refusal } = useMutation('body.join');
  const code = parseCode(typed);
  const join = async (): Promise<void> => {
    if (code === null) return;
    setInspectRefusal(undefined);
    const inspected = await call('orgCode.inspect', { code });
    if (!inspected.ok) return setInspectRefusal(inspected);
    const sure = await ask({
      title: MESSAGES.joinAsk(inspected.value.orgName, inspected.value.districtName),
      text: MESSAGES.joinText,
      yes: MESSAGES.joinYes,
      no: MESSAGES.joinNo,
    });
    if (!sure) return;
    const result = await mutate({ collectiveId, code });
    if (!result?.ok) return;
    toast(MESSAGES.joined);
    onJoined();
  };
  return (
    <Card title={MESSAGES.noBody} note={MESSAGES.noBodyNote}>
      <Field label={MESSAGES.code} value={typed} onChange={setTyped} placeholder={MESSAGES.codePlaceholder} />
      <RefusalNote refusal={refusal ?? inspectRefusal} />
      <Button tone="quiet" busy={busy} disabled={code === null} onPress={() => void join()}>
        {MESSAGES.lookCode}
      </Button>
    </Card>
  );
}
