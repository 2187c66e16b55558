type Row = { _id: string; [field: string]: unknown };
/** One random operation on the collection under test. */
export type Operation =
  | { kind: 'insert' | 'set'; id: string; fields: object }
  | { kind: 'update'; id: string; set: object; inc: number; push: number }
  | { kind: 'updateWhere'; condition: object; inc: number }
  | { kind: 'remove'; id: string }
  | { kind: 'find'; condition: object; order: Record<string, 1 | -1>; skip: number; limit: number }
  | { kind: 'count'; condition: object };

/** The reference model: documents in a plain list, searched linearly. */
export class Model {
  private rows: Row[] = [];

  perform(op: Operation): unknown {
    switch (op.kind) {
      case 'insert':
        if (this.row(op.id)) return 'duplicate';
        this.rows.push({ _id: op.id, ...op.fields });
        return 'inserted';
      case 'set': {
        const existed = this.row(op.id) !== undefined;
        this.rows = [...this.rows.filter(({ _id }) => _id !== op.id), { _id: op.id, ...op.fields }];
        return existed ? 'replaced' : op.id;
      }
      case 'update': {
        const row = this.row(op.id);
        if (!row) return 0;
        Object.assign(row, op.set);
        row['c'] = ((row['c'] as number | undefined) ?? 0) + op.inc;
        row['p'] = [...((row['p'] as number[] | undefined) ?? []), op.push];
        return 1;
      }
      case 'updateWhere': {
        const hit = this.rows.filter((row) => matches(row, op.condition));
        for (const row of hit) row['b'] = (row['b'] as number) + op.inc;
        return op.inc === 0 ? 0 : hit.length;
      }
      case 'remove': {
        const before = this.rows.length;
        this.rows = this.rows.filter(({ _id }) => _id !== op.id);
        return before - this.rows.length;
      }
      case 'count':
        return this.rows.filter((row) => matches(row, op.condition)).length;
      case 'find':
        return this.rows
          .filter((row) => matches(row, op.condition))
          .sort((x, y) => compareRows(x, y, op.order))
          .slice(op.skip, op.skip + op.limit);
    }
  }

  private row(id: string): Row | undefined {
    return this.rows.find(({ _id }) => _id === id);
  }
}

function matches(row: Row, condition: object): boolean {
  return Object.entries(condition).every(([field, wanted]) => {
    if (field === '$or') return (wanted as object[]).some((one) => matches(row, one));
    const value = row[field];
    const candidates = Array.isArray(value) ? [...(value as unknown[]), value] : [value ?? null];
    if (typeof wanted !== 'object' || wanted === null) return candidates.includes(wanted);
    return Object.entries(wanted as object).every(([operator, operand]) =>
      holds(candidates, operator, operand),
    );
  });
}

function holds(candidates: unknown[], operator: string, operand: unknown): boolean {
  if (operator === '$ne') return !candidates.includes(operand);
  if (operator === '$in') return candidates.some((one) => (operand as unknown[]).includes(one));
  return candidates.some((one) => {
    if (typeof one !== 'number' || typeof operand !== 'number') return false;
    if (operator === '$gt') return one > operand;
    if (operator === '$gte') return one >= operand;
    return operator === '$lt' ? one < operand : one <= operand;
  });
}

function compareRows(x: Row, y: Row, order: Record<string, 1 | -1>): number {
  for (const [field, way] of Object.entries(order)) {
    const difference = compare(key(x[field], way), key(y[field], way)) * way;
    if (difference !== 0) return difference;
  }
  return 0;
}

function key(value: unknown, way: 1 | -1): unknown {
  if (!Array.isArray(value)) return value ?? null;
  if (value.length === 0) return undefined;
  return [...(value as unknown[])].sort((a, b) => compare(a, b) * way)[0];
}

// Order: empty array, null, numbers, strings by their bytes.
function compare(x: unknown, y: unknown): number {
  const rank = (one: unknown): number =>
    one === undefined ? 0 : one === null ? 1 : typeof one === 'number' ? 2 : 3;
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === 'number') return x - (y as number);
  return typeof x === 'string' ? Buffer.compare(Buffer.from(x), Buffer.from(y as string)) : 0;
}
