import { readDocuments } from '../localcloud/store/read-documents';
import { checkDocument, type DocumentFault } from '../server/store/check-documents';

export interface DataReport {
  readonly documents: number;
  readonly faults: readonly DocumentFault[];
}

/** Compares every document of a data folder with its schema; changes nothing. `strict` refuses unknown fields too. */
export async function checkData(folder: string, strict: boolean): Promise<DataReport> {
  const faults: DocumentFault[] = [];
  let documents = 0;
  await readDocuments(folder, ({ collection, id, document }) => {
    documents += 1;
    if (document === null) faults.push({ collection, id, path: '', problem: 'unreadable' });
    else faults.push(...checkDocument(collection, document, strict));
  });
  return { documents, faults };
}
