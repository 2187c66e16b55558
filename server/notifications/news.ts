import type { NewsView } from '../../core/contract/todo';
import type { NewsKind } from '../../core/domain/news';
import { isNews } from '../../core/domain/news';
import type { TodoDoc } from '../store/collections';
import type { Transaction } from '../store/store';

export type NewsDoc = TodoDoc & { kind: NewsKind };
export type AskDoc = TodoDoc & { kind: Exclude<TodoDoc['kind'], NewsKind> };

export const isNewsDoc = (doc: TodoDoc): doc is NewsDoc => isNews(doc.kind);
export const isAskDoc = (doc: TodoDoc): doc is AskDoc => !isNews(doc.kind);

/** Derives the id of news from kind, subject and recipient, so that telling twice is telling once. */
export const newsIdOf = (kind: NewsKind, about: string, to: string): string => `${kind}.${about}.${to}`;

export const viewOfNews = ({ _id, kind, at, name, title, cardId, roundId }: NewsDoc): NewsView => ({
  ...{ newsId: _id, kind, at, name, title, cardId, roundId: roundId ?? null },
});

/** Tells each of several seats; news lies among the todos, which released clients never see of this kind. */
export async function addNews(
  tx: Transaction,
  kind: NewsKind,
  about: string,
  seatIds: readonly string[],
  rest: Pick<TodoDoc, 'collectiveId' | 'at' | 'name' | 'title'> &
    Partial<Pick<TodoDoc, 'cardId' | 'roundId'>>,
): Promise<void> {
  for (const to of new Set(seatIds))
    await tx.put('todos', {
      _id: newsIdOf(kind, about, to),
      to,
      kind,
      cardId: null,
      nodeId: null,
      bondId: null,
      ...rest,
    });
}

export async function removeNews(
  tx: Transaction,
  kind: NewsKind,
  about: string,
  seatIds: readonly string[],
): Promise<void> {
  for (const to of new Set(seatIds)) await tx.remove('todos', newsIdOf(kind, about, to));
}
