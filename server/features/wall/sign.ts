import { accept, refuse } from '../../../core/contract/result';
import { SLOGANS_MAX, stageOf } from '../../../core/domain/sign';
import type { Handlers } from '../../rpc/handler';
import { wallOf } from '../../store/month-record';
import { signOf, openSign } from './queries';

const PAST_MAX = 24;

export const signHandlers: Handlers<'sign.open' | 'sign.propose' | 'sign.remove' | 'sign.hang'> = {
  'sign.open': openSign,

  'sign.propose': async ({ tx, newId }, input, { collectiveId, seat }) => {
    const sign = await signOf(tx, collectiveId);
    // The same words again are the same slogan.
    const same = sign.slogans.find((slogan) => slogan.text === input.text);
    if (same) return accept({ sloganId: same.id });
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
