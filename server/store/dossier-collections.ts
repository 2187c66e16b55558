import type { DocumentKind } from '../../core/domain/eligibility/record';
import type { DeedsText, DossierEntries, FormKind } from '../../core/domain/dossier';

/** The file of a collective and cycle: what only people can say; `_id` is `<collectiveId>.<cycle label>`. */
export interface DossierDoc extends DossierEntries {
  _id: string;
  collectiveId: string;
  version: number;
  /** Versions frozen so far. */
  frozen: number;
  updatedAt: string;
}

/** One paper as it was filled: labels and values in the order of the form, tables by name. */
export interface FilledPaper {
  kind: FormKind;
  title: string;
  /** Which of several, as the house of an agreement; '' for the only one. */
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
  /** The record is still there. */
  found: boolean;
}

/** Everything that the file says, filled from the record: what is printed and what is frozen. */
export interface FilledDossier {
  dossierId: string;
  /** The version of the entries it was filled from. */
  dossierVersion: number;
  name: string;
  unit: string;
  label: string;
  /** The day of the figures, 'YYYY-MM-DD'. */
  basis: string;
  papers: FilledPaper[];
  deeds: { version: number; count: number; text: DeedsText } | null;
  index: IndexLine[];
  /** Papers that lack nothing, and what the others lack. */
  lacks: { paper: DocumentKind; what: string[] }[];
}

/** The file as the other side sees it; written once, never changed. `_id` is `<dossierId>.<n>`. */
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

/** The 事迹材料 as it was saved; `_id` is `<dossierId>.<version>`. */
export interface DeedsTextDoc {
  _id: string;
  collectiveId: string;
  dossierId: string;
  version: number;
  at: string;
  by: string;
  text: DeedsText;
}

export interface DossierCollections {
  dossiers: DossierDoc;
  dossierVersions: DossierVersionDoc;
  deedsTexts: DeedsTextDoc;
}
