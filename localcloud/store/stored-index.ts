import type { Database, Transaction as Snapshot } from 'lmdb';
import type { IndexDeclaration } from '../environment';
import { databaseError } from '../wire/wire-error';
import type { Document, DocumentId, Value } from './ejson';
import { encodeValue, isCut } from './index-key';
import { indexedValues } from './path-values';

/** The stored description of an index. */
export interface IndexMeta {
  keys: [string, 1 | -1][];
  unique: boolean;
  many: boolean;
  cut: boolean;
}
/** A field of an index: its path and direction. */
export interface IndexField {
  path: string;
  parts: string[];
  direction: 1 | -1;
}

const MAX_KEY_BYTES = 1900;
const MAX_ENTRIES = 1000;

/** A declared index: byte-ordered keys (fields, then document id) that map to document ids. */
export class StoredIndex {
  readonly name: string;
  readonly unique: boolean;
  readonly fields: IndexField[];
  /** True once a document had an array in an indexed field: a document may then have several entries. */
  many = false;
  /** True once a key was truncated: the order of entries then only approximates the order of values. */
  cut = false;

  constructor(
    declared: IndexDeclaration,
    readonly keys: Database<DocumentId, Buffer>,
  ) {
    this.name = declared.name;
    this.unique = declared.unique === true;
    this.fields = declared.keys.map(([path, direction]) => ({ path, parts: path.split('.'), direction }));
  }

  meta(): IndexMeta {
    const keys = this.fields.map((field): [string, 1 | -1] => [field.path, field.direction]);
    return { keys, unique: this.unique, many: this.many, cut: this.cut };
  }

  /** Loads the stored description; returns false when the declaration has changed and the index must be rebuilt. */
  accepts(meta: IndexMeta | undefined): boolean {
    if (!meta) return false;
    const mine = this.meta();
    if (JSON.stringify([meta.keys, meta.unique]) !== JSON.stringify([mine.keys, mine.unique])) return false;
    this.many = meta.many;
    this.cut = meta.cut;
    return true;
  }

  clear(): void {
    this.keys.clearSync();
    this.many = false;
    this.cut = false;
  }

  /** Returns the keys (without the id) of a document's entries; missing fields count as null. */
  entries(document: Document): { keys: Buffer[]; many: boolean; cut: boolean } {
    let many = false;
    let cut = false;
    let keys: Buffer[] = [Buffer.alloc(0)];
    for (const field of this.fields) {
      const reached = indexedValues(document, field.parts);
      many ||= reached.many;
      const encoded = reached.values.map((value) => {
        cut ||= isCut(value);
        return encodeValue(value, field.direction);
      });
      keys =
        encoded.length === 1
          ? keys.map((key) => Buffer.concat([key, encoded[0] as Buffer]))
          : product(keys, encoded);
      if (keys.length > MAX_ENTRIES) throw databaseError(`too many keys for index ${this.name}`);
    }
    if (many) keys = [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
    return { keys, many, cut };
  }

  /** Throws when an entry of a document could not be written; called before anything is written. */
  check(id: DocumentId, document: Document): void {
    for (const key of this.entries(document).keys) fullKey(key, id);
  }

  /** Updates the entries of a document from `before` to `after`; returns true when the stored description changed. */
  apply(id: DocumentId, before: Document | null, after: Document | null): boolean {
    const old = before ? this.entries(before).keys : [];
    const next = after ? this.entries(after) : { keys: [], many: false, cut: false };
    if (old.length === 1 && next.keys.length === 1 && (old[0] as Buffer).equals(next.keys[0] as Buffer))
      return false;
    const nextKeys = new Set(next.keys.map((key) => key.toString('latin1')));
    const oldKeys = new Set(old.map((key) => key.toString('latin1')));
    for (const key of old) if (!nextKeys.has(key.toString('latin1'))) this.keys.removeSync(fullKey(key, id));
    for (const key of next.keys)
      if (!oldKeys.has(key.toString('latin1'))) this.keys.putSync(fullKey(key, id), id);
    const changed = (next.many && !this.many) || (next.cut && !this.cut);
    this.many ||= next.many;
    this.cut ||= next.cut;
    return changed;
  }

  /** Returns another document that already has one of this document's unique keys. */
  conflict(id: DocumentId, document: Document, snapshot?: Snapshot): DocumentId | undefined {
    if (!this.unique) return undefined;
    for (const key of this.entries(document).keys) {
      for (const other of this.idsWithKey(key, snapshot)) if (other !== id) return other;
    }
    return undefined;
  }

  /** Lists the ids of the documents with exactly this key. */
  *idsWithKey(key: Buffer, snapshot?: Snapshot): Generator<DocumentId> {
    const range = { start: key, end: after(key), ...(snapshot ? { transaction: snapshot } : {}) };
    for (const { value } of this.keys.getRange(range)) yield value;
  }

  /** Encodes a value for the n-th field of this index. */
  encode(position: number, value: Value): Buffer {
    return encodeValue(value, (this.fields[position] as IndexField).direction);
  }
}

/** Returns a key that sorts after every key with this prefix. */
export function after(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, Buffer.from([0xff])]);
}

/** Appends the id, so that documents with equal fields have separate entries. */
function fullKey(key: Buffer, id: DocumentId): Buffer {
  const full = Buffer.concat([key, encodeValue(id, 1)]);
  if (full.length > MAX_KEY_BYTES) throw databaseError('index key too large');
  return full;
}

function product(left: Buffer[], right: Buffer[]): Buffer[] {
  return left.flatMap((a) => right.map((b) => Buffer.concat([a, b])));
}
