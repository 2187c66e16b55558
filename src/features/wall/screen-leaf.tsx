import { Image, Text, View } from '@tarojs/components';
import type { ShownEntry } from '@core/contract/wall';
import { imageName } from '@/ui/press';
import { SCREEN_MESSAGES, WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import type { ScreenPage } from './screen-pages';

/** One page of the big screen. */
export function ScreenLeaf({ page, month }: { readonly page: ScreenPage; readonly month: string }) {
  if (page.kind === 'entries')
    return (
      <View className="big-screen__columns">
        {page.columns.map((column) => (
          <View key={column[0]?.entryId ?? ''} className="big-screen__column">
            {column.map((entry) => (
              <ScreenEntry key={entry.entryId} entry={entry} month={month} />
            ))}
          </View>
        ))}
      </View>
    );
  const quotes = page.kind === 'quotes';
  const slips = quotes
    ? page.quotes.map((one) => ({ id: one.quoteId, text: one.text, by: one.name }))
    : page.corrections.map((one) => ({ id: one.id, text: one.text, by: MESSAGES.correctedOn(one.at, one.by) }));
  return (
    <View className="big-screen__slips">
      <Text className="big-screen__chapter">{quotes ? SCREEN_MESSAGES.quotes : SCREEN_MESSAGES.corrections}</Text>
      <View className="big-screen__slip-rows">
        {slips.map((slip) => (
          <View
            key={slip.id}
            className={quotes ? 'big-screen__slip' : 'big-screen__slip big-screen__slip--amber'}
          >
            <Text className="big-screen__slip-text">{slip.text}</Text>
            <Text className="big-screen__slip-by">{`—— ${slip.by}`}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

function ScreenEntry({ entry, month }: { readonly entry: ShownEntry; readonly month: string }) {
  const { name, post, node, text, next, need, state } = entry;
  const notes = [post, node, entry.month === month ? '' : MESSAGES.late(entry.month)];
  return (
    <View className="big-screen__entry">
      <View className="big-screen__who">
        <Text className="big-screen__name">{name}</Text>
        <Text className="big-screen__note">{notes.filter((one) => one !== '').join(' · ')}</Text>
        {state === 'reached' ? <Text className="big-screen__reached">{MESSAGES.reached}</Text> : null}
      </View>
      <Text className="big-screen__text">{text}</Text>
      {next ? <Text className="big-screen__line">{`${MESSAGES.next}：${next}`}</Text> : null}
      {need ? (
        <Text className="big-screen__line big-screen__line--need">{`${MESSAGES.need}：${need}`}</Text>
      ) : null}
      {entry.pictures.length > 0 ? (
        <View className="big-screen__pictures">
          {entry.pictures.map(({ pictureId, url }, at) => (
            <Image
              key={pictureId}
              className="big-screen__picture"
              src={url ?? ''}
              mode="aspectFit"
              {...imageName(MESSAGES.pictureOf(name, at + 1))}
            />
          ))}
        </View>
      ) : null}
    </View>
  );
}
