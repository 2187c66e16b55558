import type { BodyEnd, OfficeEventKind } from '../../../core/domain/organisation';
import { FORMER_BODIES_MAX, withOfficeEvent } from '../../../core/domain/organisation';
import type { CollectiveDoc } from '../../store/collections';
import type { BodyDoc, CollectiveBody, DistrictDoc } from '../../store/review-collections';
import type { Transaction } from '../../store/store';

/** Returns an office with one more entry in its history. */
export const withEvent = <O extends BodyDoc | DistrictDoc>(
  org: O,
  kind: OfficeEventKind,
  name: string,
  by: string,
  at: string,
): O => ({ ...org, history: withOfficeEvent(org.history ?? [], { kind, name, by, at }) });

/** Adds to the history of a body, if it is still there. */
export async function noteChange(
  tx: Transaction,
  bodyId: string,
  kind: OfficeEventKind,
  name: string,
  by: string,
  at: string,
): Promise<void> {
  const body = await tx.get('bodies', bodyId);
  if (body) await tx.put('bodies', withEvent(body, kind, name, by, at));
}

/** Returns a collective with another recommending body, or without one; the one before stays in its history. */
export function withBody(
  { body: before, bodyId: _body, districtId: _district, bodySince, ...rest }: CollectiveDoc,
  body: CollectiveBody | null,
  how: BodyEnd,
  now: string,
): CollectiveDoc {
  const former = before
    ? [
        ...(rest.bodies ?? []),
        { bodyId: before.bodyId, name: before.bodyName, since: bodySince ?? null, until: now, how },
      ]
    : (rest.bodies ?? []);
  return {
    ...rest,
    ...(former.length > 0 ? { bodies: former.slice(-FORMER_BODIES_MAX) } : {}),
    ...(body ? { body, bodyId: body.bodyId, districtId: body.districtId, bodySince: now } : {}),
  };
}
