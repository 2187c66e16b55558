/** Shown for a value of a kind that only a newer version knows. */
export const OTHER_LABEL = '其他';

/** Shown for a state that only a newer version knows. */
export const LATER_LABEL = '更新后可见';

/**
 * A table by an enum that the server sends. A newer server may send a value that this client does not know; the table
 * answers it with `other`, so that no page fails on it.
 */
export const enumTable = <K extends string | number, V>(
  table: Readonly<Record<K, V>>,
  other: V,
): Readonly<Record<K, V>> =>
  new Proxy(table, {
    get: (known, key) => (Object.prototype.hasOwnProperty.call(known, key) ? known[key as K] : other),
  });
