import { accept, refuse } from '../core/contract/result';
import { SLOGANS_MAX, stageOf } from '../core/domain/sign';
import type { Handlers } from './handler';
import { wallOf } from './sheet';
import type { SignDoc } from './store/month-collections';
import type { Reader } from './store/store';

const PAST_MAX = 24;

const signOf = async (reader: Reader, collectiveId: string): Promise<SignDoc> =>
  (await reader.get('signs', collectiveId)) ?? { _id: collectiveId, slogans: [], current: null, past: [] };

export const signHandlers: Handlers<'sign.open' | 'sign.propose' | 'sign.remove' | 'sign.hang'> = {
  'sign.open': async ({ db, month }, _input, { collectiveId, seat }) => {
    const [collective, sign] = await Promise.all([
      db.get('collectives', collectiveId),
      signOf(db, collectiveId),
    ]);
    if (!collective) return refuse('not-found');
    return accept({
      collectiveName: collective.name,
      stage: stageOf(collective.cycle, month),
      current: sign.current,
      slogans: sign.slogans,
      past: sign.past,
      you: { seatId: seat.seatId, leader: seat.leader },
    });
  },

  'sign.propose': async ({ tx, newId }, input, { collectiveId, seat }) => {
    const sign = await signOf(tx, collectiveId);
    if (sign.slogans.length >= SLOGANS_MAX) return refuse('too-many');
    const slogan = { id: newId('slogan'), text: input.text, name: seat.name, seatId: seat.seatId };
    await tx.put('signs', { ...sign, slogans: [...sign.slogans, slogan] });
    return accept({ sloganId: slogan.id });
  },

  'sign.remove': async ({ tx }, input, { collectiveId, seat }) => {
    const sign = await signOf(tx, collectiveId);
    const slogan = sign.slogans.find((one) => one.id === input.sloganId);
    if (!slogan || (slogan.seatId !== seat.seatId && !seat.leader)) return refuse('not-found');
    await tx.put('signs', { ...sign, slogans: sign.slogans.filter((one) => one.id !== slogan.id) });
    return accept({ sloganId: slogan.id });
  },

  'sign.hang': async ({ tx, month, now }, input, { collectiveId }) => {
    const sign = await signOf(tx, collectiveId);
    const collective = await tx.get('collectives', collectiveId);
    const slogan = sign.slogans.find((one) => one.id === input.sloganId);
    if (!slogan || !collective) return refuse('not-found');
    const current = { stage: stageOf(collective.cycle, month), text: slogan.text, at: now };
    const past = sign.current ? [sign.current, ...sign.past].slice(0, PAST_MAX) : sign.past;
    await tx.put('signs', { ...sign, current, past });
    await tx.put('walls', { ...(await wallOf(tx, collectiveId)), sign: current });
    return accept({ stage: current.stage });
  },
};
