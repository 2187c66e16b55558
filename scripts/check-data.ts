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

/** Fails with collection, id and path of the first documents that differ from their schemas. */
export async function expectDocumentsFit(folder: string): Promise<void> {
  const { faults } = await checkData(folder, true);
  if (faults.length === 0) return;
  const lines = faults
    .slice(0, 20)
    .map(({ collection, id, path, problem }) => `${collection} ${id} ${path}: ${problem}`);
  throw new Error(`${faults.length} stored documents differ from server/store/schemas:\n${lines.join('\n')}`);
}
