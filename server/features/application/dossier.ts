import type { SeenDossier } from '../../../core/domain/application-flow';
import { NO_ENTRIES } from '../../../core/domain/dossier';
import type { MissingItem } from '../../../core/domain/forms/missing';
import { dayOfInstant, parseDay } from '../../../core/domain/month-day';
import type { WriteContext } from '../../rpc/context';
import type { Snapshot } from '../../store/store';
import type { ApplicationDoc } from '../../store/review-collections';
import { freezeDossier, hashOf } from '../dossier/commands';
import type { KnownFile } from '../dossier/queries';
import { gatherDossier } from '../dossier/queries';
import { dossierOf } from '../../store/current-file';

/**
 * Freezes the dossier when the application is submitted: it is filled from today's record and lists what is missing. If
 * a required field is blank, nothing is frozen and the blank fields are returned.
 */
export async function freezeFile(
  { tx, outside, now }: WriteContext,
  known: KnownFile,
): Promise<SeenDossier | null | { readonly blanks: readonly MissingItem[] }> {
  const { _id: collectiveId } = known.collective;
  const gathered = await gatherDossier(outside, collectiveId, dayOfInstant(Date.parse(now)), known);
  if (!gathered) return null;
  const { blanks } = gathered;
  if (blanks.length > 0) return { blanks };
  const { id: _id } = known.file;
  const before = await dossierOf(tx, known.file);
  const dossier = before ?? { _id, collectiveId, ...NO_ENTRIES, version: 0, frozen: 0, updatedAt: now };
  const version = await freezeDossier(tx, dossier, gathered, now);
  return { versionId: version._id, hash: version.hash };
}

/** Says whether the dossier, filled as of the date of the last submission, still has the content submitted then. */
export async function isUnchanged(
  db: Snapshot,
  collectiveId: string,
  { steps }: ApplicationDoc,
  known?: KnownFile,
): Promise<boolean> {
  const last = [...steps].reverse().find(({ seen }) => seen != null)?.seen;
  const version = last && (await db.get('dossierVersions', last.versionId));
  const basis = version && parseDay(version.content.basis);
  const gathered = basis && (await gatherDossier(db, collectiveId, basis, known));
  if (!version || !gathered) return false;
  const { dossierVersion } = version.content;
  return version.hash === hashOf({ ...gathered.filled, dossierVersion });
}
