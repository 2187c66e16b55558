import type { DeedsSource } from '@core/domain/deeds-facts';
import { openPage, openTab } from '@/platform/navigate';
import { FACT_MESSAGES } from '@/messages/facts';
import { askForIssue } from './asked-issue';

type Kind = DeedsSource['kind'];

/** What a fact's sources lead to, kind by kind. */
export interface Lead {
  readonly record: string;
  /** Opens the record; null where there is nothing to see yet. */
  readonly open: (() => void) | null;
}

interface Fact {
  readonly sources: readonly DeedsSource[];
  readonly no?: number;
  readonly houseId?: string;
}

/** A node's id is `<card>.<own part>`. */
const cardOf = (nodeId: string): string => nodeId.slice(0, nodeId.lastIndexOf('.'));

/** Where several of a kind are listed; several cards or nodes lead to the people who hold them. */
const LISTS: { readonly [K in Kind]?: string } = {
  session: '/packages/service/pages/home/index',
  innovation: '/packages/ideas/pages/list/index',
};

/** Lists what a fact stands on, and how each is opened. */
export function leadsOf({ sources, no, houseId }: Fact, collectiveId: string, pagesOpen: boolean): Lead[] {
  const to =
    (page: string, query: Record<string, string> = { collectiveId }) =>
    () =>
      openPage(page, query);
  const open = (kind: Kind, id: string, several: boolean): (() => void) | null => {
    if (several) {
      const list = LISTS[kind];
      return list ? to(list) : () => openTab('/pages/team/index');
    }
    switch (kind) {
      case 'collective':
        return to('/packages/team/pages/collective/index');
      case 'card':
        return to('/packages/card/pages/view/index', { cardId: id });
      case 'node':
        return to('/pages/node/index', { cardId: cardOf(id), nodeId: id });
      case 'help':
        return to('/packages/wall/pages/help/index');
      case 'issue':
        return () => {
          if (no !== undefined) askForIssue(no);
          openTab('/pages/wall/index');
        };
      case 'page':
        return pagesOpen ? to('/packages/showcase/pages/person/index', { cardId: id }) : null;
      case 'pairing':
        return to('/packages/service/pages/house/index', { collectiveId, ...(houseId && { houseId }) });
      case 'session':
        return to('/packages/service/pages/session/index', { collectiveId, sessionId: id });
      case 'innovation':
        return to('/packages/ideas/pages/proposal/index', { innovationId: id });
      case 'contest':
        return to('/packages/ideas/pages/contests/index');
      case 'care':
      case 'welfare':
        return to('/packages/service/pages/care/index');
    }
  };
  return [...new Set(sources.map(({ kind }) => kind))].map((kind) => {
    const [first, ...more] = sources.filter((source) => source.kind === kind);
    return { record: FACT_MESSAGES.source(kind), open: first ? open(kind, first.id, more.length > 0) : null };
  });
}
