import { LINK_KINDS } from '../../core/domain/dossier';
import type { Lack } from '../../core/domain/forms/lacking';
import type { Day } from '../../core/domain/month-day';
import type { FrozenView } from '../../core/contract/dossier';
import type { DossierVersionDoc, FilledDossier } from '../store/dossier-collections';
import type { Reader, Snapshot } from '../store/store';
import { blanksOf, fillDossier } from './fill';
import { readOffers } from './offers';
import type { Sources } from './sources';
import { readHouses, readSources } from './sources';

/** Everything the file holds, and what it was filled from. */
export interface GatheredDossier {
  readonly sources: Sources;
  readonly filled: FilledDossier;
  /** What stands blank and keeps it from being handed in. */
  readonly blanks: readonly Lack[];
}

/** Gathers and fills the whole file; `today` for a version that is handed in, null for a paper of the record as it is. */
export async function gatherDossier(
  db: Snapshot,
  collectiveId: string,
  today: Day | null = null,
): Promise<GatheredDossier | null> {
  const sources = await readSources(db, collectiveId, today);
  if (!sources) return null;
  const { dossier, dossierId } = sources;
  const [houses, offers, deeds] = await Promise.all([
    readHouses(db, sources.deeds),
    readOffers(db, sources, LINK_KINDS),
    dossier?.deeds ? db.get('deedsTexts', `${dossierId}.${dossier.deeds.version}`) : null,
  ]);
  const filled = fillDossier(sources, { houses, offers, deeds });
  return { sources, filled, blanks: blanksOf(sources, houses) };
}

/** Reads a version that was handed in; whoever asks must have shown that they may. */
export async function readFrozenDossier(reader: Reader, versionId: string): Promise<FrozenView | null> {
  const doc = await reader.get('dossierVersions', versionId);
  return doc && viewOfFrozen(doc);
}

export const viewOfFrozen = ({ _id, n, at, hash, content }: DossierVersionDoc): FrozenView => ({
  ...{ versionId: _id, n, at, hash },
  name: content.name,
  unit: content.unit,
  label: content.label,
  basis: content.basis,
  papers: content.papers,
  deeds: content.deeds && { count: content.deeds.count, text: content.deeds.text },
  index: content.index,
});
