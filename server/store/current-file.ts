import { isDecided } from '../../core/domain/application-flow';
import { carryEntries } from '../../core/domain/dossier';
import type { CollectiveDoc } from './collections';
import type { DossierDoc } from './dossier-collections';
import { applicationIdOf, dossierIdOf, laterFileIdOf, quotaIdOf, roundOf } from './ids';
import type { ApplicationDoc } from './review-collections';
import type { Reader } from './store';

/** The file a collective works on: the id that its dossier and its application share. */
export interface CurrentFile {
  readonly id: string;
  /** Null until it is handed in. */
  readonly application: ApplicationDoc | null;
  /** The file before this one, from which answers are carried over; null for the first. */
  readonly beforeId: string | null;
}

type Whose = Pick<CollectiveDoc, '_id' | 'cycle' | 'cycles' | 'fileId' | 'body'>;

/**
 * Returns the file a collective works on. An undecided application stays it, also beyond the end of its cycle; after a
 * decision the next file is that of a new cycle, or of a later round of the district within the same cycle.
 */
export async function currentFileOf(reader: Reader, collective: Whose): Promise<CurrentFile> {
  const { _id, cycle, body } = collective;
  const fresh = applicationIdOf(_id, cycle.label);
  const id = collective.fileId ?? fresh;
  const application = await applicationOf(reader, id);
  const last = collective.cycles?.at(-1);
  const beforeId = last ? dossierIdOf(_id, last.label) : null;
  if (!application) return { id, application, beforeId };
  if (!isDecided(application.state)) return { id, application, beforeId: beforeId === id ? null : beforeId };
  if (application.label !== cycle.label) {
    const own = await applicationOf(reader, fresh);
    return { id: fresh, application: own, beforeId: id };
  }
  const running = body && (await reader.get('applications', quotaIdOf(body.districtId)));
  const round = running?.round ?? '';
  return round > roundOf(application)
    ? { id: laterFileIdOf(_id, cycle.label, round), application: null, beforeId: id }
    : { id, application, beforeId: null };
}

async function applicationOf(reader: Reader, id: string): Promise<ApplicationDoc | null> {
  const doc = await reader.get('applications', id);
  return doc && doc.kind !== 'quota' ? doc : null;
}

/** Reads the dossier of a file; one not begun holds what is carried over from the file before, and version 0. */
export async function dossierOf(
  reader: Reader,
  { id, beforeId }: Pick<CurrentFile, 'id' | 'beforeId'>,
): Promise<DossierDoc | null> {
  const dossier = await reader.get('dossiers', id);
  if (dossier || beforeId === null) return dossier;
  const before = await reader.get('dossiers', beforeId);
  if (!before) return null;
  const { collectiveId, updatedAt } = before;
  return { _id: id, collectiveId, ...carryEntries(before), version: 0, frozen: 0, updatedAt };
}

/** The collective as the file sees it: one that is decided after the end of its cycle stays a file of that cycle. */
export function collectiveOfFile(collective: CollectiveDoc, { application }: CurrentFile): CollectiveDoc {
  const label = application?.label ?? collective.cycle.label;
  const past = collective.cycles?.find((one) => one.label === label);
  if (label === collective.cycle.label || !past) return collective;
  const { from, to, years, referenceDate } = past;
  const { standing, ...rest } = collective;
  return {
    ...rest,
    cycle: { label, from, to },
    ...(standing ? { standing: { ...standing, years, referenceDate } } : {}),
  };
}
