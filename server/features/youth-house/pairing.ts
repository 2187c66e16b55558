import { todoIdOf } from '../../notifications/todos';
import { leaderOffice } from '../../store/ids';
import { accept, refuse } from '../../../core/contract/result';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { HouseDoc, PairingDoc } from '../../store/honour-collections';
import { isPairing, NO_YEAR, ownActivity, PAIRINGS_MAX, readActivities } from './queries';
import { dayInChina } from '../../rpc/instants';

/** Creates an agreement; it does not count until it is signed. */
export const newPairing = (
  { newId, now }: WriteContext,
  collectiveId: string,
  house: HouseDoc,
  term: { from: string; until: string },
): PairingDoc => ({
  _id: newId('pairing'),
  collectiveId,
  kind: 'pairing',
  year: NO_YEAR,
  on: term.from,
  until: term.until,
  endedOn: null,
  houseId: house._id,
  houseName: house.name,
  signed: false,
  signedOn: null,
  version: 1,
  at: now,
});

export const pairingHandlers: Handlers<
  'pairing.renew' | 'pairing.sign' | 'pairing.end' | 'pairing.withdraw'
> = {
  'pairing.renew': async (context, input, { collectiveId }) => {
    const { tx, outside } = context;
    if (input.from > input.until) return refuse('pairing-backwards');
    const known = (await readActivities(outside, collectiveId, [NO_YEAR], ['pairing'])).filter(isPairing);
    if (!known.some(({ houseId }) => houseId === input.houseId)) return refuse('not-found');
    if (known.length >= PAIRINGS_MAX) return refuse('too-many');
    const house = await tx.get('houses', input.houseId);
    if (!house) return refuse('not-found');
    if (house.closedOn !== undefined) return refuse('house-closed');
    const pairing = newPairing(context, collectiveId, house, input);
    await tx.add('deeds', [pairing]);
    await endAsking(tx, collectiveId, house._id);
    return accept({ pairingId: pairing._id });
  },

  'pairing.sign': async ({ tx, now }, input, { collectiveId }) => {
    const { signedOn } = input;
    if (signedOn !== null && signedOn > dayInChina(now)) return refuse('day-ahead');
    const pairing = await ownActivity(tx, collectiveId, input.pairingId, 'pairing');
    if (!pairing) return refuse('not-found');
    return change(tx, pairing, input.baseVersion, { signed: signedOn !== null, signedOn });
  },

  'pairing.end': async ({ tx }, input, { collectiveId }) => {
    const pairing = await ownActivity(tx, collectiveId, input.pairingId, 'pairing');
    if (!pairing) return refuse('not-found');
    if (input.on < pairing.on || input.on > pairing.until) return refuse('pairing-backwards');
    if (pairing.version === input.baseVersion) await endAsking(tx, collectiveId, pairing.houseId);
    return change(tx, pairing, input.baseVersion, { endedOn: input.on });
  },

  'pairing.withdraw': async ({ tx }, input, { collectiveId }) => {
    const pairing = await ownActivity(tx, collectiveId, input.pairingId, 'pairing');
    if (!pairing) return refuse('not-found');
    if (pairing.signed) return refuse('pairing-signed');
    await tx.remove('deeds', pairing._id);
    return accept({ pairingId: pairing._id });
  },
};

const endAsking = (tx: WriteContext['tx'], collectiveId: string, houseId: string): Promise<void> =>
  tx.remove('todos', todoIdOf('renewPairing', houseId, leaderOffice(collectiveId)));

async function change(
  tx: WriteContext['tx'],
  pairing: PairingDoc,
  baseVersion: number,
  changes: Partial<PairingDoc>,
) {
  if (pairing.version !== baseVersion) return refuse('stale-version', { current: pairing.version });
  await tx.put('deeds', { ...pairing, ...changes, version: pairing.version + 1 });
  return accept({ pairingId: pairing._id });
}
