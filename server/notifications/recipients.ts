import type { Reader } from '../store/store';
import { collectionOf, leaderOffice, officeAddress } from '../store/ids';
import type { PersonDoc } from '../store/collections';

const OFFICE = /^(leader|district|body)\.(.+)$/;

/** Returns every address under which a person receives todos: their seats, and the offices they hold. */
export const addressesOf = ({ seats, offices = [] }: PersonDoc): readonly string[] => [
  ...seats.flatMap(({ seatId, leader, collectiveId }) =>
    leader ? [seatId, leaderOffice(collectiveId)] : [seatId],
  ),
  ...offices.map(({ kind, orgId }) => officeAddress(kind, orgId)),
];

/** Returns the OPENIDs behind a todo address: the person on a seat, the current 号长, or the officers of an office. */
export async function readersAt(reader: Reader, address: string): Promise<readonly string[]> {
  const [, kind, id = ''] = OFFICE.exec(address) ?? [];
  if (kind === 'district' || kind === 'body')
    return (await reader.get(collectionOf(kind), id))?.officers.map(({ openid }) => openid) ?? [];
  const seatId = kind === 'leader' ? (await reader.get('collectives', id))?.leaderSeatId : address;
  const openid = seatId === undefined ? null : ((await reader.get('seats', seatId))?.openid ?? null);
  return openid === null ? [] : [openid];
}
