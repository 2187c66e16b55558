import { useEffect, useMemo, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { newRequestId } from '@/api/request-id';
import { watchKeys, toggleFullscreen } from '@/platform/keyboard';
import { goBack } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Row } from '@/ui/stack';
import { SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';
import type { Slide, SlideOrder } from './slide-order';
import { layoutSlides, turnTo } from './slide-order';
import { SlideContent } from './slide-content';
import './slides.scss';

/** The 16:9 slideshow, controlled by keyboard or remote control, ordered by name or at random. */
export function SlidesScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('showcase.slides', { collectiveId });
  const [order, setOrder] = useState<SlideOrder>('name');
  const [seed, setSeed] = useState('');
  const pages = state.kind === 'ready' ? state.value.pages : undefined;
  const slides = useMemo(() => layoutSlides(pages ?? [], order, seed), [pages, order, seed]);
  // Every request for a random order draws a new seed.
  const shuffle = () =>
    void newRequestId().then((fresh) => {
      setSeed(fresh);
      setOrder('random');
    });
  return (
    <View className="slides">
      <AsyncView state={state} shape="card" count={1} onRetry={() => void refetch()}>
        {({ name }) =>
          slides.length === 0 ? (
            <Empty drawing="people" text={MESSAGES.slidesEmpty} />
          ) : (
            <Show
              key={`${order}${seed}`}
              collective={name}
              slides={slides}
              onName={() => setOrder('name')}
              onShuffle={shuffle}
            />
          )
        }
      </AsyncView>
    </View>
  );
}

interface ShowProps {
  readonly collective: string;
  readonly slides: readonly Slide[];
  readonly onName: () => void;
  readonly onShuffle: () => void;
}

/** Shows one slide at a time; a new order starts from the cover. */
function Show({ collective, slides, onName, onShuffle }: ShowProps) {
  const [at, setAt] = useState(0);
  const count = slides.length + 1;
  useEffect(
    () =>
      watchKeys((key) => {
        const lower = key.toLowerCase();
        if (lower === 'l') onShuffle();
        else if (lower === 'n') onName();
        else if (lower === 'f') toggleFullscreen();
        else if (key === 'Escape') goBack();
        else setAt((now) => turnTo(key, now, count) ?? now);
      }),
    [count, onShuffle, onName],
  );
  const slide = slides[at - 1];
  return (
    <>
      <View className="slides__content" key={slide?.key ?? 'cover'}>
        {slide ? (
          <SlideContent slide={slide} />
        ) : (
          <View className="slides__cover">
            <Text className="slides__title">{MESSAGES.title}</Text>
            <Text className="slides__collective">{collective}</Text>
            <Text className="slides__keys">{MESSAGES.keys}</Text>
          </View>
        )}
      </View>
      <View className="slides__bar">
        <Row gap="normal">
          <Button small repeats tone="plain" onPress={() => setAt(Math.max(0, at - 1))} disabled={at === 0}>
            {MESSAGES.previous}
          </Button>
          <Text className="slides__count">{MESSAGES.slide(at + 1, count)}</Text>
          <Button
            small
            repeats
            tone="plain"
            onPress={() => setAt(Math.min(count - 1, at + 1))}
            disabled={at === count - 1}
          >
            {MESSAGES.next}
          </Button>
          <Button small tone="plain" onPress={onName}>
            {MESSAGES.byName}
          </Button>
          <Button small tone="plain" onPress={onShuffle}>
            {MESSAGES.shuffled}
          </Button>
          <Button small tone="plain" onPress={goBack}>
            {MESSAGES.leaveShow}
          </Button>
        </Row>
      </View>
    </>
  );
}
