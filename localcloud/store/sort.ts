import { parseDocument } from './ejson';
import type { Found } from './found';
import { compareValues } from './compare';
import { sortValue } from './path-values';
import type { Order } from './plan';

/** Sorts documents in MongoDB's order; the sort is stable. */
export function sortDocuments(found: Found[], order: Order): Found[] {
  if (order.length === 0) return found;
  const fields = order.map(([path, direction]) => ({ parts: path.split('.'), direction }));
  const rows = found.map((one) => {
    const document = (one.document ??= parseDocument(one.text));
    return {
      one,
      values: fields.map(({ parts, direction }) => sortValue(document, parts, direction, compareValues)),
    };
  });
  rows.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const by = compareValues(a.values[i], b.values[i]) * (fields[i]?.direction ?? 1);
      if (by !== 0) return by;
    }
    return 0;
  });
  return rows.map((row) => row.one);
}
