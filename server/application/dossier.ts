import type { SeenDossier } from '../../core/domain/application-flow';
import { NO_ENTRIES } from '../../core/domain/dossier';
import type { Lack } from '../../core/domain/forms/lacking';
import { dayOfInstant } from '../../core/domain/month-day';
import type { WriteContext } from '../context';
import { dossierIdOf } from '../dossier/facts';
import { freezeDossier } from '../dossier/freeze';
import { gatherDossier } from '../dossier/gather';
import type { CollectiveDoc } from '../store/collections';

/**
 * Freezes the collective's file as it is handed in: what was filled from the record today, what is missing said with it.
 * What the forms demand must not be missing: then nothing is frozen, and the blanks are told.
 */
export async function freezeFile(
  { tx, outside, now }: WriteContext,
  { _id: collectiveId, cycle }: CollectiveDoc,
): Promise<SeenDossier | null | { readonly blanks: readonly Lack[] }> {
  const gathered = await gatherDossier(outside, collectiveId, dayOfInstant(Date.parse(now)));
  if (!gathered) return null;
  const { blanks } = gathered;
  if (blanks.length > 0) return { blanks };
  const _id = dossierIdOf(collectiveId, cycle.label);
  const held = await tx.get('dossiers', _id);
  const dossier = held ?? { _id, collectiveId, ...NO_ENTRIES, version: 0, frozen: 0, updatedAt: now };
  const version = await freezeDossier(tx, dossier, gathered.filled, now);
  return { versionId: version._id, hash: version.hash };
}
