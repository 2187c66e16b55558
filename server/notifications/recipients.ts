import type { Reader } from '../store/store';
import { collectionOf } from '../store/ids';

const OFFICE = /^(leader|district|body)\.(.+)$/;

/** Returns the OPENIDs behind a todo address: the person on a seat, the current 号长, or the officers of an office. */
export async function readersAt(reader: Reader, address: string): Promise<readonly string[]> {
  const [, kind, id = ''] = OFFICE.exec(address) ?? [];
  if (kind === 'district' || kind === 'body')
    return (await reader.get(collectionOf(kind), id))?.officers.map(({ openid }) => openid) ?? [];
  const seatId = kind === 'leader' ? (await reader.get('collectives', id))?.leaderSeatId : address;
  const openid = seatId === undefined ? null : ((await reader.get('seats', seatId))?.openid ?? null);
  return openid === null ? [] : [openid];
}
