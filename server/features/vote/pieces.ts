import type { Snapshot, Transaction } from '../../store/store';

type Pile = 'mixPieces' | 'boardPieces';

/** Nine pieces of 80 000 characters per response, for clients on a weak connection. */
const PIECES_PER_RESPONSE = 9;

/** Saves a piece; saving it again replaces it. */
export const putPiece = (
  tx: Transaction,
  pile: Pile,
  voteId: string,
  { part, text }: { part: number; text: string },
): Promise<void> => tx.put(pile, { _id: `${voteId}:${part}`, of: voteId, part, seq: 0, text });

/** Reads pieces from `from` on, below `count`. */
export async function readPieces(
  db: Snapshot,
  pile: Pile,
  voteId: string,
  from: number,
  count: number,
): Promise<{ texts: string[]; next: number | null }> {
  const parts = Array.from(
    { length: Math.min(PIECES_PER_RESPONSE, Math.max(0, count - from)) },
    (_, i) => from + i,
  );
  if (parts.length === 0) return { texts: [], next: null };
  const found = await db.find(
    pile,
    { of: voteId, part: { in: parts } },
    { order: ['part', 'asc'], limit: PIECES_PER_RESPONSE },
  );
  const end = from + parts.length;
  return { texts: found.map((piece) => piece.text), next: end < count ? end : null };
}

/** Reads all pieces as one text. */
export async function readAllPieces(
  db: Snapshot,
  pile: Pile,
  voteId: string,
  count: number,
): Promise<string> {
  let text = '';
  for (let from: number | null = 0; from !== null;) {
    const { texts, next } = await readPieces(db, pile, voteId, from, count);
    text += texts.join('');
    from = next;
  }
  return text;
}
