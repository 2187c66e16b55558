import { useCall } from '@/api/use-call';
import { openPage, useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { ROUND_WORDS as WORDS } from '@/words/round';
import { FiguresCard } from './figures-card';

/** 谁需要搭把手: what was said, for those who can help; in roster order, never by result — and the way to a hand. */
export function HandScreen() {
  const { roundId = '' } = useQuery();
  const { state, reload } = useCall('stageWord.list', { roundId });
  return (
    <Screen
      title={WORDS.handTitle}
      bar={
        <Button icon="hands" onPress={() => openPage('/packages/wall/pages/help/index')}>
          {WORDS.handAsk}
        </Button>
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {({ title, words }) => (
          <>
            <PageHead over={title} title={WORDS.handTitle} note={WORDS.handNote} />
            {words.length === 0 ? <Empty drawing="people" text={WORDS.handEmpty} /> : null}
            {words.map((word) => (
              <FiguresCard
                key={word.no}
                title={word.own ? `${word.name}（${WORDS.handOwn}）` : word.name}
                word={word}
              />
            ))}
          </>
        )}
      </Answer>
    </Screen>
  );
}
