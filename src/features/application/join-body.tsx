import { useCodeEntry } from '@/api/use-code-entry';
import { useMutation } from '@/api/use-mutation';
import { openLink, usePageParams } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeField } from '@/ui/code-field';
import { RefusalNote } from '@/ui/refusal-note';
import { FLOW_MESSAGES as MESSAGES } from '@/messages/application';

interface JoinBodyProps {
  readonly collectiveId: string;
  readonly onJoined: () => void;
  /** It has another body, and moves. */
  readonly moving?: boolean;
}

/** Joins a recommending body by code, after showing its name for confirmation. */
export function JoinBody({ collectiveId, onJoined, moving = false }: JoinBodyProps) {
  const { code: brought } = usePageParams();
  const { typed, type, problem, refusal, looking, look } = useCodeEntry(['collective'], openLink, {
    initial: brought,
  });
  const { mutate, busy, refusal: joinRefusal } = useMutation('body.join');
  const join = async (): Promise<void> => {
    const found = await look();
    if (!found) return;
    const sure = await ask({
      title: MESSAGES.joinAsk(found.orgName, found.districtName),
      text: MESSAGES.joinText,
      yes: MESSAGES.joinYes,
      no: MESSAGES.joinNo,
    });
    if (!sure) return;
    const result = await mutate({ collectiveId, code: found.code });
    if (!result?.ok) return;
    toast(MESSAGES.joined);
    onJoined();
  };
  return (
    <Card {...(moving ? { note: MESSAGES.moveNote } : { title: MESSAGES.noBody, note: MESSAGES.noBodyNote })}>
      <CodeField typed={typed} onType={type} problem={problem} />
      <RefusalNote refusal={joinRefusal ?? refusal} />
      <Button tone="quiet" busy={busy || looking} disabled={typed.trim() === ''} onPress={() => void join()}>
        {MESSAGES.lookCode}
      </Button>
    </Card>
  );
}
