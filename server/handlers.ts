import { collectiveHandlers } from './collective';
import { companionHandlers } from './companion';
import { growthCardHandlers } from './growth-card';
import type { Handlers } from './handler';
import { invitationHandlers } from './invitation';
import { personHandlers } from './person';
import { rosterHandlers } from './roster';
import { timelineHandlers } from './timeline';
import { todayHandlers } from './today';
import { boardHandlers } from './vote/board';
import { boxHandlers } from './vote/box';
import { voteKeysHandlers } from './vote/keys';
import { roundHandlers } from './vote/round';
import { roundStepHandlers } from './vote/round-step';
import { stageWordHandlers } from './vote/stage-word';

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
  ...voteKeysHandlers,
  ...roundHandlers,
  ...roundStepHandlers,
  ...boxHandlers,
  ...boardHandlers,
  ...stageWordHandlers,
};
