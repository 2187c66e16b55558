import { careHandlers } from './care/care';
import { volunteerHandlers } from './care/volunteer';
import { ownApplicationHandlers } from './application/handlers-collective';
import { officeApplicationHandlers } from './application/handlers-office';
import { cheerHandlers } from './cheer';
import { collectiveHandlers } from './collective';
import { companionHandlers } from './companion';
import { contestHandlers } from './contest';
import { documentHandlers } from './documents/handlers';
import { eligibilityHandlers } from './eligibility/handlers';
import { standingHandlers } from './eligibility/standing';
import { deedsTextHandlers } from './dossier/deeds-text';
import { dossierEntryHandlers } from './dossier/entries';
import { dossierHandlers } from './dossier/handlers';
import { growthCardHandlers } from './growth-card';
import type { Handlers } from './handler';
import { helpHandlers } from './help';
import { innovationHandlers } from './innovation/handlers';
import { innovationListHandlers } from './innovation/list';
import { invitationHandlers } from './invitation';
import { objectionHandlers } from './objection';
import { districtHandlers } from './organisation/district';
import { membershipHandlers } from './organisation/membership';
import { officerHandlers } from './organisation/officers';
import { orgCodeHandlers } from './organisation/org-code';
import { personHandlers } from './person';
import { pictureHandlers } from './picture/picture';
import { portraitHandlers } from './picture/portrait';
import { postHandlers } from './post';
import { rhythmHandlers } from './rhythm';
import { rosterHandlers } from './roster';
import { paperHandlers } from './paper';
import { showcaseHandlers } from './showcase';
import { showcaseShareHandlers } from './showcase-share';
import { signHandlers } from './sign';
import { sprintHandlers } from './sprint';
import { subscribeHandlers } from './subscribe';
import { timelineHandlers } from './timeline';
import { titleHandlers } from './title/handlers';
import { todayHandlers } from './today';
import { boardHandlers } from './vote/board';
import { boxHandlers } from './vote/box';
import { disputeHandlers } from './vote/dispute';
import { voteKeysHandlers } from './vote/keys';
import { vouchHandlers } from './vote/vouch';
import { roundHandlers } from './vote/round';
import { roundStepHandlers } from './vote/round-step';
import { stageWordHandlers } from './vote/stage-word';
import { wallHandlers } from './wall';
import { wallLinkHandlers } from './wall-link';
import { confirmHandlers } from './youth-house/confirm';
import { houseHandlers } from './youth-house/house';
import { pairingHandlers } from './youth-house/pairing';
import { sessionHandlers } from './youth-house/session';

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
  ...disputeHandlers,
  ...vouchHandlers,
  ...voteKeysHandlers,
  ...roundHandlers,
  ...roundStepHandlers,
  ...boxHandlers,
  ...boardHandlers,
  ...stageWordHandlers,
  ...postHandlers,
  ...pictureHandlers,
  ...portraitHandlers,
  ...subscribeHandlers,
  ...wallHandlers,
  ...wallLinkHandlers,
  ...objectionHandlers,
  ...signHandlers,
  ...helpHandlers,
  ...cheerHandlers,
  ...sprintHandlers,
  ...rhythmHandlers,
  ...documentHandlers,
  ...showcaseHandlers,
  ...showcaseShareHandlers,
  ...paperHandlers,
  ...dossierHandlers,
  ...dossierEntryHandlers,
  ...deedsTextHandlers,
  ...houseHandlers,
  ...pairingHandlers,
  ...sessionHandlers,
  ...confirmHandlers,
  ...careHandlers,
  ...volunteerHandlers,
  ...eligibilityHandlers,
  ...standingHandlers,
  ...districtHandlers,
  ...orgCodeHandlers,
  ...officerHandlers,
  ...membershipHandlers,
  ...ownApplicationHandlers,
  ...officeApplicationHandlers,
  ...titleHandlers,
  ...innovationHandlers,
  ...innovationListHandlers,
  ...contestHandlers,
};
