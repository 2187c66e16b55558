import type { AchievementSource } from '@core/domain/achievement-facts';
import { openLink, openTab } from '@/platform/navigate';
import type { CollectivePage, PageLink } from '@/platform/pages';
import { FACT_MESSAGES } from '@/messages/facts';
import { setPendingIssue } from './pending-issue';

type Kind = AchievementSource['kind'];

/** A link to the records of one kind that a fact is based on. */
export interface SourceLink {
  readonly record: string;
  /** Opens the record; null when it has no page yet. */
  readonly open: (() => void) | null;
}

interface Fact {
  readonly sources: readonly AchievementSource[];
  readonly no?: number;
  readonly houseId?: string;
}

/** A node id is `<card id>.<own part>`. */
const cardOf = (nodeId: string): string => nodeId.slice(0, nodeId.lastIndexOf('.'));

/** List pages for facts with several sources of a kind; other kinds open the roster. */
const LISTS = {
  session: '/packages/service/pages/home/index',
  innovation: '/packages/ideas/pages/list/index',
} as const satisfies Partial<Record<Kind, CollectivePage>>;

const hasList = (kind: Kind): kind is keyof typeof LISTS => kind in LISTS;

/** Lists the records that a fact is based on, one link per kind. */
export function sourceLinksOf(
  { sources, no, houseId }: Fact,
  collectiveId: string,
  pagesOpen: boolean,
): SourceLink[] {
  const to = (link: PageLink) => (): void => openLink(link);
  const open = (kind: Kind, id: string, several: boolean): (() => void) | null => {
    if (several)
      return hasList(kind)
        ? to({ page: LISTS[kind], params: { collectiveId } })
        : () => openTab('/pages/team/index');
    switch (kind) {
      case 'collective':
        return to({ page: '/packages/team/pages/collective/index', params: { collectiveId } });
      case 'card':
        return to({ page: '/packages/card/pages/view/index', params: { cardId: id } });
      case 'node':
        return to({ page: '/pages/node/index', params: { cardId: cardOf(id), nodeId: id } });
      case 'help':
        return to({ page: '/packages/wall/pages/help/index', params: { collectiveId } });
      case 'issue':
        return () => {
          if (no !== undefined) setPendingIssue(no);
          openTab('/pages/wall/index');
        };
      case 'page':
        return pagesOpen
          ? to({ page: '/packages/showcase/pages/person/index', params: { cardId: id } })
          : null;
      case 'pairing':
        return to({
          page: '/packages/service/pages/house/index',
          params: { collectiveId, ...(houseId && { houseId }) },
        });
      case 'session':
        return to({
          page: '/packages/service/pages/session/index',
          params: { collectiveId, sessionId: id },
        });
      case 'innovation':
        return to({ page: '/packages/ideas/pages/proposal/index', params: { innovationId: id } });
      case 'contest':
        return to({ page: '/packages/ideas/pages/contests/index', params: { collectiveId } });
      case 'care':
      case 'welfare':
        return to({ page: '/packages/service/pages/care/index', params: { collectiveId } });
    }
  };
  return [...new Set(sources.map(({ kind }) => kind))].map((kind) => {
    const [first, ...more] = sources.filter((source) => source.kind === kind);
    return { record: FACT_MESSAGES.source(kind), open: first ? open(kind, first.id, more.length > 0) : null };
  });
}
