import { useState } from 'react';
import { SHARE_DAYS, surnameOf } from '@core/domain/public-page';
import { useQuery } from '@/api/use-query';
import { useMutation } from '@/api/use-mutation';
import { usePageParams } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { SHARE_MESSAGES as MESSAGES } from '@/messages/showcase-share';
import { ConsentList } from './consent-list';
import { ShareList } from './share-list';
import type { Sharing } from './share-list';

/** 分享到集体外: a separate consent, item by item, behind a revocable code. */
export function ShareScreen() {
  const { cardId = '' } = usePageParams();
  const { state, refetch } = useQuery('showcaseShare.list', { cardId });
  if (state.kind === 'ready')
    return <Share cardId={cardId} sharing={state.value} onChanged={() => void refetch()} />;
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} shape="rows" count={4} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}

interface ShareProps {
  readonly cardId: string;
  readonly sharing: Sharing;
  readonly onChanged: () => void;
}

function Share({ cardId, sharing, onChanged }: ShareProps) {
  const { mutate, busy, refusal } = useMutation('showcaseShare.issue');
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [style, setStyle] = useState<keyof ReturnType<typeof MESSAGES.names>>('surname');
  const [days, setDays] = useState<string>('30');
  const names = MESSAGES.names(sharing.name, MESSAGES.masked(surnameOf(sharing.name)));
  const chosen = sharing.items.map(({ key }) => key).filter((key) => keys.includes(key));
  const issue = async (): Promise<void> => {
    const text = MESSAGES.issueText(chosen.length, Number(days));
    if (!(await ask({ title: MESSAGES.issueTitle, text, yes: MESSAGES.yes, no: MESSAGES.no }))) return;
    const result = await mutate({ cardId, keys: chosen, name: style, days: Number(days) });
    if (!result?.ok) return;
    setKeys([]);
    toast(MESSAGES.issued);
    onChanged();
  };
  const isStale = refusal?.code === 'stale-version';
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          icon="share"
          busy={busy}
          missing={chosen.length === 0 ? MESSAGES.chooseFirst : ''}
          onPress={() => void issue()}
        >
          {MESSAGES.issue}
        </Button>
      }
    >
      <PageHead over={MESSAGES.over} title={MESSAGES.title} note={MESSAGES.note} />
      {refusal ? (
        <StatusNote tone="amber">{isStale ? MESSAGES.stale : REFUSAL_MESSAGES[refusal.code]}</StatusNote>
      ) : null}
      {isStale ? (
        <Button tone="quiet" onPress={onChanged}>
          {MESSAGES.reload}
        </Button>
      ) : null}
      <ShareList cardId={cardId} sharing={sharing} names={names} onRevoked={onChanged} />
      {sharing.items.length === 0 ? (
        <Empty drawing="envelope" text={MESSAGES.empty} />
      ) : (
        <>
          <Section title={MESSAGES.choose} note={`${MESSAGES.chosen(chosen.length)}。${MESSAGES.onlyOwn}`}>
            <StatusNote>{MESSAGES.warn}</StatusNote>
          </Section>
          <ConsentList
            items={sharing.items}
            keys={keys}
            onTurn={(key, on) =>
              setKeys((now) => [...now.filter((one) => one !== key), ...(on ? [key] : [])])
            }
          />
          <Card>
            <Choice
              label={MESSAGES.name}
              options={(['none', 'surname', 'full'] as const).map((value) => ({
                value,
                label: names[value],
              }))}
              value={style}
              onChange={setStyle}
            />
            <Choice
              label={MESSAGES.days}
              options={SHARE_DAYS.map((count) => ({ value: String(count), label: MESSAGES.day(count) }))}
              value={days}
              onChange={setDays}
            />
          </Card>
        </>
      )}
    </Screen>
  );
}
