import { Text, View } from '@tarojs/components';
import type { ShownEntry } from '@core/contract/wall';
import { SCREEN_MESSAGES, WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import { entryNote } from './entry-note';
import { EntryPictures } from './entry-pictures';
import type { ScreenPage } from './screen-layout';

/** The content of one page of the big screen. */
export function ScreenPageContent({ page, month }: { readonly page: ScreenPage; readonly month: string }) {
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
  const items = quotes
    ? page.quotes.map((one) => ({ id: one.quoteId, text: one.text, by: one.name }))
    : page.corrections.map((one) => ({
        id: one.id,
        text: one.text,
        by: MESSAGES.correctedOn(one.at, one.by),
      }));
  return (
    <View className="big-screen__cards">
      <Text className="big-screen__chapter">
        {quotes ? SCREEN_MESSAGES.quotes : SCREEN_MESSAGES.corrections}
      </Text>
      <View className="big-screen__card-rows">
        {items.map((item) => (
          <View
            key={item.id}
            className={quotes ? 'big-screen__card' : 'big-screen__card big-screen__card--amber'}
          >
            <Text className="big-screen__card-text">{item.text}</Text>
            <Text className="big-screen__card-by">{`—— ${item.by}`}</Text>
          </View>
        ))}
      </View>
    </View>
  );
}

function ScreenEntry({ entry, month }: { readonly entry: ShownEntry; readonly month: string }) {
  const { name, text, next, state } = entry;
  return (
    <View className="big-screen__entry">
      <View className="big-screen__who">
        <Text className="big-screen__name">{name}</Text>
        <Text className="big-screen__note">{entryNote(entry, month)}</Text>
        {state === 'reached' ? <Text className="big-screen__reached">{MESSAGES.reached}</Text> : null}
      </View>
      <Text className="big-screen__text">{text}</Text>
      {next ? <Text className="big-screen__line">{`${MESSAGES.next}：${next}`}</Text> : null}
      <EntryPictures entry={entry} block="big-screen" />
    </View>
  );
}
