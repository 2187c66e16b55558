import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { ACCOUNT_MESSAGES as MESSAGES } from '@/messages/account';
import { formatInstant } from '@/messages/months';
import { TakeAlongButton } from './take-along-button';

const SECTIONS = [
  { title: MESSAGES.goneTitle, lines: MESSAGES.gone },
  { title: MESSAGES.remainsTitle, lines: MESSAGES.remains },
  { title: MESSAGES.stayTitle, lines: MESSAGES.stay },
] as const;

/** Says what the erasure of an account removes and keeps, asks for it, and takes it back. */
export function CloseAccountScreen() {
  const { state, refetch } = useQuery('person.describe', {});
  const close = useMutation('person.close');
  const keep = useMutation('person.keep');
  const request = async (): Promise<void> => {
    const { ask: title, askText: text, yes, no } = MESSAGES;
    if (!(await ask({ title, text, yes, no }))) return;
    const result = await close.mutate({});
    if (!result?.ok) return;
    toast(MESSAGES.asked(formatInstant(result.value.closesAt)));
    await refetch();
  };
  const takeBack = async (): Promise<void> => {
    const result = await keep.mutate({});
    if (!result?.ok) return;
    toast(MESSAGES.keepDone);
    await refetch();
  };
  return (
    <Screen title={MESSAGES.title}>
      <PageHead over={MESSAGES.over} title={MESSAGES.head} />
      <AsyncView state={state} onRetry={() => void refetch()}>
        {({ seats, closesAt }) => {
          const leads = seats.some(({ leader }) => leader);
          return (
            <>
              {closesAt === undefined ? null : (
                <StatusNote tone="amber">{MESSAGES.closing(formatInstant(closesAt))}</StatusNote>
              )}
              {SECTIONS.map(({ title, lines }) => (
                <Card key={title} title={title}>
                  {lines.map((line) => (
                    <Paragraph key={line} tone="soft">
                      {line}
                    </Paragraph>
                  ))}
                </Card>
              ))}
              <TakeAlongButton />
              <Paragraph tone="soft">{MESSAGES.wait}</Paragraph>
              <RefusalNote refusal={close.refusal ?? keep.refusal} />
              {leads ? <StatusNote>{MESSAGES.leader}</StatusNote> : null}
              {closesAt !== undefined ? (
                <Button busy={keep.busy} onPress={() => void takeBack()}>
                  {MESSAGES.keep}
                </Button>
              ) : leads ? null : (
                <Button tone="danger" busy={close.busy} onPress={() => void request()}>
                  {MESSAGES.close}
                </Button>
              )}
            </>
          );
        }}
      </AsyncView>
    </Screen>
  );
}
