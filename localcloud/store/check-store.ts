import { parseDocument, type Document } from './ejson';
import { verifyChecksum } from './checksum';
import type { Store, StoredCollection } from './store';
import type { StoredIndex } from './stored-index';

/** The result of a check: how much was read, and the faults as Chinese sentences. */
export interface CheckReport {
  collections: number;
  documents: number;
  indexEntries: number;
  faults: string[];
}

const MAX_FAULTS = 100;

/** Checks the documents and index entries of a store against each other. */
export function checkStore(store: Store): CheckReport {
  const report: CheckReport = { collections: 0, documents: 0, indexEntries: 0, faults: [] };
  for (const collection of store.collections.values()) {
    report.collections += 1;
    try {
      checkCollection(collection, report);
    } catch (error) {
      report.faults.push(`集合 ${collection.name} 无法读完：${(error as Error).message}`);
    }
  }
  return { ...report, faults: report.faults.slice(0, MAX_FAULTS) };
}

function checkCollection(collection: StoredCollection, report: CheckReport): void {
  const expected = new Map<StoredIndex, number>(collection.indexes.map((index) => [index, 0]));
  for (const { key: id, value } of collection.documents.getRange()) {
    report.documents += 1;
    const document = readIntact(collection.name, id, value, report.faults);
    if (!document) continue;
    for (const index of collection.indexes) {
      const { keys } = index.entries(document);
      expected.set(index, (expected.get(index) ?? 0) + keys.length);
      for (const key of keys) {
        const ids = [...index.idsWithKey(key)];
        if (!ids.includes(id))
          report.faults.push(`索引 ${collection.name}.${index.name} 缺少文档 ${String(id)} 的条目`);
        if (index.unique && ids.length > 1)
          report.faults.push(`唯一索引 ${collection.name}.${index.name} 有重复：${ids.join('、')}`);
      }
    }
  }
  for (const [index, count] of expected) {
    const actual = index.keys.getKeysCount();
    report.indexEntries += actual;
    if (actual !== count)
      report.faults.push(`索引 ${collection.name}.${index.name} 有 ${actual} 个条目，应有 ${count} 个`);
  }
}

function readIntact(
  name: string,
  id: string | number,
  stored: string,
  faults: string[],
): Document | undefined {
  try {
    const document = parseDocument(verifyChecksum(stored, name, id));
    if (document['_id'] === id) return document;
    faults.push(`集合 ${name} 的文档 ${String(id)} 自称 ${String(document['_id'])}`);
  } catch {
    faults.push(`集合 ${name} 的文档 ${String(id)} 已损坏（校验和不符）`);
  }
  return undefined;
}
