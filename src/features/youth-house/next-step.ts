import type { ServiceView, YearMeter } from '@core/contract/youth-house';
import { SERVICE_MESSAGES as MESSAGES } from '@/messages/youth-house';

/** The meter of the current year, which is the last one listed. */
export const currentYear = (view: Pick<ServiceView, 'years'>): YearMeter | undefined =>
  view.years[view.years.length - 1];

/** Finds the most useful next step: a house, a signature, an answer or another session. */
export function nextStep(view: ServiceView): { readonly text: string; readonly good: boolean } {
  const { houses, sessions } = view;
  const step = (text: string, good = false) => ({ text, good });
  if (houses.length === 0) return step(MESSAGES.nextHouse);
  const unsigned = houses.find((house) => house.pairings.some((pairing) => pairing.state === 'unsigned'));
  if (unsigned) return step(MESSAGES.nextSign(unsigned.name));
  const disputed = sessions.find((session) => session.standing === 'disputed');
  if (disputed) return step(MESSAGES.nextDispute(disputed.on));
  if (houses.every((house) => house.pairings.every((pairing) => pairing.state === 'over')))
    return step(MESSAGES.nextRenew);
  const waiting = sessions.filter((session) => session.standing === 'unconfirmed').length;
  if (waiting > 0) return step(MESSAGES.nextConfirm(waiting));
  const meter = currentYear(view);
  if (meter && meter.needed > 0) return step(MESSAGES.nextGo(meter.needed, `${meter.year}-12-31`));
  return step(MESSAGES.nextEnough, true);
}
