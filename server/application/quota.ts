import type { ApplicationDoc, QuotaDoc } from '../store/review-collections';
import type { Transaction } from '../store/store';
import { quotaIdOf } from './ids';

/** Reads the quota of a body's new applications in a cycle; blank before the first. */
export async function quotaOf(tx: Transaction, bodyId: string, label: string): Promise<QuotaDoc> {
  const id = quotaIdOf(bodyId, label);
  const doc = await tx.get('applications', id);
  if (doc?.kind === 'quota') return doc;
  const none = { districtId: '', collectiveId: '', line: '' };
  return { _id: id, label, bodyId, ...none, kind: 'quota', state: 'quota', holders: [] };
}

/**
 * Lets a new application use up the body's quota; false when somebody else's does and there is no reason for an
 * exception. All new applications of a body write this one document: of two that come at once, one goes first.
 */
export async function takeQuota(
  tx: Transaction,
  { _id, bodyId, label, exceptionReason }: ApplicationDoc,
): Promise<boolean> {
  const quota = await quotaOf(tx, bodyId, label);
  if (quota.holders.includes(_id)) return true;
  if (quota.holders.length > 0 && exceptionReason === '') return false;
  await tx.put('applications', { ...quota, holders: [...quota.holders, _id] });
  return true;
}

export async function freeQuota(tx: Transaction, { _id, bodyId, label }: ApplicationDoc): Promise<void> {
  const quota = await quotaOf(tx, bodyId, label);
  if (quota.holders.includes(_id))
    await tx.put('applications', { ...quota, holders: quota.holders.filter((holder) => holder !== _id) });
}
