import { withEvent } from './history';
import type { PersonDoc } from '../../store/collections';
import type { BodyDoc, DistrictDoc, Officer, PersonOffice } from '../../store/review-collections';
import type { Transaction } from '../../store/store';
import { noteIdle } from '../../store/without-seat';
import { removeOfficeTodos } from './office-todos';

/** Limits the offices of one person, and so the size of the person's document. */
const OFFICES_MAX = 8;
export const OFFICERS_MAX = 20;

type Organisation = BodyDoc | DistrictDoc;

/** Adds an officer and returns the organisation to save; null when the organisation or the person is at its limit. */
export async function seatOfficer<O extends Organisation>(
  tx: Transaction,
  person: PersonDoc,
  org: O,
  office: Pick<PersonOffice, 'kind' | 'personName' | 'holder'>,
  now: string,
): Promise<O | null> {
  const offices = person.offices ?? [];
  if (offices.length >= OFFICES_MAX || org.officers.length >= OFFICERS_MAX) return null;
  if (offices.some((held) => held.orgId === org._id)) return null;
  const held: PersonOffice = { ...office, orgId: org._id, districtId: org.districtId, name: org.name };
  const officer: Officer = { openid: person._id, name: office.personName, holder: office.holder, since: now };
  await tx.put('people', { ...person, offices: [...offices, held] });
  const grown = { ...org, officers: [...org.officers, officer], version: org.version + 1 };
  return withEvent(
    grown,
    org.officers.length === 0 ? 'founded' : 'officerJoined',
    office.personName,
    '',
    now,
  );
}

/** Removes an officer and returns the organisation for the caller to save. */
export async function unseatOfficer<O extends Organisation>(
  tx: Transaction,
  org: O,
  openid: string,
  now: string,
): Promise<O> {
  const person = await tx.get('people', openid);
  const offices = (person?.offices ?? []).filter((held) => held.orgId !== org._id);
  if (person) await tx.put('people', noteIdle({ ...person, offices }, now));
  await removeOfficeTodos(tx, org._id, openid);
  return { ...org, officers: org.officers.filter((one) => one.openid !== openid), version: org.version + 1 };
}
