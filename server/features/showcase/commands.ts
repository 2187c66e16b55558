import type { Transaction } from '../../store/store';

/** Hides or shows the page of a member who left or returned. */
export async function hideShowcase(tx: Transaction, cardId: string, hidden: boolean): Promise<void> {
  const page = await tx.get('showcasePages', cardId);
  if (page && page.hidden !== hidden) await tx.put('showcasePages', { ...page, hidden });
}
