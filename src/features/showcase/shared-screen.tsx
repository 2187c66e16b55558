import { useQuery } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { useShareCard } from '@/platform/share';
import { AsyncView } from '@/ui/async-view';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { SHARE_MESSAGES as MESSAGES } from '@/messages/showcase-share';
import { PageContent } from './page-content';

/** The page anybody with the code sees; an expired or revoked code shows a note. */
export function SharedScreen() {
  const { code, scene } = usePageParams();
  const shareCode = code ?? scene ?? '';
  const { state, refetch } = useQuery('showcaseShare.open', { code: shareCode });
  useShareCard({
    title: MESSAGES.cardTitle(''),
    path: `/packages/showcase/pages/shared/index?code=${shareCode}`,
  });
  const unknown =
    state.kind === 'failed' && (state.refusal.code === 'not-found' || state.refusal.code === 'bad-input');
  return (
    <Screen title={MESSAGES.landingOver}>
      {unknown ? (
        <Empty drawing="envelope" text={MESSAGES.missing} />
      ) : (
        <AsyncView state={state} shape="card" count={3} onRetry={() => void refetch()}>
          {(page) =>
            page.state === 'live' ? (
              <>
                <PageHead
                  over={MESSAGES.landingOver}
                  title={MESSAGES.cardTitle(
                    page.name.style === 'surname' ? MESSAGES.masked(page.name.words) : page.name.words,
                  )}
                  note={MESSAGES.landingNote}
                />
                <PageContent items={page.items} />
              </>
            ) : (
              <Empty drawing="sprout" text={MESSAGES.ended[page.state]} />
            )
          }
        </AsyncView>
      )}
    </Screen>
  );
}
