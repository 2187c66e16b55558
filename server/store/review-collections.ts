import type { ApplicationState, FlowStep } from '../../core/domain/application-flow';
import type { SweepState, TitleChange, TitleLevel, TitleLink } from '../../core/domain/title';

/** An office in a district or a recommending body, as the person's own document copies it. */
export interface PersonOffice {
  kind: 'district' | 'body';
  /** The district or the recommending body. */
  orgId: string;
  districtId: string;
  /** The organisation's name. */
  name: string;
  personName: string;
  /** May invite further officers and transfer the office. */
  holder: boolean;
}

export interface Officer {
  openid: string;
  name: string;
  holder: boolean;
  since: string;
}

/** The number of titles, and how many of them the current round has reached. */
export interface Coverage {
  titles: number;
  round: string;
  touched: number;
}

interface OrganisationBase {
  _id: string;
  districtId: string;
  name: string;
  officers: Officer[];
  /** The number of codes ever issued; limited against runaway scripts. */
  codes: number;
  coverage: Coverage;
  version: number;
  createdAt: string;
}

/** 团区委; `coverage` counts the titles that belong to no body. */
export interface DistrictDoc extends OrganisationBase {
  /** The year of the current review round. */
  round: string;
}

/** 推荐单位 (系统、镇街、单位团组织); `coverage` counts its own titles. */
export type BodyDoc = OrganisationBase;

export const ORG_CODE_PURPOSES = ['body', 'collective', 'officer'] as const;
export type OrgCodePurpose = (typeof ORG_CODE_PURPOSES)[number];

/** An invitation by a district or a body; `_id` is the code. */
export interface OrgCodeDoc {
  _id: string;
  purpose: OrgCodePurpose;
  orgKind: 'district' | 'body';
  orgId: string;
  orgName: string;
  districtId: string;
  expiresAt: string;
  usesLeft: number;
  revoked: boolean;
  createdAt: string;
}

/** A line of the district's title list; the id guarantees that name and unit are unique. */
export interface TitleDoc {
  _id: string;
  districtId: string;
  name: string;
  /** The normalised name for comparisons. */
  key: string;
  unit: string;
  level: TitleLevel;
  /** 'YYYY', '' where the list does not say. */
  year: string;
  bodyId: string;
  bodyName: string;
  link: TitleLink;
  collectiveId: string | null;
  collectiveName: string;
  /** The last round that reached it, '' for none. */
  round: string;
  state: SweepState;
  applicationId: string | null;
  /** The district's note of a visit. */
  note: string;
  reviewedOn: string | null;
  ended: boolean;
  /** Changes the district made to its body or collective, oldest first; absent for an unchanged title. */
  changes?: readonly TitleChange[];
  /** See titleLine. */
  line: string;
  /** `<name>|<id>`, for searches by the beginning of the name. */
  search: string;
  version: number;
  at: string;
}

interface FileBase {
  /** `<collectiveId>.<cycle label>`, or `quota.<bodyId or districtId>` for a quota document. */
  _id: string;
  label: string;
  /** The district's round in which it counts; older applications without one count in `label`. */
  round?: string;
  bodyId: string;
  districtId: string;
  collectiveId: string;
  state: ApplicationState | 'quota';
  /** `<instant of the last step>.<id>`, the order of lists. */
  line: string;
}

/** The application of one collective in a cycle. */
export interface ApplicationDoc extends FileBase {
  kind: 'new' | 'review';
  state: ApplicationState;
  bodyName: string;
  districtName: string;
  collectiveName: string;
  unit: string;
  titleId: string | null;
  /** 'YYYY-MM-DD' of the title's last review. */
  reviewedOn: string | null;
  /** The reason for a further new application of the same body; '' where none is needed. */
  exceptionReason: string;
  rectifyBy: string | null;
  /** When the district first received it; not visible to the district before. */
  handedAt: string | null;
  /**
   * The number of steps before the collective joined this body; versions submitted in them are not visible to this
   * body.
   */
  stepsElsewhere?: number;
  steps: FlowStep[];
  version: number;
}

/**
 * Lists who holds a body's quota of new applications in a round, or states a district's current round. It is stored
 * among the applications under an id without the round, so that one query reads application, quota and round.
 */
export interface QuotaDoc extends FileBase {
  kind: 'quota';
  state: 'quota';
  /** Applications that hold it, exceptions included. */
  holders: string[];
}

/** The body and district of a collective as its own document copies them. */
export interface CollectiveBody {
  bodyId: string;
  bodyName: string;
  districtId: string;
  districtName: string;
}

export interface CollectiveTitle {
  titleId: string;
  name: string;
  level: TitleLevel;
  year: string;
  reviewedOn: string | null;
}

export interface ReviewCollections {
  districts: DistrictDoc;
  bodies: BodyDoc;
  orgCodes: OrgCodeDoc;
  titles: TitleDoc;
  applications: ApplicationDoc | QuotaDoc;
}
