import type { TodayView } from '@core/contract/today';
import type { NewsView } from '@core/contract/todo';
import { call } from '@/api/call';
import { openLink } from '@/platform/navigate';
import type { PageLink } from '@/platform/pages';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { NEWS_MESSAGES, TODAY_MESSAGES } from '@/messages/today';

const linkOf = (
  { kind, cardId, roundId }: NewsView,
  { collective: { collectiveId }, own }: TodayView,
): PageLink | null => {
  switch (kind) {
    case 'showcaseOpen':
      return own?.state === 'active'
        ? { page: '/packages/showcase/pages/arrange/index', params: { collectiveId, cardId: own.cardId } }
        : { page: '/packages/showcase/pages/hall/index', params: { collectiveId } };
    case 'voteResult':
      return {
        page: '/packages/vote/pages/room/index',
        params: { collectiveId, ...(roundId ? { roundId } : {}) },
      };
    case 'sprint':
    case 'wishLit':
      return {
        page: '/packages/wall/pages/sprint/index',
        params: { collectiveId, ...(cardId ? { cardId } : {}) },
      };
    case 'helpThanks':
      return { page: '/packages/wall/pages/help/index', params: { collectiveId } };
    default:
      return null;
  }
};

interface NewsListProps {
  readonly today: TodayView;
  readonly onRead: () => void;
}

/** What concerns the person without asking for anything; a running sprint stays, the rest goes when it is opened. */
export function NewsList({ today, onRead }: NewsListProps) {
  const { news = [], collective, own } = today;
  if (news.length === 0) return null;
  const open = async (one: NewsView): Promise<void> => {
    const link = linkOf(one, today);
    const read =
      one.kind === 'sprint'
        ? null
        : call('todo.dismiss', { collectiveId: collective.collectiveId, todoId: one.newsId });
    if (link) return openLink(link);
    await read;
    onRead();
  };
  return (
    <Section title={TODAY_MESSAGES.news}>
      <Card>
        {news.map((one) => {
          const { icon, title, note } = NEWS_MESSAGES[one.kind];
          return (
            <ListRow
              key={one.newsId}
              leading={<Icon name={icon} />}
              title={title(one.name, one.cardId !== null && one.cardId === own?.cardId)}
              note={note(one.title)}
              onPress={() => void open(one)}
            />
          );
        })}
      </Card>
    </Section>
  );
}
