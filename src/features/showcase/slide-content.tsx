import { Image, Text, View } from '@tarojs/components';
import type { ShowcaseItem } from '@core/domain/showcase';
import { formatRole } from '@core/labels/companion';
import { imageName } from '@/ui/press';
import { formatYearMonth } from '@/messages/months';
import { SHOWCASE_KIND_LABELS, SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';
import type { Slide } from './slide-order';

/** The content of one slide. */
export function SlideContent({ slide }: { readonly slide: Slide }) {
  return (
    <>
      <View className="slides__head">
        <Text className="slides__name">{slide.name}</Text>
        <Text className="slides__post">{slide.post}</Text>
      </View>
      <View
        className={`slides__items ${slide.items[0]?.kind === 'picture' ? 'slides__items--pictures' : ''}`}
      >
        {slide.items.map((item) =>
          item.kind === 'picture' ? (
            <View key={item.key} className="slides__frame">
              <Image className="slides__picture" src={item.url ?? ''} mode="aspectFit" {...imageName('')} />
              <Text className="slides__note">{formatYearMonth(item.at)}</Text>
            </View>
          ) : (
            <View key={item.key} className={`slides__item slides__item--${item.kind}`}>
              <Text className="slides__kind">{headingOf(item)}</Text>
              <Text className="slides__text">{textOf(item)}</Text>
              {noteOf(item) === '' ? null : <Text className="slides__note">{noteOf(item)}</Text>}
            </View>
          ),
        )}
      </View>
    </>
  );
}

const headingOf = (item: ShowcaseItem): string => {
  const kind = SHOWCASE_KIND_LABELS[item.kind];
  if (item.kind === 'node')
    return `${item.title} · ${formatYearMonth(item.at.slice(0, 7))}${item.lit ? ` ${MESSAGES.reached}` : ''}`;
  if (item.kind === 'wish') return item.lit ? `${kind} · ${MESSAGES.lit}` : kind;
  if (item.kind === 'quote') return `${kind} · ${item.by}`;
  if (item.by !== '') return `${kind} · ${formatRole(item.by)}`;
  return kind;
};

const textOf = (item: ShowcaseItem): string =>
  item.kind === 'before' || item.kind === 'helped' || item.kind === 'helping' ? item.title : item.text;

const noteOf = (item: ShowcaseItem): string => {
  if (item.kind === 'before') return item.text === '' ? '' : `${MESSAGES.then}：${item.text}`;
  if (item.after !== '') return `${MESSAGES.echo}：${item.after}`;
  return item.kind === 'helped' || item.kind === 'helping' ? item.text : '';
};
