import type { SeenDossier, Side } from '../../../core/domain/application-flow';
import { submittedTo } from '../../../core/domain/application-flow';
import type { ApplicationDoc, QuotaDoc } from '../../store/review-collections';
import type { EligibilityRecord } from '../../../core/domain/eligibility/record';
import { parseDay } from '../../../core/domain/month-day';
import type { CollectiveDoc } from '../../store/collections';
import { holdersOf } from '../organisation/queries';

/** Lists the versions submitted to a side; versions submitted to a body the collective has left are excluded. */
export const versionsOf = (
  { steps, stepsElsewhere = 0 }: ApplicationDoc,
  side: Exclude<Side, 'collective'>,
): SeenDossier[] => submittedTo(steps.slice(stepsElsewhere), side);

/** Returns whether a version was submitted to a district or a body. */
export const wasSubmittedTo = (file: ApplicationDoc, orgId: string, versionId: string): boolean =>
  (['body', 'district'] as const).some(
    (side) =>
      file[`${side}Id`] === orgId &&
      versionsOf(file, side).some((version) => version.versionId === versionId),
  );

/**
 * Returns the facts the eligibility rules need from the applications: kind, other new applications of the same body,
 * the reason for an exception, and the title. `docs` come from one query over `applicationIdOf` and `quotaIdOf`.
 */
export function applicationFacts(
  { _id, title, body }: Pick<CollectiveDoc, '_id' | 'title' | 'body'>,
  docs: readonly (ApplicationDoc | QuotaDoc)[],
): Pick<EligibilityRecord, 'application' | 'title'> {
  const own = docs.find((doc): doc is ApplicationDoc => doc.kind !== 'quota' && doc.collectiveId === _id);
  const holders = body ? holdersOf(body, docs) : [];
  return {
    application: {
      kind: own?.kind ?? (title ? 'review' : 'new'),
      otherNewOfBody: holders.filter((holder) => holder !== own?._id).length,
      exceptionReason: own?.exceptionReason ?? '',
    },
    title: title ? { reviewedOn: parseDay(title.reviewedOn ?? '') ?? null } : null,
  };
}
