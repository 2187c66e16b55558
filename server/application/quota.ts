import type { ApplicationDoc, CollectiveBody, QuotaDoc } from '../store/review-collections';
import type { Transaction } from '../store/store';
import { quotaIdOf } from './ids';

/** Says in which round of the district a file counts. */
export const roundOf = ({ round, label }: Pick<ApplicationDoc, 'round' | 'label'>): string => round ?? label;

const leafOf = (orgId: string, round: string): QuotaDoc => ({
  ...{ _id: quotaIdOf(orgId), label: round, round, bodyId: orgId },
  ...{ districtId: '', collectiveId: '', line: '' },
  ...{ kind: 'quota', state: 'quota', holders: [] },
});

/** Writes down which round a district runs, where those who read a quota find it. */
export const tellRound = (tx: Transaction, districtId: string, round: string): Promise<void> =>
  tx.put('applications', leafOf(districtId, round));

/** Reads the quota of a body's new applications in a round; blank before the first. */
export async function quotaOf(tx: Transaction, bodyId: string, round: string): Promise<QuotaDoc> {
  const doc = await tx.get('applications', quotaIdOf(bodyId));
  return doc?.kind === 'quota' && roundOf(doc) === round ? doc : leafOf(bodyId, round);
}

/** Lists who holds the quota of a body in the round that runs, out of what one query over the leaves brought. */
export function holdersOf(
  { bodyId, districtId }: Pick<CollectiveBody, 'bodyId' | 'districtId'>,
  docs: readonly (ApplicationDoc | QuotaDoc)[],
): readonly string[] {
  const leaf = (orgId: string) =>
    docs.find((doc): doc is QuotaDoc => doc.kind === 'quota' && doc._id === quotaIdOf(orgId));
  const quota = leaf(bodyId);
  const district = leaf(districtId);
  const over = quota && district && roundOf(quota) !== roundOf(district);
  return over ? [] : (quota?.holders ?? []);
}

/**
 * Lets a new application use up the body's quota; false when somebody else's does and there is no reason for an
 * exception. All new applications of a body write this one document: of two that come at once, one goes first.
 */
export async function takeQuota(tx: Transaction, file: ApplicationDoc): Promise<boolean> {
  const quota = await quotaOf(tx, file.bodyId, roundOf(file));
  if (quota.holders.includes(file._id)) return true;
  if (quota.holders.length > 0 && file.exceptionReason === '') return false;
  await tx.put('applications', { ...quota, holders: [...quota.holders, file._id] });
  return true;
}

/** Gives the place back; one of a round that is over is nobody's any more. */
export async function freeQuota(tx: Transaction, file: ApplicationDoc): Promise<void> {
  const quota = await quotaOf(tx, file.bodyId, roundOf(file));
  if (quota.holders.includes(file._id))
    await tx.put('applications', {
      ...quota,
      holders: quota.holders.filter((holder) => holder !== file._id),
    });
}
