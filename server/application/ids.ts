import type { CollectiveDoc } from '../store/collections';

export const applicationIdOf = (collectiveId: string, label: string): string => `${collectiveId}.${label}`;

/** The leaf that holds who uses up a body's quota of new applications, or which round a district runs. */
export const quotaIdOf = (orgId: string): string => `quota.${orgId}`;

/** The leaves that say whether a collective's body has its quota left: the body's own, and the round of the district. */
export const leafIdsOf = ({ body }: Pick<CollectiveDoc, 'body'>): string[] =>
  body ? [quotaIdOf(body.bodyId), quotaIdOf(body.districtId)] : [];
