import { useMemo, useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import { useCall } from '@/api/use-call';
import { openPage, useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { PosterSheet } from '@/ui/poster/poster-sheet';
import { Screen } from '@/ui/screen';
import { SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';
import { PageFace } from './page-face';
import { personPoster } from './person-poster';

/** One person's page, told by their own record; its owner makes a poster of it or carries a part of it further. */
export function PersonScreen() {
  const { cardId = '' } = useQuery();
  const { state, reload } = useCall('showcase.open', { cardId });
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
      <Answer state={state} shape="card" count={3} onRetry={() => void reload()}>
        {({ name, post, items, mine }) => (
          <>
            <PageHead over={post} title={MESSAGES.pageOf(name)} />
            <PageFace items={items} />
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
      </Answer>
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
