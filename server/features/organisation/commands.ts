import { isDecided } from '../../../core/domain/application-flow';
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

/** Saves the current round of a district where the quota queries read it. */
export const saveRunningRound = (tx: Transaction, districtId: string, round: string): Promise<void> =>
  tx.put('applications', blankQuota(districtId, round));

/** Reads the quota of a body's new applications in a round; blank before the first. */
async function quotaOf(tx: Transaction, bodyId: string, round: string): Promise<QuotaDoc> {
  const doc = await tx.get('applications', quotaIdOf(bodyId));
  return doc?.kind === 'quota' && roundOf(doc) === round ? doc : blankQuota(bodyId, round);
}

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
