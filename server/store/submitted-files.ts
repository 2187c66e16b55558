import type { Snapshot } from './store';

/** Submitted versions of one collective that are read. */
const VERSIONS_READ = 1000;

/** Returns the ids of the files that submitted dossiers of collectives hold: they stay as long as the versions. */
export async function submittedFilesOf(db: Snapshot, collectiveIds: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (const collectiveId of collectiveIds) {
    const versions = await db.find(
      'dossierVersions',
      { collectiveId },
      { limit: VERSIONS_READ, fields: ['files'] },
    );
    for (const { files = [] } of versions) for (const { fileId } of files) held.add(fileId);
  }
  return held;
}
