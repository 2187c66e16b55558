import { useEffect, useMemo, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { newRequestId } from '@/api/request-id';
import { hearKeys, turnFullscreen } from '@/platform/keyboard';
import { goBack } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Row } from '@/ui/stack';
import { SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';
import type { Slide, SlideOrder } from './slide-order';
import { laySlides, turnTo } from './slide-order';
import { SlideFace } from './slide-face';
import './slides.scss';

/** The show for the meeting, 16:9: keyboard or remote control, in the order of names or of a lot. */
export function SlidesScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('showcase.slides', { collectiveId });
  const [order, setOrder] = useState<SlideOrder>('name');
  const [seed, setSeed] = useState('');
  const pages = state.kind === 'ready' ? state.value.pages : undefined;
  const slides = useMemo(() => laySlides(pages ?? [], order, seed), [pages, order, seed]);
  // A lot is drawn anew each time somebody asks for it.
  const draw = () =>
    void newRequestId().then((fresh) => {
      setSeed(fresh);
      setOrder('lot');
    });
  return (
    <View className="slides">
      <Answer state={state} shape="card" count={1} onRetry={() => void reload()}>
        {({ name }) =>
          slides.length === 0 ? (
            <Empty drawing="people" text={MESSAGES.slidesEmpty} />
          ) : (
            <Show
              key={`${order}${seed}`}
              collective={name}
              slides={slides}
              onName={() => setOrder('name')}
              onLot={draw}
            />
          )
        }
      </Answer>
    </View>
  );
}

interface ShowProps {
  readonly collective: string;
  readonly slides: readonly Slide[];
  readonly onName: () => void;
  readonly onLot: () => void;
}

/** The pictures, one at a time; a new order starts from the cover. */
function Show({ collective, slides, onName, onLot }: ShowProps) {
  const [at, setAt] = useState(0);
  const count = slides.length + 1;
  useEffect(
    () =>
      hearKeys((key) => {
        const letter = key.toLowerCase();
        if (letter === 'l') onLot();
        else if (letter === 'n') onName();
        else if (letter === 'f') turnFullscreen();
        else if (key === 'Escape') goBack();
        else setAt((now) => turnTo(key, now, count) ?? now);
      }),
    [count, onLot, onName],
  );
  const slide = slides[at - 1];
  return (
    <>
      <View className="slides__paper" key={slide?.key ?? 'cover'}>
        {slide ? (
          <SlideFace slide={slide} />
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
          <Button small tone="plain" onPress={() => setAt(Math.max(0, at - 1))} disabled={at === 0}>
            {MESSAGES.previous}
          </Button>
          <Text className="slides__count">{MESSAGES.slide(at + 1, count)}</Text>
          <Button
            small
            tone="plain"
            onPress={() => setAt(Math.min(count - 1, at + 1))}
            disabled={at === count - 1}
          >
            {MESSAGES.next}
          </Button>
          <Button small tone="plain" onPress={onName}>
            {MESSAGES.byName}
          </Button>
          <Button small tone="plain" onPress={onLot}>
            {MESSAGES.byLot}
          </Button>
          <Button small tone="plain" onPress={goBack}>
            {MESSAGES.leaveShow}
          </Button>
        </Row>
      </View>
    </>
  );
}
