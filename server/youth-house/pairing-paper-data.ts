import type { CollectiveDoc } from '../store/collections';
import type { HouseDoc, PairingDoc } from '../store/honour-collections';

/** What a 结对共建协议书 states; the contact's phone is for the 号长's own copy. */
export interface PairingPaperData {
  readonly collectiveName: string;
  readonly unit: string;
  readonly leaderName: string;
  readonly houseName: string;
  readonly houseAddress: string;
  readonly contactName: string;
  readonly contactPhone: string;
  /** 'YYYY-MM-DD', both days included. */
  readonly from: string;
  readonly until: string;
  readonly endedOn: string | null;
  /** Null until it was signed. */
  readonly signedOn: string | null;
}

/** Gathers the agreement's particulars; the agreement keeps the house's name as it stood when it was made. */
export const pairingPaperData = (
  collective: Pick<CollectiveDoc, 'name' | 'unit' | 'leaderName'>,
  pairing: PairingDoc,
  house: HouseDoc,
): PairingPaperData => ({
  collectiveName: collective.name,
  unit: collective.unit,
  leaderName: collective.leaderName,
  houseName: pairing.houseName,
  houseAddress: house.address,
  contactName: house.contactName,
  contactPhone: house.contactPhone,
  from: pairing.on,
  until: pairing.until,
  endedOn: pairing.endedOn,
  signedOn: pairing.signedOn,
});
