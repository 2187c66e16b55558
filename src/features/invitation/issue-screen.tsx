import { useState } from 'react';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { INVITATION_WORDS as WORDS } from '@/words/invitation';

type Days = (typeof WORDS.dayOptions)[number]['value'];
type Uses = (typeof WORDS.useOptions)[number]['value'];

interface IssueScreenProps {
  readonly collectiveId: string;
  readonly first: boolean;
  readonly onIssued: (code: string) => void;
}

/** Makes a code: how long, how many. */
export function IssueScreen({ collectiveId, first, onIssued }: IssueScreenProps) {
  const [days, setDays] = useState<Days>('7');
  const [uses, setUses] = useState<Uses>('50');
  const { send, busy, refusal } = useSend('invitation.issue');
  const issue = async (): Promise<void> => {
    const result = await send({ collectiveId, days: Number(days), uses: Number(uses) });
    if (!result?.ok) return;
    toast(WORDS.issued);
    onIssued(result.value.code);
  };
  return (
    <Screen
      title={WORDS.title}
      bar={
        <Button busy={busy} icon="envelope" onPress={() => void issue()}>
          {WORDS.issue}
        </Button>
      }
    >
      <PageHead over={WORDS.title} title={WORDS.newOne} note={first ? WORDS.empty : WORDS.note} />
      <Card>
        <Choice label={WORDS.days} options={WORDS.dayOptions} value={days} onChange={setDays} />
        <Choice label={WORDS.usesField} options={WORDS.useOptions} value={uses} onChange={setUses} />
      </Card>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
