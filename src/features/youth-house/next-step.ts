import type { ServiceView, YearMeter } from '@core/contract/youth-house';
import { SERVICE_MESSAGES as MESSAGES } from '@/messages/youth-house';

/** The meter of the running year: the last that has begun. */
export const thisYear = (view: Pick<ServiceView, 'years'>): YearMeter | undefined =>
  view.years[view.years.length - 1];

/** Says the one thing that helps most now: a house, a signature, an answer, or simply going. */
export function nextStep(view: ServiceView): { readonly words: string; readonly good: boolean } {
  const { houses, sessions } = view;
  const say = (words: string, good = false) => ({ words, good });
  if (houses.length === 0) return say(MESSAGES.nextHouse);
  const unsigned = houses.find((house) => house.pairings.some((pairing) => pairing.state === 'unsigned'));
  if (unsigned) return say(MESSAGES.nextSign(unsigned.name));
  const disputed = sessions.find((session) => session.standing === 'disputed');
  if (disputed) return say(MESSAGES.nextDispute(disputed.on));
  if (houses.every((house) => house.pairings.every((pairing) => pairing.state === 'over')))
    return say(MESSAGES.nextRenew);
  const waiting = sessions.filter((session) => session.standing === 'unconfirmed').length;
  if (waiting > 0) return say(MESSAGES.nextConfirm(waiting));
  const meter = thisYear(view);
  if (meter && meter.needed > 0) return say(MESSAGES.nextGo(meter.needed, `${meter.year}-12-31`));
  return say(MESSAGES.nextEnough, true);
}
