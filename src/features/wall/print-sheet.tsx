import { Image, Text, View } from '@tarojs/components';
import type { PrintableIssue, ShownEntry } from '@core/contract/wall';
import { useCall } from '@/api/use-call';
import { drawCode, printPage } from '@/platform/print';
import { addressOf } from '@/platform/share';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { imageName } from '@/ui/press';
import { Paragraph } from '@/ui/paragraph';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import './print-sheet.scss';

interface PrintSheetProps {
  readonly collectiveId: string;
  readonly no: number;
  readonly paper: 'A3' | 'A4';
}

/** The issue as a browser prints it: nothing of it is on the screen, nothing else is on the paper. */
export function PrintSheet({ collectiveId, no, paper }: PrintSheetProps) {
  const { state, reload } = useCall('wall.printable', { collectiveId, no });
  return (
    <Answer state={state} shape="card" count={1} onRetry={() => void reload()}>
      {(wall) =>
        wall ? (
          <>
            <Button tone="quiet" icon="print" onPress={() => printPage(paper)}>
              {MESSAGES.printHere}
            </Button>
            <Paragraph size="note" tone="soft">
              {MESSAGES.printHereNote}
            </Paragraph>
            <View className={`theme-light wall-paper wall-paper--${paper}`}>
              <IssuePaper wall={wall} />
            </View>
          </>
        ) : null
      }
    </Answer>
  );
}

function IssuePaper({ wall }: { readonly wall: PrintableIssue }) {
  const { collectiveName, issue, sign, page } = wall;
  const last = issue.withdrawn[issue.withdrawn.length - 1];
  return (
    <>
      <View className="wall-paper__head">
        <View className="wall-paper__titles">
          <Text className="wall-paper__over">{collectiveName}</Text>
          <Text className="wall-paper__title">{`${MESSAGES.issue(issue.no)} · ${MESSAGES.over(issue.month)}`}</Text>
          <Text className="wall-paper__over">{MESSAGES.frozen(issue.frozenAt, issue.order)}</Text>
        </View>
        {sign ? <Text className="wall-paper__sign">{sign.text}</Text> : null}
        <View className="wall-paper__scan">
          <Image
            className="wall-paper__code"
            src={drawCode(addressOf(`/${page}`))}
            {...imageName(MESSAGES.scanName)}
          />
          <Text className="wall-paper__scan-words">{MESSAGES.scan}</Text>
        </View>
      </View>
      <View className="wall-paper__table">
        <View className="wall-paper__row wall-paper__row--head">
          {MESSAGES.printColumns.map((column) => (
            <Text key={column} className="wall-paper__cell">
              {column}
            </Text>
          ))}
        </View>
        {issue.entries.map((entry) => (
          <PaperRow key={entry.entryId} entry={entry} month={issue.month} />
        ))}
      </View>
      {issue.quotes.length > 0 ? (
        <PaperChapter
          title={MESSAGES.quotes}
          lines={issue.quotes.map((quote) => MESSAGES.printQuote(quote.text, quote.name))}
        />
      ) : null}
      {issue.corrections.length > 0 ? (
        <PaperChapter
          title={MESSAGES.corrections}
          lines={issue.corrections.map((one) => `${MESSAGES.correctedOn(one.at, one.by)}：${one.text}`)}
        />
      ) : null}
      {last ? (
        <Text className="wall-paper__line">{MESSAGES.withdrawn(issue.withdrawn.length, last)}</Text>
      ) : null}
    </>
  );
}

function PaperRow({ entry, month }: { readonly entry: ShownEntry; readonly month: string }) {
  const { name, post, node, text, next, need, pictures } = entry;
  const notes = [post, node, entry.month === month ? '' : MESSAGES.late(entry.month)];
  return (
    <View className="wall-paper__row">
      <View className="wall-paper__cell">
        <Text className="wall-paper__name">{name}</Text>
        <Text className="wall-paper__note">{notes.filter((one) => one !== '').join(' · ')}</Text>
      </View>
      <View className="wall-paper__cell">
        <Text className="wall-paper__line">{text}</Text>
        {pictures.length > 0 ? (
          <View className="wall-paper__pictures">
            {pictures.map(({ pictureId, url }, at) => (
              <Image
                key={pictureId}
                className="wall-paper__picture"
                src={url ?? ''}
                mode="aspectFit"
                {...imageName(MESSAGES.pictureOf(name, at + 1))}
              />
            ))}
          </View>
        ) : null}
      </View>
      <Text className="wall-paper__cell">{next}</Text>
      <Text className="wall-paper__cell">{need}</Text>
    </View>
  );
}

function PaperChapter({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <View className="wall-paper__chapter">
      <Text className="wall-paper__name">{title}</Text>
      {lines.map((line, at) => (
        <Text key={at} className="wall-paper__line">
          {line}
        </Text>
      ))}
    </View>
  );
}
