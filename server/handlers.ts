import { collectiveHandlers } from './collective';
import { companionHandlers } from './companion';
import { growthCardHandlers } from './growth-card';
import type { Handlers } from './handler';
import { invitationHandlers } from './invitation';
import { personHandlers } from './person';
import { rosterHandlers } from './roster';
import { timelineHandlers } from './timeline';
import { todayHandlers } from './today';

/** One handler per procedure; a missing one does not compile. */
export const HANDLERS: Handlers = {
  ...collectiveHandlers,
  ...personHandlers,
  ...rosterHandlers,
  ...invitationHandlers,
  ...growthCardHandlers,
  ...companionHandlers,
  ...timelineHandlers,
  ...todayHandlers,
};
