import { figuresOf } from '../../../core/domain/preset';
import { shiftMonth } from '../../../core/domain/post';
import { todoFor } from '../../notifications/todos';
import { leaderOffice } from '../../store/ids';
import type { PairingDoc } from '../../store/honour-collections';
import { noticeOf } from '../../store/notice';
import type { Snapshot, Transaction } from '../../store/store';
import { isPairing, NO_YEAR, readActivities } from './queries';

/** The last month in which an agreement ends that is asked about in a month: this one and the next. */
const askedUntil = (period: string): string => `${shiftMonth(period, 1)}-31`;

/**
 * Finds the agreements that end soon and are not followed by another one with the same house; none where the notice of
 * the collective asks for no house.
 */
export async function endingPairings(
  db: Snapshot,
  collectiveId: string,
  period: string,
): Promise<PairingDoc[]> {
  const pairings = (await readActivities(db, collectiveId, [NO_YEAR], ['pairing'])).filter(isPairing);
  const last = new Map<string, PairingDoc>();
  for (const one of pairings)
    if (one.until >= (last.get(one.houseId)?.until ?? '')) last.set(one.houseId, one);
  const ending = [...last.values()].filter(
    ({ until, endedOn }) => endedOn === null && until >= `${period}-01` && until <= askedUntil(period),
  );
  const collective = ending.length > 0 ? await db.get('collectives', collectiveId) : null;
  return collective && figuresOf((await noticeOf(db, collective)).preset, 'E6') ? ending : [];
}

/** Asks the 号长 to renew agreements. */
export async function askForRenewal(
  tx: Transaction,
  collectiveId: string,
  pairings: readonly PairingDoc[],
  now: string,
): Promise<void> {
  for (const { houseId, houseName, until } of pairings)
    await tx.put(
      'todos',
      todoFor('renewPairing', houseId, leaderOffice(collectiveId), {
        ...{ collectiveId, at: now, name: houseName, title: until, deedId: houseId },
      }),
    );
}
