import type { ApplicationState, FlowStep } from '../../core/domain/application-flow';
import type { SweepState, TitleChange, TitleLevel, TitleLink } from '../../core/domain/title';

/** An office a person holds above the collectives, as their own document remembers it. */
export interface PersonOffice {
  kind: 'district' | 'body';
  /** The district or the recommending body. */
  orgId: string;
  districtId: string;
  /** The organisation's name. */
  name: string;
  personName: string;
  /** May invite further officers, and hand the office over. */
  holder: boolean;
}

export interface Officer {
  openid: string;
  name: string;
  holder: boolean;
  since: string;
}

/** How many titles are looked after here, and how many of them the running round has reached. */
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
  /** Codes over its whole life; a runaway script ends here. */
  codes: number;
  coverage: Coverage;
  version: number;
  createdAt: string;
}

/** 团区委; `coverage` is of the titles that belong to no body. */
export interface DistrictDoc extends OrganisationBase {
  /** The year of the running sweep. */
  round: string;
}

/** 推荐单位 (系统、镇街、单位团组织); `coverage` is of its own titles. */
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

/** A line of the district's list of titled collectives; the id carries the uniqueness of name and unit. */
export interface TitleDoc {
  _id: string;
  districtId: string;
  name: string;
  /** The name as it is compared. */
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
  /** The sweep that reached it last, '' for none. */
  round: string;
  state: SweepState;
  applicationId: string | null;
  /** What the district noted on the spot. */
  note: string;
  reviewedOn: string | null;
  ended: boolean;
  /** What the district changed about whose it is, the oldest first; nothing for a title that is as it was listed. */
  changes?: readonly TitleChange[];
  /** See titleLine. */
  line: string;
  /** `<name>|<id>`: what a search by the name's beginning goes by. */
  search: string;
  version: number;
  at: string;
}

interface FileBase {
  /** `<collectiveId>.<cycle label>`, or `quota.<bodyId or districtId>` for a leaf. */
  _id: string;
  label: string;
  /** The district's round it counts in; a file from before rounds were written down counts in its label. */
  round?: string;
  bodyId: string;
  districtId: string;
  collectiveId: string;
  state: ApplicationState | 'quota';
  /** `<instant of the last step>.<id>`: lists go by it. */
  line: string;
}

/** The way of one collective's file in a cycle. */
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
  /** Why a further new application of the same body should be allowed; '' where none is needed. */
  exceptionReason: string;
  rectifyBy: string | null;
  /** When the district first received it; before that it does not exist for the district. */
  handedAt: string | null;
  /** Steps made before the collective came to this body: what was handed in by them is not this one's to read. */
  stepsElsewhere?: number;
  steps: FlowStep[];
  version: number;
}

/**
 * Holds who uses up a body's quota of new applications in a round, or says of a district which round runs. They stand
 * among the applications, under ids that need no round to be known, so that one query brings file, quota and round.
 */
export interface QuotaDoc extends FileBase {
  kind: 'quota';
  state: 'quota';
  /** Applications that hold it, exceptions included. */
  holders: string[];
}

/** What a collective's own document remembers of the bodies above it and of its title. */
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
