/** Kinds of files that can be evidence, by the end of their names. */
export const ATTACHMENT_KINDS = ['jpg', 'png', 'pdf', 'docx', 'xlsx'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** What a file can be attached to: an entry of evidence, an item of the self-assessment, or an activity. */
export const ATTACHMENT_SUBJECTS = [
  'evidence',
  'item',
  'session',
  'innovation',
  'contest',
  'welfare',
] as const;
export type AttachmentSubject = (typeof ATTACHMENT_SUBJECTS)[number];

export const ATTACHMENT_BYTES_MAX = 20 * 1024 * 1024;
/** Maximum per subject. */
export const ATTACHMENTS_MAX = 9;
/** Limits of all that a collective keeps, so that an archive with all of it can be built. */
export const ATTACHMENTS_STORED = 400;
export const ATTACHMENTS_STORED_BYTES = 200 * 1024 * 1024;
export const ATTACHMENT_NAME_MAX = 80;

/** A file as part of a dossier: what is submitted, without its address. */
export interface AttachedFile {
  /** What it is attached to, as the evidence index names it. */
  readonly item: string;
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

export const isPictureKind = (kind: AttachmentKind): kind is 'jpg' | 'png' =>
  kind === 'jpg' || kind === 'png';

const ALIASES: Readonly<Record<string, AttachmentKind>> = { jpeg: 'jpg', jpe: 'jpg' };

/** Reads the kind from a file name; undefined for any other. */
export function attachmentKindOf(name: string): AttachmentKind | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ALIASES[ending] ?? ATTACHMENT_KINDS.find((kind) => kind === ending);
}
