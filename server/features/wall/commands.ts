import type { Quote } from '../../../core/domain/quote';
import { issueMonthFor, nextMonth, shiftMonth } from '../../../core/domain/post';
import type { NodeDoc } from '../../store/collections';
import type { MonthRecordDoc, WallDoc } from '../../store/month-collections';
import type { Transaction } from '../../store/store';
import { readMonthRecordPart, wallOf } from '../../store/month-record';

import { monthInChina } from '../../rpc/instants';

/** Removes a former member's entries from the open month records; frozen issues are unchanged. */
export async function removeEntriesOfSeat(
  tx: Transaction,
  collectiveId: string,
  seatId: string,
  now: string,
): Promise<void> {
  const month = monthInChina(now);
  for (const at of [shiftMonth(month, -1), month, nextMonth(month)]) {
    const record = await readMonthRecordPart(tx, collectiveId, at, seatId);
    if (record.closed || !record.entries.some((entry) => entry.seatId === seatId)) continue;
    await tx.put('sheets', { ...record, entries: record.entries.filter((entry) => entry.seatId !== seatId) });
  }
}

/** Hides in every issue what a seat that left had written, or shows it again. */
export async function setDeparted(
  tx: Transaction,
  collectiveId: string,
  seatId: string,
  departed: boolean,
): Promise<void> {
  const wall = await wallOf(tx, collectiveId);
  const others = (wall.departed ?? []).filter((one) => one !== seatId);
  if (!departed && others.length === (wall.departed ?? []).length) return;
  await tx.put('walls', { ...wall, departed: departed ? [...others, seatId] : others });
}

/**
 * Updates the wall for a quote that was added, removed or whose consent changed: in the open month record, or as a mask
 * over a frozen issue.
 */
export async function syncWallQuote(
  tx: Transaction,
  node: NodeDoc,
  quote: Quote,
  now: string,
  exists: boolean,
): Promise<void> {
  const { collectiveId } = node;
  const ownerSeatId = node.cardId.slice(0, node.cardId.lastIndexOf('.'));
  const wall = await wallOf(tx, collectiveId);
  const consent = exists && quote.wallConsent;
  for (const at of [monthInChina(quote.at), nextMonth(monthInChina(quote.at))]) {
    const record = await readMonthRecordPart(tx, collectiveId, at, ownerSeatId);
    const held = record.quotes.find((one) => one.quoteId === quote.id);
    if (!held) continue;
    if (!record.closed) return putQuote(tx, record, quote, exists);
    if (held.wallConsent) return putMask(tx, wall, quote.id, consent, now);
    break;
  }
  if (!consent && wall.lastMonth !== null && monthInChina(quote.at) <= wall.lastMonth) return;
  const month = issueMonthFor(monthInChina(now), wall.lastMonth);
  await putQuote(tx, await readMonthRecordPart(tx, collectiveId, month, ownerSeatId), quote, exists);
}

/** Adds or removes a mask over frozen content; masks protect people, so none is ever dropped for the sake of a limit. */
export async function putMask(
  tx: Transaction,
  wall: WallDoc,
  id: string,
  shown: boolean,
  now: string,
): Promise<void> {
  const others = wall.masks.filter((mask) => mask.id !== id);
  if (shown && others.length === wall.masks.length) return;
  const masks = shown ? others : [...others, { id, at: now }];
  await tx.put('walls', { ...wall, masks });
}

async function putQuote(
  tx: Transaction,
  record: MonthRecordDoc,
  quote: Quote,
  exists: boolean,
): Promise<void> {
  const others = record.quotes.filter((one) => one.quoteId !== quote.id);
  const { id: quoteId, seatId, name, by, text, wallConsent } = quote;
  const quotes = exists ? [...others, { quoteId, seatId, name, by, text, wallConsent }] : others;
  await tx.put('sheets', { ...record, quotes });
}
