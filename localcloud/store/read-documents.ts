import { open } from 'lmdb';
import { verifyChecksum } from './checksum';
import { collectionNames, documentsOf, metaOf } from './layout';
import { parseDocument, type Document, type DocumentId } from './ejson';

/** A stored document, or the reason why it cannot be read. */
export interface ReadDocument {
  readonly collection: string;
  readonly id: string;
  readonly document: Document | null;
}

/** Reads every document of a data folder without changing it, also while a local cloud uses it. */
export async function readDocuments(folder: string, take: (read: ReadDocument) => void): Promise<void> {
  const env = open({ path: `${folder}/database.mdb`, maxDbs: 600, encoding: 'string', readOnly: true });
  try {
    for (const collection of collectionNames(metaOf(env))) {
      const documents = documentsOf(env, collection);
      for (const { key, value } of documents.getRange())
        take({ collection, id: String(key), document: readOne(collection, key, value) });
    }
  } finally {
    await env.close();
  }
}

function readOne(collection: string, id: DocumentId, stored: string): Document | null {
  try {
    return parseDocument(verifyChecksum(stored, collection, id));
  } catch {
    return null;
  }
}
