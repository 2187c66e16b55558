import type { Quote } from '../core/domain/quote';
import { issueMonthFor, nextMonth, shiftMonth } from '../core/domain/post';
import { monthInChina } from './context';
import type { NodeDoc } from './store/collections';
import type { SheetDoc, SheetEntry, WallDoc } from './store/month-collections';
import type { Reader, Transaction } from './store/store';

/** A month is kept in this many parts, so that colleagues who publish in the same minute rarely meet. */
export const SHEET_PARTS = 8;
const MASKS_MAX = 400;

const partOf = (seatId: string): number =>
  [...seatId].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 0) % SHEET_PARTS;

const idOf = (collectiveId: string, month: string, part: number): string =>
  `${collectiveId}.${month}.${part}`;

export const blankSheet = (collectiveId: string, month: string, part: number): SheetDoc => ({
  _id: idOf(collectiveId, month, part),
  collectiveId,
  month,
  closed: false,
  entries: [],
  quotes: [],
});

export const blankWall = (collectiveId: string): WallDoc => ({
  _id: collectiveId,
  lastNo: 0,
  lastMonth: null,
  issues: [],
  sign: null,
  masks: [],
  links: [],
});

export const wallOf = async (reader: Reader, collectiveId: string): Promise<WallDoc> =>
  (await reader.get('walls', collectiveId)) ?? blankWall(collectiveId);

/** Gets the part of a month's sheet that a seat writes on. */
export async function sheetFor(
  reader: Reader,
  collectiveId: string,
  month: string,
  seatId: string,
): Promise<SheetDoc> {
  const part = partOf(seatId);
  return (
    (await reader.get('sheets', idOf(collectiveId, month, part))) ?? blankSheet(collectiveId, month, part)
  );
}

/** Gets all parts of a month. */
export async function wholeSheet(reader: Reader, collectiveId: string, month: string): Promise<SheetDoc[]> {
  const parts: SheetDoc[] = [];
  for (let part = 0; part < SHEET_PARTS; part++)
    parts.push(
      (await reader.get('sheets', idOf(collectiveId, month, part))) ?? blankSheet(collectiveId, month, part),
    );
  return parts;
}

export const withEntry = (sheet: SheetDoc, entry: SheetEntry): SheetDoc => ({
  ...sheet,
  entries: [...sheet.entries.filter((old) => old.entryId !== entry.entryId), entry],
});

/** Takes somebody who left off the issues in the making; frozen ones stay. */
export async function strikeSeat(
  tx: Transaction,
  collectiveId: string,
  seatId: string,
  now: string,
): Promise<void> {
  const month = monthInChina(now);
  for (const at of [shiftMonth(month, -1), month, nextMonth(month)]) {
    const sheet = await sheetFor(tx, collectiveId, at, seatId);
    if (sheet.closed || !sheet.entries.some((entry) => entry.seatId === seatId)) continue;
    await tx.put('sheets', { ...sheet, entries: sheet.entries.filter((entry) => entry.seatId !== seatId) });
  }
}

/** Carries a quote, its author's consent or its removal to the wall: to the open sheet, or as a mask over what hangs. */
export async function carryQuote(
  tx: Transaction,
  node: NodeDoc,
  quote: Quote,
  now: string,
  kept: boolean,
): Promise<void> {
  const { collectiveId } = node;
  const ownerSeatId = node.cardId.slice(0, node.cardId.lastIndexOf('.'));
  const wall = await wallOf(tx, collectiveId);
  const consent = kept && quote.wallConsent;
  for (const at of [monthInChina(quote.at), nextMonth(monthInChina(quote.at))]) {
    const sheet = await sheetFor(tx, collectiveId, at, ownerSeatId);
    const held = sheet.quotes.find((one) => one.quoteId === quote.id);
    if (!held) continue;
    if (!sheet.closed) return putQuote(tx, sheet, quote, kept);
    if (held.wallConsent) return putMask(tx, wall, quote.id, consent, now);
    break;
  }
  if (!consent && wall.lastMonth !== null && monthInChina(quote.at) <= wall.lastMonth) return;
  const month = issueMonthFor(monthInChina(now), wall.lastMonth);
  await putQuote(tx, await sheetFor(tx, collectiveId, month, ownerSeatId), quote, kept);
}

/** Puts a mask over something that hangs, or takes it away. */
export async function putMask(
  tx: Transaction,
  wall: WallDoc,
  id: string,
  shown: boolean,
  now: string,
): Promise<void> {
  const others = wall.masks.filter((mask) => mask.id !== id);
  if (shown && others.length === wall.masks.length) return;
  const masks = shown ? others : [...others, { id, at: now }].slice(-MASKS_MAX);
  await tx.put('walls', { ...wall, masks });
}

async function putQuote(tx: Transaction, sheet: SheetDoc, quote: Quote, kept: boolean): Promise<void> {
  const others = sheet.quotes.filter((one) => one.quoteId !== quote.id);
  const { id: quoteId, seatId, name, by, text, wallConsent } = quote;
  const quotes = kept ? [...others, { quoteId, seatId, name, by, text, wallConsent }] : others;
  await tx.put('sheets', { ...sheet, quotes });
}
