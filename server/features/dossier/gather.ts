import { LINK_KINDS } from '../../../core/domain/dossier';
import type { MissingItem } from '../../../core/domain/forms/missing';
import type { Day } from '../../../core/domain/month-day';
import type { FrozenView } from '../../../core/contract/dossier';
import type { DossierVersionDoc, FilledDossier, StoredFile } from '../../store/dossier-collections';
import type { Snapshot } from '../../store/store';
import { blanksOf, fillDossier } from './fill';
import { readAttachments } from '../attachment/queries';
import { attachedFiles } from './attached-files';
import { readOffers } from './offers';
import type { KnownFile, Sources } from './sources';
import { readHouses, readSources } from './sources';

/** The filled dossier and its sources. */
interface GatheredDossier {
  readonly sources: Sources;
  readonly filled: FilledDossier;
  /** Where the files of the dossier lie. */
  readonly stored: readonly StoredFile[];
  /** Blank required fields that prevent submission. */
  readonly blanks: readonly MissingItem[];
}

/** Reads and fills the whole dossier; `today` dates a version to be submitted, null uses the date of the record. */
export async function gatherDossier(
  db: Snapshot,
  collectiveId: string,
  today: Day | null = null,
  known?: KnownFile,
): Promise<GatheredDossier | null> {
  const sources = await readSources(db, collectiveId, today, known);
  if (!sources) return null;
  const { dossier, dossierId } = sources;
  const [houses, offers, activities, attachments] = await Promise.all([
    readHouses(db, sources.deeds),
    readOffers(db, sources, LINK_KINDS),
    dossier?.deeds ? db.get('deedsTexts', `${dossierId}.${dossier.deeds.version}`) : null,
    readAttachments(db, collectiveId),
  ]);
  const attached = attachedFiles(sources, attachments);
  const filled = fillDossier(sources, { houses, offers, deeds: activities, files: attached.files });
  return { sources, filled, stored: attached.stored, blanks: blanksOf(sources, houses) };
}

export const viewOfFrozen = (
  { _id, n, at, hash, content }: DossierVersionDoc,
  files: FrozenView['files'],
): FrozenView => ({
  ...(files && files.length > 0 ? { files } : {}),
  ...{ versionId: _id, n, at, hash },
  name: content.name,
  unit: content.unit,
  label: content.label,
  basis: content.basis,
  papers: content.papers,
  deeds: content.deeds && { count: content.deeds.count, text: content.deeds.text },
  index: content.index,
});
