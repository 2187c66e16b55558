import { accept, refuse } from '../../core/contract/result';
import { tellRound } from '../application/quota';
import type { Handlers } from '../handler';
import type { DistrictDoc } from '../store/review-collections';
import { seatOfficer } from './office';

/** An operator writes this document by hand to let one district be founded. */
export const districtCodeId = (code: string): string => `districtCode.${code}`;

export const districtHandlers: Handlers<'district.found' | 'district.beginRound'> = {
  'district.found': async ({ tx, now, month, newId, person }, input) => {
    const codeId = districtCodeId(input.code);
    if (!(await tx.get('serverSecrets', codeId))) return refuse('invitation-invalid');
    const districtId = newId('district');
    const round = month.slice(0, 4);
    const blank: DistrictDoc = {
      _id: districtId,
      districtId,
      name: input.name,
      round,
      officers: [],
      codes: 0,
      coverage: { titles: 0, round, touched: 0 },
      version: 1,
      createdAt: now,
    };
    const office = { kind: 'district', personName: input.personName, holder: true } as const;
    const founded = await seatOfficer(tx, person, blank, office, now);
    if (!founded) return refuse('office-limit');
    await tx.put('districts', founded);
    await tellRound(tx, districtId, round);
    // One code, one district.
    await tx.remove('serverSecrets', codeId);
    return accept({ districtId });
  },

  'district.beginRound': async ({ tx }, input, { districtId }) => {
    const district = await tx.get('districts', districtId);
    if (!district) return refuse('not-found');
    if (input.round <= district.round) return refuse('round-not-later');
    await tx.put('districts', { ...district, round: input.round, version: district.version + 1 });
    await tellRound(tx, districtId, input.round);
    return accept({ round: input.round });
  },
};
