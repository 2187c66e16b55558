import { Text, View } from '@tarojs/components';
import type { PrintableIssue } from '@core/contract/wall';
import { useQuery } from '@/platform/navigate';
import { SCREEN_MESSAGES as MESSAGES, WALL_MESSAGES } from '@/messages/wall';
import { ScreenLeaf } from './screen-leaf';
import { layPages } from './screen-pages';
import { useBigScreen } from './use-big-screen';
import { usePageTurn } from './use-page-turn';
import './big-screen.scss';

/** The wall on a television: reads with the link's token only, turns by itself. */
export function BigScreen() {
  const { link = '' } = useQuery();
  const { state, lostAt } = useBigScreen(link);
  return (
    <View className="theme-light big-screen">
      {state.kind === 'shown' ? <Shown wall={state.wall} lostAt={lostAt} /> : null}
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

function Shown({ wall, lostAt }: { readonly wall: PrintableIssue; readonly lostAt: string | null }) {
  const { issue, sign, collectiveName } = wall;
  const pages = layPages(wall);
  const { at, paused } = usePageTurn(pages.length);
  const page = pages[at];
  const below = lostAt
    ? MESSAGES.lost(lostAt)
    : paused
      ? MESSAGES.paused
      : WALL_MESSAGES.frozen(issue.frozenAt, issue.order);
  return (
    <>
      <View className="big-screen__head">
        <View className="big-screen__titles">
          <Text className="big-screen__over">{`${collectiveName} · ${MESSAGES.board}`}</Text>
          <Text className="big-screen__title">{`${WALL_MESSAGES.issue(issue.no)} · ${WALL_MESSAGES.over(issue.month)}`}</Text>
        </View>
        {sign ? <Text className="big-screen__sign">{sign.text}</Text> : null}
      </View>
      <View className="big-screen__leaf" key={at}>
        {page ? <ScreenLeaf page={page} month={issue.month} /> : null}
      </View>
      <View className="big-screen__foot">
        <Text className={lostAt ? 'big-screen__below big-screen__below--lost' : 'big-screen__below'}>
          {below}
        </Text>
        <Text className="big-screen__keys">{MESSAGES.keys}</Text>
        <Text className="big-screen__where">{MESSAGES.page(at + 1, Math.max(1, pages.length))}</Text>
      </View>
    </>
  );
}
