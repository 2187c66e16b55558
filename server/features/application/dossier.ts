import type { SeenDossier } from '../../../core/domain/application-flow';
import { NO_ENTRIES } from '../../../core/domain/dossier';
import type { MissingItem } from '../../../core/domain/forms/missing';
import { dayOfInstant, parseDay } from '../../../core/domain/month-day';
import type { WriteContext } from '../../rpc/context';
import type { Snapshot } from '../../store/store';
import type { ApplicationDoc } from '../../store/review-collections';
import { freezeDossier, hashOf } from '../dossier/commands';
import { gatherDossier } from '../dossier/queries';
import type { CollectiveDoc } from '../../store/collections';
import { currentFileOf, dossierOf } from '../../store/current-file';

/**
 * Freezes the dossier when the application is submitted: it is filled from today's record and lists what is missing. If
 * a required field is blank, nothing is frozen and the blank fields are returned.
 */
export async function freezeFile(
  { tx, outside, now }: WriteContext,
  collective: CollectiveDoc,
): Promise<SeenDossier | null | { readonly blanks: readonly MissingItem[] }> {
  const { _id: collectiveId } = collective;
  const gathered = await gatherDossier(outside, collectiveId, dayOfInstant(Date.parse(now)));
  if (!gathered) return null;
  const { blanks } = gathered;
  if (blanks.length > 0) return { blanks };
  const file = await currentFileOf(tx, collective);
  const { id: _id } = file;
  const before = await dossierOf(tx, file);
  const dossier = before ?? { _id, collectiveId, ...NO_ENTRIES, version: 0, frozen: 0, updatedAt: now };
  const version = await freezeDossier(tx, dossier, gathered.filled, now);
  return { versionId: version._id, hash: version.hash };
}

/** Says whether the dossier, filled as of the date of the last submission, still has the content submitted then. */
export async function isUnchanged(
  db: Snapshot,
  collectiveId: string,
  { steps }: ApplicationDoc,
): Promise<boolean> {
  const last = [...steps].reverse().find(({ seen }) => seen != null)?.seen;
  const version = last && (await db.get('dossierVersions', last.versionId));
  const basis = version && parseDay(version.content.basis);
  const gathered = basis && (await gatherDossier(db, collectiveId, basis));
  if (!version || !gathered) return false;
  const { dossierVersion } = version.content;
  return version.hash === hashOf({ ...gathered.filled, dossierVersion });
}
