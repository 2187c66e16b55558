/** Shuffles reproducibly: the same seed and names give the same order. */
export function seededShuffle<T>(items: readonly T[], seed: string, nameOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, lot: shuffleKey(`${seed}/${nameOf(item)}`), name: nameOf(item) }))
    .sort((a, b) => a.lot - b.lot || (a.name < b.name ? -1 : 1))
    .map(({ item }) => item);
}

// FNV-1a with a final mix; it needs no cryptographic strength.
function shuffleKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
