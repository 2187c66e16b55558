/** The records a picture can be attached to. */
export const PICTURE_USES = ['post', 'showcase', 'innovation', 'portrait'] as const;
export type PictureUse = (typeof PICTURE_USES)[number];

export const PICTURE_KINDS = ['jpg', 'png'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Maximum per post, page or innovation. */
export const PICTURES_MAX = 3;
/** Longer edge to which the client scales a picture, in pixels. */
export const PICTURE_EDGE = 1280;
export const PICTURE_BYTES_MAX = 2 * 1024 * 1024;
/** Limits of an uploaded picture by its header; an old WeChat version uploads photos of full size. */
const SIDE_MAX = 16_384;
const PIXELS_MAX = 64_000_000;
/** Limit of a photo before it is scaled down on the device: the largest cameras of phones make 200 million. */
const PHOTO_PIXELS_MAX = 210_000_000;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Says whether a picture of this size may be stored: a header can claim 65 535 × 65 535 in a small file. */
export const isDrawableSize = ({ width, height }: PictureSize): boolean =>
  width > 0 && height > 0 && Math.max(width, height) <= SIDE_MAX && width * height <= PIXELS_MAX;

/** Says whether a device should decode a photo of this size in order to scale it down. */
export const isDecodableSize = ({ width, height }: PictureSize): boolean =>
  width * height <= PHOTO_PIXELS_MAX;
/** Minutes to wait for WeChat's check (promised within 30) before manual review. */
export const CHECK_WAIT_MINUTES = 60;
/** Hours after which an incomplete upload is deleted. */
export const UPLOAD_WAIT_HOURS = 24;
/** Days after which an unattached picture is deleted. */
export const LOOSE_DAYS = 30;

export const PICTURE_STATES = ['uploading', 'pending', 'pass', 'review', 'risky', 'removed'] as const;
export type PictureState = (typeof PICTURE_STATES)[number];

export const CHECK_VERDICTS = ['pass', 'review', 'risky'] as const;
/** The result of WeChat's check of a picture. */
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/** A picture as stored in the record it is attached to. */
export interface Picture {
  readonly pictureId: string;
  readonly fileId: string;
  readonly state: PictureState;
  /** WeChat's label of what was found; 0 when a person decided. */
  readonly label: number;
}

/** Returns the state after a check result; null if unchanged, for example on a repeated delivery. */
export function applyCheckVerdict(state: PictureState, verdict: CheckVerdict): PictureState | null {
  if (state === 'pending') return verdict;
  if (state === 'review') return verdict === 'review' ? null : verdict;
  // A published picture is removed only on «risky».
  return state === 'pass' && verdict === 'risky' ? 'risky' : null;
}

/** Returns the state after the 号长's decision; null if unchanged. */
export function applyLeaderDecision(state: PictureState, pass: boolean): PictureState | null {
  if (state === 'review') return pass ? 'pass' : 'risky';
  return state === 'pass' && !pass ? 'risky' : null;
}

/** Says whether the owner may see it; a risky picture is hidden from everybody. */
export const isSeenByOwner = (state: PictureState): boolean =>
  state === 'pending' || state === 'review' || state === 'pass';
