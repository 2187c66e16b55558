import { useState } from 'react';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { INVITATION_MESSAGES as MESSAGES } from '@/messages/invitation';

type Days = (typeof MESSAGES.dayOptions)[number]['value'];
type Uses = (typeof MESSAGES.useOptions)[number]['value'];

interface IssueScreenProps {
  readonly collectiveId: string;
  readonly first: boolean;
  readonly onIssued: (code: string) => void;
}

/** Issues a code with a validity period and a number of uses. */
export function IssueScreen({ collectiveId, first, onIssued }: IssueScreenProps) {
  const [days, setDays] = useState<Days>('7');
  const [uses, setUses] = useState<Uses>('50');
  const { mutate, busy, refusal } = useMutation('invitation.issue');
  const issue = async (): Promise<void> => {
    const result = await mutate({ collectiveId, days: Number(days), uses: Number(uses) });
    if (!result?.ok) return;
    toast(MESSAGES.issued);
    onIssued(result.value.code);
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={busy} icon="envelope" onPress={() => void issue()}>
          {MESSAGES.issue}
        </Button>
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.newOne} note={first ? MESSAGES.empty : MESSAGES.note} />
      <Card>
        <Choice label={MESSAGES.days} options={MESSAGES.dayOptions} value={days} onChange={setDays} />
        <Choice label={MESSAGES.usesField} options={MESSAGES.useOptions} value={uses} onChange={setUses} />
      </Card>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
