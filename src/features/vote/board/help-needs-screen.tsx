import { useQuery } from '@/api/use-query';
import { openPage, usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { VOTE_PAGE_MESSAGES as MESSAGES } from '@/messages/vote-pages';
import { ResultCard } from './result-card';

/** 谁需要搭把手: the results shown to those who can help, in roster order and never by result. */
export function HelpNeedsScreen() {
  const { roundId = '' } = usePageParams();
  const { state, refetch } = useQuery('stageWord.list', { roundId });
  return (
    <Screen
      title={MESSAGES.helpNeedsTitle}
      bar={
        <Button icon="handshake" onPress={() => openPage('/packages/wall/pages/help/index')}>
          {MESSAGES.askForHelp}
        </Button>
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {({ title, words }) => (
          <>
            <PageHead over={title} title={MESSAGES.helpNeedsTitle} note={MESSAGES.helpNeedsNote} />
            {words.length === 0 ? <Empty drawing="people" text={MESSAGES.helpNeedsEmpty} /> : null}
            {words.map((result) => (
              <ResultCard
                key={result.no}
                title={result.own ? `${result.name}（${MESSAGES.me}）` : result.name}
                result={result}
              />
            ))}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
