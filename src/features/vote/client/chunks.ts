/** Characters per call; the platform accepts 100 KB of text. */
export const CHUNK_LENGTH = 78_000;

/** Splits a text into chunks of at most `CHUNK_LENGTH` characters. */
export const splitText = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / CHUNK_LENGTH) }, (_, i) =>
    text.slice(i * CHUNK_LENGTH, (i + 1) * CHUNK_LENGTH),
  );

/** Reads pages starting at `first` until a page has no `next`. */
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
