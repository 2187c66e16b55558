import { collectionOf } from './organisation/office';
import type { Reader } from './store/store';

const OFFICE = /^(leader|district|body)\.(.+)$/;

/** Finds who reads at an address of the one inbox: the person on a seat, the 号长 of the day, the officers of an office. */
export async function readersAt(reader: Reader, address: string): Promise<readonly string[]> {
  const [, kind, id = ''] = OFFICE.exec(address) ?? [];
  if (kind === 'district' || kind === 'body')
    return (await reader.get(collectionOf(kind), id))?.officers.map(({ openid }) => openid) ?? [];
  const seatId = kind === 'leader' ? (await reader.get('collectives', id))?.leaderSeatId : address;
  const openid = seatId === undefined ? null : ((await reader.get('seats', seatId))?.openid ?? null);
  return openid === null ? [] : [openid];
}
