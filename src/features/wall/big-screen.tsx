import { Text, View } from '@tarojs/components';
import type { PrintableIssue } from '@core/contract/wall';
import { usePageParams } from '@/platform/navigate';
import { SCREEN_MESSAGES as MESSAGES, WALL_MESSAGES } from '@/messages/wall';
import { ScreenPageContent } from './screen-page-content';
import { layoutPages } from './screen-layout';
import { useBigScreen } from './use-big-screen';
import { useAutoPaging } from './use-auto-paging';
import './big-screen.scss';

/** The wall on a television: authorised by the link's token only, pages automatically. */
export function BigScreen() {
  const { link = '' } = usePageParams();
  const { state, offlineSince } = useBigScreen(link);
  return (
    <View className="theme-light big-screen">
      {state.kind === 'shown' ? <IssueScreen wall={state.wall} offlineSince={offlineSince} /> : null}
      {state.kind === 'asking' ? <Notice title={MESSAGES.asking} note="" /> : null}
      {state.kind === 'none' ? <Notice title={MESSAGES.none} note={MESSAGES.noneNote} /> : null}
      {state.kind === 'revoked' ? <Notice title={MESSAGES.revoked} note={MESSAGES.revokedNote} /> : null}
    </View>
  );
}

function Notice({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <View className="big-screen__notice">
      <Text className="big-screen__notice-title">{title}</Text>
      {note ? <Text className="big-screen__notice-note">{note}</Text> : null}
    </View>
  );
}

function IssueScreen({
  wall,
  offlineSince,
}: {
  readonly wall: PrintableIssue;
  readonly offlineSince: string | null;
}) {
  const { issue, sign, collectiveName } = wall;
  const pages = layoutPages(wall);
  const { at, paused } = useAutoPaging(pages.length);
  const page = pages[at];
  const footnote = offlineSince
    ? MESSAGES.lost(offlineSince)
    : paused
      ? MESSAGES.paused
      : WALL_MESSAGES.frozen(issue.frozenAt, issue.order);
  return (
    <>
      <View className="big-screen__head">
        <View className="big-screen__titles">
          <Text className="big-screen__over">{`${collectiveName} · ${MESSAGES.board}`}</Text>
          <Text className="big-screen__title">{`${WALL_MESSAGES.issue(issue)} · ${WALL_MESSAGES.over(issue.month)}`}</Text>
        </View>
        {sign ? <Text className="big-screen__sign">{sign.text}</Text> : null}
      </View>
      <View className="big-screen__page" key={at}>
        {page ? <ScreenPageContent page={page} month={issue.month} /> : null}
      </View>
      <View className="big-screen__foot">
        <Text className={offlineSince ? 'big-screen__below big-screen__below--lost' : 'big-screen__below'}>
          {footnote}
        </Text>
        <Text className="big-screen__keys">{MESSAGES.keys}</Text>
        <Text className="big-screen__where">{MESSAGES.page(at + 1, Math.max(1, pages.length))}</Text>
      </View>
    </>
  );
}
