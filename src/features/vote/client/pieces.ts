/** Signs of one call: the platform takes 100 KB of text. */
export const PIECE = 78_000;

/** Cuts a text for several calls. */
export const cutText = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / PIECE) }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE));

/** Reads pages from `from` on until the answer names no next one. */
export async function readPages<T>(
  read: (from: number) => Promise<{ items: readonly T[]; next: number | null }>,
  first: number,
): Promise<T[]> {
  const all: T[] = [];
  for (let from: number | null = first; from !== null;) {
    const page: { items: readonly T[]; next: number | null } = await read(from);
    all.push(...page.items);
    from = page.next;
  }
  return all;
}
