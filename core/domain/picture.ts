/** What a picture may hang under; each use has its own place that shows it. */
export const PICTURE_USES = ['post', 'showcase', 'innovation', 'portrait'] as const;
export type PictureUse = (typeof PICTURE_USES)[number];

export const PICTURE_KINDS = ['jpg', 'png'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Under one post, one page, one proposal. */
export const PICTURES_MAX = 3;
/** The longer edge a phone shrinks a picture to, in pixels. */
export const PICTURE_EDGE = 1280;
export const PICTURE_BYTES_MAX = 2 * 1024 * 1024;
/** WeChat promises its word within thirty minutes; after these a person is asked instead. */
export const CHECK_WAIT_MINUTES = 60;
/** An upload that never arrived is forgotten after this. */
export const UPLOAD_WAIT_HOURS = 24;
/** A picture that hangs nowhere is thrown away after this. */
export const LOOSE_DAYS = 30;

export const PICTURE_STATES = ['uploading', 'pending', 'pass', 'review', 'risky', 'removed'] as const;
export type PictureState = (typeof PICTURE_STATES)[number];

export const CHECK_WORDS = ['pass', 'review', 'risky'] as const;
/** What WeChat's check says of a picture. */
export type CheckWord = (typeof CHECK_WORDS)[number];

/** A picture as the thing it hangs under keeps it. */
export interface Picture {
  readonly pictureId: string;
  readonly fileId: string;
  readonly state: PictureState;
  /** WeChat's label of what was found; 0 when a person decided. */
  readonly label: number;
}

/** Gives the state that a word of the check leads to; null when it changes nothing, as a word heard twice does. */
export function settleByCheck(state: PictureState, word: CheckWord): PictureState | null {
  if (state === 'pending') return word;
  if (state === 'review') return word === 'review' ? null : word;
  // What already hangs comes down on «risky» and on nothing less.
  return state === 'pass' && word === 'risky' ? 'risky' : null;
}

/** Gives the state that the 号长's look leads to; null when there is nothing to decide. */
export function settleByLeader(state: PictureState, pass: boolean): PictureState | null {
  if (state === 'review') return pass ? 'pass' : 'risky';
  return state === 'pass' && !pass ? 'risky' : null;
}

/** Says whether its owner may look at it: what was found risky is hidden from all. */
export const isSeenByOwner = (state: PictureState): boolean =>
  state === 'pending' || state === 'review' || state === 'pass';
