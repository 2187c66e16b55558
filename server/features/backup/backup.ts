import { accept, refuse } from '../../../core/contract/result';
import { CLAIM_CODE_DAYS } from '../../../core/domain/backup';
import { printCode } from '../../../core/domain/invitation';
import type { Handlers } from '../../rpc/handler';
import { daysLater } from '../../rpc/instants';
import { accountAddress, seatCodeIdOf } from '../../store/ids';
import { SEATS_MAX } from '../collective/queries';
import { uploadPathOf } from './queries';

const CODES_READ = 20;

export const backupHandlers: Handlers<'backup.prepareRestore' | 'backup.issueCode'> = {
  'backup.prepareRestore': async ({ openid, person, newId }) =>
    person.seats.length >= SEATS_MAX
      ? refuse('collective-limit')
      : accept({ path: uploadPathOf(openid, newId('backup')) }),

  'backup.issueCode': async ({ tx, outside, now, random, openid }, { seatId }, { collectiveId, seat }) => {
    const line = await tx.get('seats', seatId);
    if (line?.collectiveId !== collectiveId || line.restoredAt === undefined) return refuse('not-found');
    if (line.openid !== null || line.state !== 'active') return refuse('seat-taken');
    const before = await outside.find('seatCodes', { seatId }, { limit: CODES_READ });
    for (const { _id, card } of before) if (!card) await tx.remove('seatCodes', _id);
    const code = printCode(random(64));
    const expiresAt = daysLater(now, CLAIM_CODE_DAYS);
    const { name } = line;
    const issued = { collectiveId, collectiveName: seat.collectiveName, seatId, name, expiresAt };
    await tx.add('seatCodes', [
      { ...issued, _id: seatCodeIdOf(code), holder: accountAddress(openid), claim: true },
    ]);
    return accept({ code, expiresAt });
  },
};
