import type * as z from 'zod';
import type { Collections } from './collections';
import type {
  careDoc,
  collectiveStanding,
  contestDoc,
  innovationDoc,
  pairingDoc,
  sessionDoc,
  welfareDoc,
} from './schemas/honour';

export type PairingDoc = z.infer<typeof pairingDoc>;
export type SessionDoc = z.infer<typeof sessionDoc>;
export type InnovationDoc = z.infer<typeof innovationDoc>;
export type ContestDoc = z.infer<typeof contestDoc>;
export type CareDoc = z.infer<typeof careDoc>;
export type WelfareDoc = z.infer<typeof welfareDoc>;

export type ActivityDoc = Collections['deeds'];
export type ActivityKind = ActivityDoc['kind'];

export type CollectiveStanding = z.infer<typeof collectiveStanding>;
export type HouseDoc = Collections['houses'];
export type HouseLinkDoc = Collections['houseLinks'];
