import { parseDocument, type Document } from './ejson';
import { unsealText } from './seal';
import type { Store, StoredCollection } from './store';
import type { StoredIndex } from './stored-index';

/** What a check of a data folder found: how much was looked at, and every fault as a Chinese sentence. */
export interface CheckReport {
  collections: number;
  documents: number;
  indexEntries: number;
  faults: string[];
}

const MOST_FAULTS = 100;

/** Checks every document and every index entry of a store against each other. */
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
  return { ...report, faults: report.faults.slice(0, MOST_FAULTS) };
}

function checkCollection(collection: StoredCollection, report: CheckReport): void {
  const expected = new Map<StoredIndex, number>(collection.indexes.map((index) => [index, 0]));
  for (const { key: id, value } of collection.documents.getRange()) {
    report.documents += 1;
    const document = readSound(collection.name, id, value, report.faults);
    if (!document) continue;
    for (const index of collection.indexes) {
      const { keys } = index.entries(document);
      expected.set(index, (expected.get(index) ?? 0) + keys.length);
      for (const key of keys) {
        const holders = [...index.holders(key)];
        if (!holders.includes(id))
          report.faults.push(`索引 ${collection.name}.${index.name} 缺少文档 ${String(id)} 的条目`);
        if (index.unique && holders.length > 1)
          report.faults.push(`唯一索引 ${collection.name}.${index.name} 有重复：${holders.join('、')}`);
      }
    }
  }
  for (const [index, count] of expected) {
    const there = index.keys.getKeysCount();
    report.indexEntries += there;
    if (there !== count)
      report.faults.push(`索引 ${collection.name}.${index.name} 有 ${there} 个条目，应有 ${count} 个`);
  }
}

function readSound(
  name: string,
  id: string | number,
  sealed: string,
  faults: string[],
): Document | undefined {
  try {
    const document = parseDocument(unsealText(sealed, name, id));
    if (document['_id'] === id) return document;
    faults.push(`集合 ${name} 的文档 ${String(id)} 自称 ${String(document['_id'])}`);
  } catch {
    faults.push(`集合 ${name} 的文档 ${String(id)} 已损坏（校验和不符）`);
  }
  return undefined;
}
