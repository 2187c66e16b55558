import { DEFAULT_PLAN, nextDue } from '../core/domain/rhythm';
import type { RhythmDoc } from './store/month-collections';

/** The clockwork a collective begins with. */
export const blankRhythm = (collectiveId: string, now: string): RhythmDoc => ({
  _id: collectiveId,
  plan: DEFAULT_PLAN,
  order: 'name',
  version: 0,
  doneUntil: now,
  nextDue: nextDue(now, DEFAULT_PLAN),
  remindedAt: null,
});
