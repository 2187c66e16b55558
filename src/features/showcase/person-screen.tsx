import { useCall } from '@/api/use-call';
import { useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { SHOWCASE_WORDS as WORDS } from '@/words/showcase';
import { PageFace } from './page-face';

/** One person's page, told by their own record. */
export function PersonScreen() {
  const { cardId = '' } = useQuery();
  const { state, reload } = useCall('showcase.open', { cardId });
  return (
    <Screen title={WORDS.title}>
      <Answer state={state} shape="card" count={3} onRetry={() => void reload()}>
        {({ name, post, items }) => (
          <>
            <PageHead over={post} title={WORDS.pageOf(name)} />
            <PageFace items={items} />
          </>
        )}
      </Answer>
    </Screen>
  );
}
