import type { FactView } from '@core/contract/paper';
import type { SourceKind } from '@core/domain/paper';
import { askForIssue } from '@/api/asked-issue';
import { openPage, openTab } from '@/platform/navigate';

/** What its sources lead to, kind by kind. */
export interface Lead {
  readonly kind: SourceKind;
  /** Opens the record; null where there is nothing to see yet. */
  readonly open: (() => void) | null;
}

/** A node's id is `<card>.<own part>`. */
const cardOf = (nodeId: string): string => nodeId.slice(0, nodeId.lastIndexOf('.'));

/** Lists what a fact stands on, and how each is opened; several cards or nodes lead to the people who hold them. */
export function leadsOf({ sources, no }: FactView, collectiveId: string, pagesOpen: boolean): Lead[] {
  const open = (kind: SourceKind, id: string, several: boolean): (() => void) | null => {
    if (several) return () => openTab('/pages/team/index');
    switch (kind) {
      case 'collective':
        return () => openPage('/packages/team/pages/collective/index', { collectiveId });
      case 'card':
        return () => openPage('/packages/card/pages/view/index', { cardId: id });
      case 'node':
        return () => openPage('/pages/node/index', { cardId: cardOf(id), nodeId: id });
      case 'help':
        return () => openPage('/packages/wall/pages/help/index', { collectiveId });
      case 'issue':
        return () => {
          if (no !== undefined) askForIssue(no);
          openTab('/pages/wall/index');
        };
      case 'page':
        return pagesOpen ? () => openPage('/packages/showcase/pages/person/index', { cardId: id }) : null;
    }
  };
  return [...new Set(sources.map(({ kind }) => kind))].map((kind) => {
    const [first, ...more] = sources.filter((source) => source.kind === kind);
    return { kind, open: first ? open(kind, first.id, more.length > 0) : null };
  });
}
