import { createHash } from 'node:crypto';
import type { DossierDoc, DossierVersionDoc, FilledDossier } from '../store/dossier-collections';
import type { Transaction } from '../store/store';
import { Contended } from '../store/store';

/** Digests a content so that anybody who holds it can work the digest out again. */
export const hashOf = (content: FilledDossier): string =>
  createHash('sha256').update(canonical(content)).digest('hex');

/** Writes JSON with keys in order, so that a store that reorders them changes nothing. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  const held = value as Record<string, unknown>;
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(held[key])}`).join(',')}}`;
}

/**
 * Freezes the file as it stands, for the other side: one more immutable version. `dossier` was read in this
 * transaction, `filled` outside it; when somebody wrote in between, the call is to be tried again.
 */
export async function freezeDossier(
  tx: Transaction,
  dossier: DossierDoc,
  filled: FilledDossier,
  now: string,
): Promise<DossierVersionDoc> {
  if (filled.dossierId !== dossier._id || filled.dossierVersion !== dossier.version)
    throw new Contended('the file was written on meanwhile');
  const n = dossier.frozen + 1;
  const version: DossierVersionDoc = {
    _id: `${dossier._id}.${n}`,
    collectiveId: dossier.collectiveId,
    dossierId: dossier._id,
    n,
    at: now,
    hash: hashOf(filled),
    content: filled,
  };
  await tx.add('dossierVersions', [version]);
  await tx.put('dossiers', { ...dossier, frozen: n });
  return version;
}
