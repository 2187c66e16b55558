import type { OfficeView } from '../../../core/contract/organisation';
import type { PersonOffice, ApplicationDoc, CollectiveBody, QuotaDoc } from '../../store/review-collections';
import { quotaIdOf, roundOf } from '../../store/ids';

export const viewOfOffice = ({ kind, orgId, name, personName, holder }: PersonOffice): OfficeView => ({
  kind,
  orgId,
  name,
  personName,
  holder,
});

/** Returns who holds a body's quota in the current round; `docs` come from one query over `quotaIdsOf`. */
export function holdersOf(
  { bodyId, districtId }: Pick<CollectiveBody, 'bodyId' | 'districtId'>,
  docs: readonly (ApplicationDoc | QuotaDoc)[],
): readonly string[] {
  const quotaDocOf = (orgId: string) =>
    docs.find((doc): doc is QuotaDoc => doc.kind === 'quota' && doc._id === quotaIdOf(orgId));
  const quota = quotaDocOf(bodyId);
  const district = quotaDocOf(districtId);
  const over = quota && district && roundOf(quota) !== roundOf(district);
  return over ? [] : (quota?.holders ?? []);
}
