import type * as z from 'zod';
import type { Collections } from './collections';
import type { filledDossier, filledPaper, indexLine } from './schemas/dossier';

export type DossierDoc = Collections['dossiers'];
export type FilledPaper = z.infer<typeof filledPaper>;
export type IndexLine = z.infer<typeof indexLine>;
export type FilledDossier = z.infer<typeof filledDossier>;
export type DossierVersionDoc = Collections['dossierVersions'];
/** Where a file of evidence lies. */
export type StoredFile = NonNullable<DossierVersionDoc['files']>[number];
export type AchievementTextDoc = Collections['deedsTexts'];
