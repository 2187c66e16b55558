import { createHash } from 'node:crypto';
import type {
  DossierDoc,
  DossierVersionDoc,
  FilledDossier,
  StoredFile,
} from '../../store/dossier-collections';
import type { Transaction } from '../../store/store';
import { ConflictError } from '../../store/store';

/** Computes the SHA-256 of the canonical JSON, so that anybody who holds the content can verify it. */
export const hashOf = (content: FilledDossier): string =>
  createHash('sha256').update(canonical(content)).digest('hex');

/** Writes JSON with sorted keys, because a store may reorder them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  const held = value as Record<string, unknown>;
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(held[key])}`).join(',')}}`;
}

/**
 * Adds an immutable version of the dossier. `dossier` was read in this transaction, `filled` outside it; throws
 * `ConflictError` when the dossier changed in between, so that the call is retried.
 */
export async function freezeDossier(
  tx: Transaction,
  dossier: DossierDoc,
  { filled, stored = [] }: { readonly filled: FilledDossier; readonly stored?: readonly StoredFile[] },
  now: string,
): Promise<DossierVersionDoc> {
  if (filled.dossierId !== dossier._id || filled.dossierVersion !== dossier.version)
    throw new ConflictError('the file was written on meanwhile');
  const n = dossier.frozen + 1;
  const version: DossierVersionDoc = {
    _id: `${dossier._id}.${n}`,
    collectiveId: dossier.collectiveId,
    dossierId: dossier._id,
    n,
    at: now,
    hash: hashOf(filled),
    content: filled,
    ...(stored.length > 0 ? { files: [...stored] } : {}),
  };
  await tx.add('dossierVersions', [version]);
  await tx.put('dossiers', { ...dossier, frozen: n });
  return version;
}
