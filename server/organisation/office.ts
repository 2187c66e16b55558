import type { OfficeView } from '../../core/contract/organisation';
import { hashId } from '../ids';
import type { PersonDoc } from '../store/collections';
import type { BodyDoc, DistrictDoc, Officer, PersonOffice } from '../store/review-collections';
import type { Transaction } from '../store/store';

/** A person may hold this many offices; it bounds their own document. */
export const OFFICES_MAX = 8;
export const OFFICERS_MAX = 20;

/** The address of an office in the one inbox; whoever holds it finds its work. */
export const officeAddress = (kind: PersonOffice['kind'], orgId: string): string => `${kind}.${orgId}`;

/** Names an officer without giving away the OPENID. */
export const officerIdOf = (orgId: string, openid: string): string => hashId('officer', orgId, openid);

export const viewOfOffice = ({ kind, orgId, name, personName, holder }: PersonOffice): OfficeView => ({
  kind,
  orgId,
  name,
  personName,
  holder,
});

export const collectionOf = (kind: PersonOffice['kind']): 'districts' | 'bodies' =>
  kind === 'district' ? 'districts' : 'bodies';

type Organisation = BodyDoc | DistrictDoc;

/** Seats somebody in an office and gives the organisation to be put; null when it or the person is full. */
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
  return { ...org, officers: [...org.officers, officer], version: org.version + 1 };
}

/** Frees an officer; the organisation without them is to be put by the caller. */
export async function unseatOfficer<O extends Organisation>(
  tx: Transaction,
  org: O,
  openid: string,
): Promise<O> {
  const person = await tx.get('people', openid);
  const offices = (person?.offices ?? []).filter((held) => held.orgId !== org._id);
  if (person) await tx.put('people', { ...person, offices });
  return { ...org, officers: org.officers.filter((one) => one.openid !== openid), version: org.version + 1 };
}
