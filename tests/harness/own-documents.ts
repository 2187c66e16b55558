import { checkData } from '../../scripts/check-data';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { checkDocument, type DocumentFault } from '../../server/store/check-documents';

/** The faults that a test itself put into a database, beside the handlers: rows with only the fields it needs. */
const faultsOf = new WeakMap<LocalCloud, Set<string>>();

const keyOf = ({ collection, id, path }: DocumentFault): string => `${collection} ${id} ${path}`;

/** Remembers what a test wrote directly; only the very faults of this document are skipped later. */
export function noteOwnDocument(cloud: LocalCloud, collection: string, doc: { _id?: unknown }): void {
  const known = faultsOf.get(cloud) ?? new Set<string>();
  faultsOf.set(cloud, known);
  for (const fault of checkDocument(collection, doc, true)) known.add(keyOf(fault));
}

/** Fails with collection, id and path of the first documents that a handler stored and that differ from their schemas. */
export async function expectDocumentsFit(cloud: LocalCloud, folder: string): Promise<void> {
  const faults = (await checkData(folder, true)).faults.filter(
    (fault) => !faultsOf.get(cloud)?.has(keyOf(fault)),
  );
  if (faults.length === 0) return;
  const lines = faults
    .slice(0, 20)
    .map(({ collection, id, path, problem }) => `${collection} ${id} ${path}: ${problem}`);
  throw new Error(`${faults.length} stored documents differ from server/store/schemas:\n${lines.join('\n')}`);
}
