import type { DocumentKind } from '../../core/domain/eligibility/record';
import type { AchievementText, DossierEntries, FormKind } from '../../core/domain/dossier';

/** The dossier of a collective and cycle: the manual entries; `_id` is `<collectiveId>.<cycle label>`. */
export interface DossierDoc extends DossierEntries {
  _id: string;
  collectiveId: string;
  version: number;
  /** The number of frozen versions. */
  frozen: number;
  updatedAt: string;
}

/** One filled form: labels and values in the order of the form, tables by name. */
export interface FilledPaper {
  kind: FormKind;
  title: string;
  /** Distinguishes several, such as the house of an agreement; '' for a single one. */
  about: string;
  sections: { title: string; rows: { label: string; value: string }[] }[];
  lists: { name: string; columns: string[]; rows: string[][] }[];
}

/** A line of the evidence index. */
export interface IndexLine {
  item: string;
  kind: string;
  title: string;
  on: string;
  /** Whether the record still exists. */
  found: boolean;
}

/** The complete dossier, filled from the record: what is printed and what is frozen. */
export interface FilledDossier {
  dossierId: string;
  /** The version of the entries it was filled from. */
  dossierVersion: number;
  name: string;
  unit: string;
  label: string;
  /** The date of the figures, 'YYYY-MM-DD'. */
  basis: string;
  papers: FilledPaper[];
  deeds: { version: number; count: number; text: AchievementText } | null;
  index: IndexLine[];
  /** The missing items of each form; empty for a complete one. */
  lacks: { paper: DocumentKind; what: string[] }[];
}

/** A version of the dossier as the reviewers see it; immutable. `_id` is `<dossierId>.<n>`. */
export interface DossierVersionDoc {
  _id: string;
  collectiveId: string;
  dossierId: string;
  n: number;
  at: string;
  /** SHA-256 of the content in canonical JSON, hex. */
  hash: string;
  content: FilledDossier;
}

/** A saved version of the 事迹材料; `_id` is `<dossierId>.<version>`. */
export interface AchievementTextDoc {
  _id: string;
  collectiveId: string;
  dossierId: string;
  version: number;
  at: string;
  by: string;
  text: AchievementText;
}

export interface DossierCollections {
  dossiers: DossierDoc;
  dossierVersions: DossierVersionDoc;
  deedsTexts: AchievementTextDoc;
}
