import * as z from 'zod';
import { ATTACHMENT_KINDS } from '../../../core/domain/attachment';
import { FORM_KINDS } from '../../../core/domain/dossier';
import { DOCUMENT_KINDS } from '../../../core/domain/eligibility/record';
import { achievementText, dossierEntriesFields } from './domain';
import { instant } from './schema';

/** The dossier of a collective and cycle: the manual entries; `_id` is `<collectiveId>.<cycle label>`. */
export const dossierDoc = z.strictObject({
  ...dossierEntriesFields,
  _id: z.string(),
  collectiveId: z.string(),
  version: z.int(),
  /** The number of frozen versions. */
  frozen: z.int(),
  updatedAt: instant,
});

/** One filled form: labels and values in the order of the form, tables by name. */
export const filledPaper = z.strictObject({
  kind: z.enum(FORM_KINDS),
  title: z.string(),
  /** Distinguishes several, such as the house of an agreement; '' for a single one. */
  about: z.string(),
  sections: z.array(
    z.strictObject({
      title: z.string(),
      rows: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    }),
  ),
  lists: z.array(
    z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  ),
});

/** A line of the evidence index. */
export const indexLine = z.strictObject({
  item: z.string(),
  kind: z.string(),
  title: z.string(),
  on: z.string(),
  /** Whether the record still exists. */
  found: z.boolean(),
});

/** A file of evidence; its address stands beside the content, which is the same everywhere. */
export const attachedFile = z.strictObject({
  item: z.string(),
  name: z.string(),
  kind: z.enum(ATTACHMENT_KINDS),
  bytes: z.int(),
  sha256: z.string(),
});

/** The complete dossier, filled from the record: what is printed and what is frozen. */
export const filledDossier = z.strictObject({
  dossierId: z.string(),
  /** The version of the entries it was filled from. */
  dossierVersion: z.int(),
  name: z.string(),
  unit: z.string(),
  label: z.string(),
  /** The date of the figures, 'YYYY-MM-DD'. */
  basis: z.string(),
  papers: z.array(filledPaper),
  deeds: z.strictObject({ version: z.int(), count: z.int(), text: achievementText }).nullable(),
  index: z.array(indexLine),
  /** The files of evidence; absent without any. */
  files: z.array(attachedFile).exactOptional(),
  /** The missing items of each form; empty for a complete one. */
  lacks: z.array(z.strictObject({ paper: z.enum(DOCUMENT_KINDS), what: z.array(z.string()) })),
});

/** A version of the dossier as the reviewers see it; immutable. `_id` is `<dossierId>.<n>`. */
export const dossierVersionDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  dossierId: z.string(),
  n: z.int(),
  at: instant,
  /** SHA-256 of the content in canonical JSON, hex. */
  hash: z.string(),
  content: filledDossier,
  /** Where the files of the content lie; they are kept as long as the version. */
  files: z.array(z.strictObject({ sha256: z.string(), fileId: z.string() })).exactOptional(),
});

/** A saved version of the 事迹材料; `_id` is `<dossierId>.<version>`. */
export const achievementTextDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  dossierId: z.string(),
  version: z.int(),
  at: instant,
  by: z.string(),
  text: achievementText,
});
