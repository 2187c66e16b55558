import { Image, Text, View } from '@tarojs/components';
import type { PrintableIssue, ShownEntry } from '@core/contract/wall';
import { useQuery } from '@/api/use-query';
import type { PageUrl } from '@/platform/pages';
import { drawQrCode, printPage } from '@/platform/print';
import { pageUrl } from '@/platform/share';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { imageName } from '@/ui/press';
import { Paragraph } from '@/ui/paragraph';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import { entryNote } from './entry-note';
import { EntryPictures } from './entry-pictures';
import './printed-issue.scss';

interface PrintedIssueProps {
  readonly collectiveId: string;
  readonly no: number;
  readonly paper: 'A3' | 'A4';
}

/** The issue as a browser prints it: visible in print only, and the only thing printed. */
export function PrintedIssue({ collectiveId, no, paper }: PrintedIssueProps) {
  const { state, refetch } = useQuery('wall.printable', { collectiveId, no });
  return (
    <AsyncView state={state} shape="card" count={1} onRetry={() => void refetch()}>
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
              <IssueTables wall={wall} />
            </View>
          </>
        ) : null
      }
    </AsyncView>
  );
}

function IssueTables({ wall }: { readonly wall: PrintableIssue }) {
  const { collectiveName, issue, sign, page } = wall;
  const last = issue.withdrawn[issue.withdrawn.length - 1];
  return (
    <>
      <View className="wall-paper__head">
        <View className="wall-paper__titles">
          <Text className="wall-paper__over">{collectiveName}</Text>
          <Text className="wall-paper__title">{`${MESSAGES.issue(issue)} · ${MESSAGES.over(issue.month)}`}</Text>
          <Text className="wall-paper__over">{MESSAGES.frozen(issue.frozenAt, issue.order)}</Text>
        </View>
        {sign ? <Text className="wall-paper__sign">{sign.text}</Text> : null}
        <View className="wall-paper__scan">
          <Image
            className="wall-paper__code"
            src={drawQrCode(pageUrl(`/${page}` as PageUrl))}
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
          <EntryRow key={entry.entryId} entry={entry} month={issue.month} />
        ))}
      </View>
      {issue.quotes.length > 0 ? (
        <PrintedSection
          title={MESSAGES.quotes}
          lines={issue.quotes.map((quote) => MESSAGES.printQuote(quote.text, quote.name))}
        />
      ) : null}
      {issue.corrections.length > 0 ? (
        <PrintedSection
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

function EntryRow({ entry, month }: { readonly entry: ShownEntry; readonly month: string }) {
  const { name, text, next } = entry;
  return (
    <View className="wall-paper__row">
      <View className="wall-paper__cell">
        <Text className="wall-paper__name">{name}</Text>
        <Text className="wall-paper__note">{entryNote(entry, month)}</Text>
      </View>
      <View className="wall-paper__cell">
        <Text className="wall-paper__line">{text}</Text>
        <EntryPictures entry={entry} block="wall-paper" />
      </View>
      <Text className="wall-paper__cell">{next}</Text>
    </View>
  );
}

function PrintedSection({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
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
