import { useMemo, useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import { useQuery } from '@/api/use-query';
import { openPage, usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { PosterSheet } from '@/ui/poster/poster-sheet';
import { Screen } from '@/ui/screen';
import { SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';
import { PageContent } from './page-content';
import { ThenAndNow } from './then-and-now';
import { personPoster } from './person-poster';

/** One person's page; its owner may draw a poster of it or share items of it. */
export function PersonScreen() {
  const { cardId = '' } = usePageParams();
  const { state, refetch } = useQuery('showcase.open', { cardId });
  const [drawing, setDrawing] = useState(false);
  const page = state.kind === 'ready' ? state.value : undefined;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        page?.mine ? (
          <Button icon="image" onPress={() => setDrawing(true)}>
            {MESSAGES.poster}
          </Button>
        ) : null
      }
      over={page && drawing ? <Poster page={page} onClose={() => setDrawing(false)} /> : null}
    >
      <AsyncView state={state} shape="card" count={3} onRetry={() => void refetch()}>
        {({ name, post, items, mine, before = [] }) => (
          <>
            <PageHead over={post} title={MESSAGES.pageOf(name)} />
            <PageContent items={items} />
            <ThenAndNow items={items} before={before} />
            {mine ? (
              <Button
                tone="quiet"
                icon="share"
                onPress={() => openPage('/packages/showcase/pages/share/index', { cardId })}
              >
                {MESSAGES.carry}
              </Button>
            ) : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

interface PosterProps {
  readonly page: OutputOf<'showcase.open'>;
  readonly onClose: () => void;
}

function Poster({ page, onClose }: PosterProps) {
  const drawing = useMemo(
    () => personPoster(page, { name: page.collectiveName, label: page.cycleLabel }),
    [page],
  );
  return (
    <PosterSheet
      title={MESSAGES.posterTitle}
      name={MESSAGES.posterName(page.name)}
      drawing={drawing}
      onClose={onClose}
    />
  );
}
