import * as z from 'zod';
import { OBJECTION_KINDS } from '../../../core/contract/wall';
import { ATTACHMENT_KINDS } from '../../../core/domain/attachment';
import { PICTURE_STATES, PICTURE_USES } from '../../../core/domain/picture';
import { POST_STATES } from '../../../core/domain/post';
import { NOTIFICATION_KINDS } from '../../../core/domain/rhythm';
import { WALL_NUMBERINGS, WALL_ORDERS } from '../../../core/domain/wall-issue';
import {
  correction,
  helpTaskFields,
  inCycle,
  mask,
  picture,
  postContentFields,
  rhythmPlan,
  sign,
  slogan,
  sprintFields,
  wallEntryFields,
  wallIssue,
  wallLinkView,
  wallQuoteFields,
} from './domain';
import { instant, month } from './schema';

/** A month as a member wrote it; `_id` is `<seatId>.<month>`. */
export const postDoc = z.strictObject({
  ...postContentFields,
  _id: z.string(),
  collectiveId: z.string(),
  seatId: z.string(),
  month,
  issueMonth: month,
  nodeId: z.string().nullable(),
  state: z.enum(POST_STATES),
  completion: z.int(),
  wallConsent: z.boolean(),
  pictures: z.array(picture).readonly(),
  version: z.int(),
  publishedAt: instant,
});

export const monthRecordEntry = z.strictObject({ ...wallEntryFields, wallConsent: z.boolean() });

export const monthRecordQuote = z.strictObject({ ...wallQuoteFields, wallConsent: z.boolean() });

/**
 * A partition of a month record; `_id` is `<collectiveId>.<month>.<part>`. Posts and the freeze write the same
 * documents, so that they conflict: cloud transactions cannot query.
 */
export const monthRecordDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  month,
  closed: z.boolean(),
  entries: z.array(monthRecordEntry),
  quotes: z.array(monthRecordQuote),
});

/** The state of a collective's wall; `_id` is the collective. */
export const wallDoc = z.strictObject({
  _id: z.string(),
  lastNo: z.int(),
  lastMonth: month.nullable(),
  /** Newest first. */
  issues: z.array(z.strictObject({ no: z.int(), inCycle: inCycle.exactOptional(), month })),
  sign: sign.nullable(),
  masks: z.array(mask),
  /** Seats that left: their content is not shown in any issue. */
  departed: z.array(z.string()).readonly().exactOptional(),
  links: z.array(wallLinkView),
});

/** An issue (`<collectiveId>.<month>`) and its notes (`….notes`); both hold the number, so one query reads both. */
export const issueDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  no: z.int(),
  issue: wallIssue.nullable(),
  corrections: z.array(correction),
  /** On the notes only: the states of pictures that changed since the freeze, by picture id. */
  pictures: z.record(z.string(), z.enum(PICTURE_STATES)).exactOptional(),
});

const attachment = z.strictObject({
  name: z.string(),
  kind: z.enum(ATTACHMENT_KINDS),
  /** 0 and '' until it was uploaded. */
  bytes: z.int(),
  sha256: z.string(),
});

/** One uploaded picture and its state. */
export const pictureDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  openid: z.string(),
  seatId: z.string(),
  name: z.string(),
  /** A picture or another file that is evidence lies among the pictures, whose checks and deletion it shares. */
  use: z.enum([...PICTURE_USES, 'evidence']),
  state: z.enum(PICTURE_STATES),
  label: z.int(),
  /** The path of the sender's upload; the copy that is shown is stored elsewhere. */
  path: z.string(),
  fileId: z.string().nullable(),
  /** The trace id of WeChat's media check; known to WeChat and the server only. */
  traceId: z.string().nullable(),
  /** The document it is attached to, such as a post; null while unattached. */
  usedBy: z.string().nullable(),
  /** The card whose showcase page also shows it. */
  shownOn: z.string().nullable().exactOptional(),
  /** Of a file that is evidence. */
  file: attachment.exactOptional(),
  /** Copies of this picture that were taken as evidence; they go with it. */
  takenAs: z.array(z.string()).exactOptional(),
  /** When evidence was attached; `at` changes with its check. */
  addedAt: instant.exactOptional(),
  at: instant,
  /** Files that the clock deletes. */
  waste: z.array(z.string()),
  /** When the clock processes it next; null when nothing is pending. */
  lookAt: instant.nullable(),
});

/** The target of a big-screen link; `_id` is the hash of its token. */
export const wallLinkDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  collectiveName: z.string(),
});

export const objectionDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  no: z.int(),
  kind: z.enum(OBJECTION_KINDS),
  seatId: z.string(),
  name: z.string(),
  text: z.string(),
  at: instant,
  answer: z.strictObject({ text: z.string(), by: z.string(), at: instant }).nullable(),
});

export const signDoc = z.strictObject({
  _id: z.string(),
  slogans: z.array(slogan),
  current: sign.nullable(),
  past: z.array(sign),
});

export const helpTaskDoc = z.strictObject({
  ...helpTaskFields,
  _id: z.string(),
  /** Seats whom the 号长 asked whether they could help; absent when nobody. */
  suggested: z.array(z.string()).exactOptional(),
  collectiveId: z.string(),
  /** True while open, taken or finished, for one query. */
  live: z.boolean(),
  at: instant,
});

export const cheerDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  to: z.string(),
  name: z.string(),
  text: z.string(),
  at: instant,
});

/** `_id` is the card. */
export const sprintDoc = z.strictObject({
  ...sprintFields,
  _id: z.string(),
  collectiveId: z.string(),
  word: z.string(),
});

/** The monthly schedule of a collective; `nextDue` is indexed, so that a tick reads only the due ones. */
export const rhythmDoc = z.strictObject({
  _id: z.string(),
  plan: rhythmPlan,
  order: z.enum(WALL_ORDERS),
  /** Absent where issues are numbered through. */
  numbering: z.enum(WALL_NUMBERINGS).exactOptional(),
  version: z.int(),
  /** ISO instant up to which all jobs were run. */
  doneUntil: instant,
  nextDue: instant,
  remindedAt: instant.nullable(),
});

/** A completed job of a period: `<collectiveId>.<job>.<period>`; its existence prevents a second run. */
export const jobDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  at: instant,
  outcome: z.string(),
});

/** A message queued for the clock. */
export const notificationDoc = z.strictObject({
  _id: z.string(),
  /** A todo address: a seat, or an office whose holders are resolved when the message is sent. */
  to: z.string(),
  kind: z.enum(NOTIFICATION_KINDS),
  name: z.string(),
  about: z.string(),
  at: instant,
});

/** The remaining message consents of a person by kind; `_id` is the OPENID. */
export const consentDoc = z.strictObject({
  _id: z.string(),
  left: z.record(z.enum(NOTIFICATION_KINDS), z.int()),
});
