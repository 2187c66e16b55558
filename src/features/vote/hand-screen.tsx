import { useCall } from '@/api/use-call';
import { openPage, useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { ROUND_MESSAGES as MESSAGES } from '@/messages/round';
import { FiguresCard } from './figures-card';

/** 谁需要搭把手: what was said, for those who can help; in roster order, never by result — and the way to a hand. */
export function HandScreen() {
  const { roundId = '' } = useQuery();
  const { state, reload } = useCall('stageWord.list', { roundId });
  return (
    <Screen
      title={MESSAGES.handTitle}
      bar={
        <Button icon="hands" onPress={() => openPage('/packages/wall/pages/help/index')}>
          {MESSAGES.handAsk}
        </Button>
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {({ title, words }) => (
          <>
            <PageHead over={title} title={MESSAGES.handTitle} note={MESSAGES.handNote} />
            {words.length === 0 ? <Empty drawing="people" text={MESSAGES.handEmpty} /> : null}
            {words.map((word) => (
              <FiguresCard
                key={word.no}
                title={word.own ? `${word.name}（${MESSAGES.handOwn}）` : word.name}
                word={word}
              />
            ))}
          </>
        )}
      </Answer>
    </Screen>
  );
}
