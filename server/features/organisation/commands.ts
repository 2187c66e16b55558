import { isDecided } from '../../../core/domain/application-flow';
import type { NoticeRef } from '../../../core/domain/notice/notice';
import type { CollectiveDoc } from '../../store/collections';
import type { ApplicationDoc, QuotaDoc } from '../../store/review-collections';
import type { Reader, Transaction } from '../../store/store';
import { quotaIdOf, roundOf } from '../../store/ids';
import { currentFileOf } from '../../store/current-file';

const blankQuota = (orgId: string, round: string): QuotaDoc => ({
  ...{ _id: quotaIdOf(orgId), label: round, round, bodyId: orgId },
  ...{ districtId: '', collectiveId: '', line: '' },
  ...{ kind: 'quota', state: 'quota', holders: [] },
});

/** Reads the quota of a body's new applications in a round; blank before the first. A notice outlasts its round. */
async function quotaOf(tx: Transaction, orgId: string, round: string): Promise<QuotaDoc> {
  const doc = await tx.get('applications', quotaIdOf(orgId));
  if (doc?.kind !== 'quota') return blankQuota(orgId, round);
  if (roundOf(doc) === round) return doc;
  return { ...blankQuota(orgId, round), ...(doc.notice ? { notice: doc.notice } : {}) };
}

/** Saves the current round of a district where the quota queries read it. */
export const saveRunningRound = async (tx: Transaction, districtId: string, round: string): Promise<void> =>
  tx.put('applications', await quotaOf(tx, districtId, round));

/** Makes a published notice the one that holds for the collectives of an organisation; `doc` is its quota document. */
export const saveNotice = (
  tx: Transaction,
  orgId: string,
  { doc, round }: { readonly doc: QuotaDoc | null; readonly round: string },
  notice: NoticeRef,
): Promise<void> => tx.put('applications', { ...(doc ?? blankQuota(orgId, round)), notice });

/**
 * Takes one of the body's places for a new application; false when all `places` are taken and there is no reason for an
 * exception. All new applications of a body write this one document, so concurrent ones are serialised.
 */
export async function takeQuota(tx: Transaction, file: ApplicationDoc, places: number): Promise<boolean> {
  const quota = await quotaOf(tx, file.bodyId, roundOf(file));
  if (quota.holders.includes(file._id)) return true;
  if (quota.holders.length >= places && file.exceptionReason === '') return false;
  await tx.put('applications', { ...quota, holders: [...quota.holders, file._id] });
  return true;
}

/** Returns the quota; a quota of an earlier round has expired already. */
export async function freeQuota(tx: Transaction, file: ApplicationDoc): Promise<void> {
  const quota = await quotaOf(tx, file.bodyId, roundOf(file));
  if (quota.holders.includes(file._id))
    await tx.put('applications', {
      ...quota,
      holders: quota.holders.filter((holder) => holder !== file._id),
    });
}

/** Returns whether the current application is under review. */
export async function isUnderway(reader: Reader, collective: CollectiveDoc): Promise<boolean> {
  const { application: file } = await currentFileOf(reader, collective);
  if (file === null || isDecided(file.state)) return false;
  // A recalled application that the district has received before is still the district's to decide.
  return file.state !== 'draft' || file.handedAt !== null;
}

/** Adds the holders of one body's quota of a round to those of another. */
export async function mergeQuota(tx: Transaction, from: string, into: string, round: string): Promise<void> {
  const [old, target] = [await quotaOf(tx, from, round), await quotaOf(tx, into, round)];
  if (old.holders.length === 0) return;
  await tx.put('applications', { ...target, holders: [...new Set([...target.holders, ...old.holders])] });
  await tx.put('applications', { ...old, holders: [] });
}

export { noteChange, withBody } from './history';
export { askToRead } from './notice-todos';
