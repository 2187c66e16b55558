import type * as z from 'zod';
import type { Collections } from './collections';
import type {
  applicationDoc,
  collectiveBody,
  coverage,
  officer,
  personOffice,
  quotaDoc,
} from './schemas/review';

export type PersonOffice = z.infer<typeof personOffice>;
export type Officer = z.infer<typeof officer>;
export type Coverage = z.infer<typeof coverage>;
export type DistrictDoc = Collections['districts'];
export type BodyDoc = Collections['bodies'];
export type OrgCodeDoc = Collections['orgCodes'];
export type TitleDoc = Collections['titles'];
export type ApplicationDoc = z.infer<typeof applicationDoc>;
export type NoticeDoc = Collections['notices'];
export type QuotaDoc = z.infer<typeof quotaDoc>;
export type CollectiveBody = z.infer<typeof collectiveBody>;
