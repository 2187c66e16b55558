import * as z from 'zod';
import { APPLICATION_STATES } from '../../../core/domain/application-flow';
import { SWEEP_STATES, TITLE_LEVELS, TITLE_LINKS, TITLE_SCOPES } from '../../../core/domain/title';
import { flowStep, officeEvent, titleChange, titleEvent } from './domain';
import { day, instant } from './schema';

/** An office in a district or a recommending body, as the person's own document copies it. */
export const personOffice = z.strictObject({
  kind: z.enum(['district', 'body']),
  /** The district or the recommending body. */
  orgId: z.string(),
  districtId: z.string(),
  /** The organisation's name. */
  name: z.string(),
  personName: z.string(),
  /** May invite further officers and transfer the office. */
  holder: z.boolean(),
});

export const officer = z.strictObject({
  openid: z.string(),
  name: z.string(),
  holder: z.boolean(),
  since: z.string(),
});

/** The number of titles, and how many of them the current round has reached. */
export const coverage = z.strictObject({ titles: z.int(), round: z.string(), touched: z.int() });

const organisationBaseFields = {
  _id: z.string(),
  districtId: z.string(),
  name: z.string(),
  officers: z.array(officer),
  /** The number of codes ever issued; limited against runaway scripts. */
  codes: z.int(),
  coverage,
  /** What changed, oldest first; absent before the first change of a release after 0.2.0. */
  history: z.array(officeEvent).readonly().exactOptional(),
  version: z.int(),
  createdAt: instant,
};

/** 团区委; `coverage` counts the titles that belong to no body. */
export const districtDoc = z.strictObject({
  ...organisationBaseFields,
  /** The year of the current review round. */
  round: z.string(),
});

/** 推荐单位 (系统、镇街、单位团组织); `coverage` counts its own titles. */
export const bodyDoc = z.strictObject({
  ...organisationBaseFields,
  /** The body that it became a part of. */
  mergedInto: z.strictObject({ bodyId: z.string(), name: z.string(), at: instant }).exactOptional(),
  /** Its collectives, titles and applications are being moved by the clock. */
  moving: z.boolean().exactOptional(),
});

/** An invitation by a district or a body; `_id` is the code. */
export const orgCodeDoc = z.strictObject({
  _id: z.string(),
  purpose: z.enum(['body', 'collective', 'officer']),
  orgKind: z.enum(['district', 'body']),
  orgId: z.string(),
  orgName: z.string(),
  districtId: z.string(),
  expiresAt: instant,
  usesLeft: z.int(),
  revoked: z.boolean(),
  createdAt: instant,
});

/** A line of the district's title list; the id guarantees that name and unit are unique. */
export const titleDoc = z.strictObject({
  _id: z.string(),
  districtId: z.string(),
  name: z.string(),
  /** The normalised name for comparisons. */
  key: z.string(),
  unit: z.string(),
  level: z.enum(TITLE_LEVELS),
  /** 'YYYY', '' where the list does not say. */
  year: z.string(),
  scope: z.enum(TITLE_SCOPES).exactOptional(),
  /** 一星级 to 五星级. */
  star: z.int().exactOptional(),
  /** 第 N 届. */
  session: z.int().exactOptional(),
  bodyId: z.string(),
  bodyName: z.string(),
  link: z.enum(TITLE_LINKS),
  collectiveId: z.string().nullable(),
  collectiveName: z.string(),
  /** The last round that reached it, '' for none. */
  round: z.string(),
  state: z.enum(SWEEP_STATES),
  applicationId: z.string().nullable(),
  /** The district's note of a visit. */
  note: z.string(),
  reviewedOn: day.nullable(),
  /** The last day of a title that the notice of its file limits; absent for one without end. */
  until: day.exactOptional(),
  ended: z.boolean(),
  /** Changes the district made to its body or collective, oldest first; absent for an unchanged title. */
  changes: z.array(titleChange).readonly().exactOptional(),
  /** Of a title that was taken from the list; `into` is the one it was merged into. */
  removed: z
    .strictObject({ reason: z.string(), at: instant, into: z.string().exactOptional() })
    .exactOptional(),
  /** What each round came to, oldest first; absent before the first of a release after 0.2.0. */
  events: z.array(titleEvent).readonly().exactOptional(),
  /** See titleLine. */
  line: z.string(),
  /** `<name>|<id>`, for searches by the beginning of the name. */
  search: z.string(),
  version: z.int(),
  at: instant,
});

/** A version of a notice; 0 is an example of the release. */
export const noticeRef = z.strictObject({ noticeId: z.string(), version: z.int() });

const fileBaseFields = {
  /** `<collectiveId>.<cycle label>`, or `quota.<bodyId or districtId>` for a quota document. */
  _id: z.string(),
  label: z.string(),
  /** The district's round in which it counts; older applications without one count in `label`. */
  round: z.string().exactOptional(),
  bodyId: z.string(),
  districtId: z.string(),
  collectiveId: z.string(),
  /** `<instant of the last step>.<id>`, the order of lists. */
  line: z.string(),
};

/** The application of one collective in a cycle. */
export const applicationDoc = z.strictObject({
  ...fileBaseFields,
  kind: z.enum(['new', 'review']),
  state: z.enum(APPLICATION_STATES),
  bodyName: z.string(),
  districtName: z.string(),
  collectiveName: z.string(),
  unit: z.string(),
  titleId: z.string().nullable(),
  /** 'YYYY-MM-DD' of the title's last review. */
  reviewedOn: day.nullable(),
  /** The reason for a further new application of the same body; '' where none is needed. */
  exceptionReason: z.string(),
  rectifyBy: day.nullable(),
  /** When the district first received it; not visible to the district before. */
  handedAt: instant.nullable(),
  /**
   * The number of steps before the collective joined this body; versions submitted in them are not visible to this
   * body.
   */
  stepsElsewhere: z.int().exactOptional(),
  steps: z.array(flowStep),
  /** What it was handed in under; absent before it is handed in, and where an earlier release did not keep it. */
  notice: noticeRef.exactOptional(),
  version: z.int(),
});

/**
 * Lists who holds a body's quota of new applications in a round, or states a district's current round. It is stored
 * among the applications under an id without the round, so that one query reads application, quota and round.
 */
export const quotaDoc = z.strictObject({
  ...fileBaseFields,
  kind: z.literal('quota'),
  state: z.literal('quota'),
  /** Applications that hold it, exceptions included. */
  holders: z.array(z.string()),
  /** The notice that the organisation published last; absent before the first. */
  notice: noticeRef.exactOptional(),
});

/** The body and district of a collective as its own document copies them. */
export const collectiveBody = z.strictObject({
  bodyId: z.string(),
  bodyName: z.string(),
  districtId: z.string(),
  districtName: z.string(),
});

export const collectiveTitle = z.strictObject({
  titleId: z.string(),
  name: z.string(),
  level: z.enum(TITLE_LEVELS),
  year: z.string(),
  reviewedOn: day.nullable(),
  until: day.exactOptional(),
});
