import { addNews, removeNews } from '../../notifications/news';
import type { CollectiveDoc } from '../../store/collections';
import type { Transaction } from '../../store/store';

/** Hides or shows the page of a member who left or returned. */
export async function hideShowcase(tx: Transaction, cardId: string, hidden: boolean): Promise<void> {
  const page = await tx.get('showcasePages', cardId);
  if (page && page.hidden !== hidden) await tx.put('showcasePages', { ...page, hidden });
}

/** Tells members that the showcase of the cycle is open, by its date or by the 号长; null takes it back. */
export async function announceShowcase(
  tx: Transaction,
  { _id: collectiveId, cycle }: Pick<CollectiveDoc, '_id' | 'cycle'>,
  seatIds: readonly string[],
  now: string | null,
): Promise<void> {
  const about = `${collectiveId}.${cycle.label}`;
  if (now === null) return removeNews(tx, 'showcaseOpen', about, seatIds);
  const rest = { collectiveId, at: now, name: '', title: cycle.label };
  await addNews(tx, 'showcaseOpen', about, seatIds, rest);
}
