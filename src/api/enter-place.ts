import type { Result } from '@core/contract/result';
import type { TodayView } from '@core/contract/today';
import { call } from './call';
import { dropPlace, keepPlace } from './place';

/** Goes into a collective (the first one when none is named) and remembers it; null when the person has no place. */
export const enterPlace = async (collectiveId?: string): Promise<Result<TodayView | null>> => {
  const result = await call('today.open', collectiveId === undefined ? {} : { collectiveId });
  if (!result.ok) return result;
  if (result.value)
    keepPlace({
      collectiveId: result.value.collective.collectiveId,
      cardId: result.value.own?.cardId ?? null,
    });
  else dropPlace();
  return result;
};
