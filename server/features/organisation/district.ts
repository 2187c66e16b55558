import { accept, refuse } from '../../../core/contract/result';
import { saveRunningRound } from './commands';
import type { Handlers } from '../../rpc/handler';
import { districtCodeIdOf } from '../../store/ids';
import type { DistrictDoc } from '../../store/review-collections';
import { seatOfficer } from './office';

export const districtHandlers: Handlers<'district.found' | 'district.beginRound'> = {
  'district.found': async ({ tx, now, month, newId, person }, input) => {
    const codeId = districtCodeIdOf(input.code);
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
    await saveRunningRound(tx, districtId, round);
    // A code creates one district only.
    await tx.remove('serverSecrets', codeId);
    return accept({ districtId });
  },

  'district.beginRound': async ({ tx }, input, { districtId }) => {
    const district = await tx.get('districts', districtId);
    if (!district) return refuse('not-found');
    if (input.round <= district.round) return refuse('round-not-later');
    await tx.put('districts', { ...district, round: input.round, version: district.version + 1 });
    await saveRunningRound(tx, districtId, input.round);
    return accept({ round: input.round });
  },
};
