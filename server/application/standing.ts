import type { EligibilityRecord } from '../../core/domain/eligibility/record';
import { parseDay } from '../../core/domain/month-day';
import type { CollectiveDoc } from '../store/collections';
import type { ApplicationDoc, QuotaDoc } from '../store/review-collections';
import { holdersOf } from './quota';

/**
 * Reads what the rules ask of the flow, from the collective and what one query over `applicationIdOf` and `quotaIdOf`
 * brought: kind, the other new applications of the same body, the reason for an exception, the title.
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
