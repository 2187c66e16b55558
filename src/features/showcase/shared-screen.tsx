import { useCall } from '@/api/use-call';
import { useQuery } from '@/platform/navigate';
import { useShareCard } from '@/platform/share';
import { Answer } from '@/ui/answer';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { SHARE_MESSAGES as MESSAGES } from '@/messages/showcase-share';
import { PageFace } from './page-face';

/** What a code opens for anybody who holds it; a code that is over says so. */
export function SharedScreen() {
  const { code, scene } = useQuery();
  const given = code ?? scene ?? '';
  const { state, reload } = useCall('showcaseShare.open', { code: given });
  useShareCard({
    title: MESSAGES.cardTitle(''),
    path: `/packages/showcase/pages/shared/index?code=${given}`,
  });
  const unknown =
    state.kind === 'failed' && (state.refusal.code === 'not-found' || state.refusal.code === 'bad-input');
  return (
    <Screen title={MESSAGES.landingOver}>
      {unknown ? (
        <Empty drawing="letter" text={MESSAGES.missing} />
      ) : (
        <Answer state={state} shape="card" count={3} onRetry={() => void reload()}>
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
                <PageFace items={page.items} />
              </>
            ) : (
              <Empty drawing="sprout" text={MESSAGES.ended[page.state]} />
            )
          }
        </Answer>
      )}
    </Screen>
  );
}
