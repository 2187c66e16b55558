import type { LocalCloud } from '../../localcloud/local-cloud';
import { checkData } from '../../scripts/check-data';
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
  const { faults } = await checkData(folder, true);
  const own = faultsOf.get(cloud);
  const lines = faults
    .filter((fault) => !own?.has(keyOf(fault)))
    .map(({ collection, id, path, problem }) => `${collection} ${id} ${path}: ${problem}`);
  if (lines.length > 0)
    throw new Error(
      `${lines.length} stored documents differ from server/store/schemas:\n${lines.slice(0, 20).join('\n')}`,
    );
}
