import { noticeSurveyHandlers } from '../features/notice/survey';
import { noticeHandlers } from '../features/notice/notice';
import { careHandlers } from '../features/care/care';
import { volunteerHandlers } from '../features/care/volunteer';
import { ownApplicationHandlers } from '../features/application/handlers-collective';
import { officeScreenHandlers } from '../features/application/office-screens';
import { officeApplicationHandlers } from '../features/application/handlers-office';
import { backupHandlers } from '../features/backup/backup';
import { cheerHandlers } from '../features/help/cheer';
import { codeHandlers } from '../features/code/code';
import { collectiveHandlers } from '../features/collective/collective';
import { companionHandlers } from '../features/companion/companion';
import { contestHandlers } from '../features/contest/contest';
import { documentHandlers } from '../features/document/handlers';
import { eligibilityHandlers } from '../features/eligibility/handlers';
import { standingHandlers } from '../features/eligibility/standing';
import { achievementTextHandlers } from '../features/dossier/achievement-text';
import { cycleHandlers } from '../features/cycle/cycle';
import { dossierEntryHandlers } from '../features/dossier/entries';
import { dossierHandlers } from '../features/dossier/handlers';
import { goalExampleHandlers } from '../features/goal-example/goal-example';
import { carryHandlers } from '../features/growth-card/carry';
import { growthCardHandlers } from '../features/growth-card/growth-card';
import type { Handlers } from '../rpc/handler';
import { helpHandlers } from '../features/help/help';
import { innovationHandlers } from '../features/innovation/handlers';
import { innovationListHandlers } from '../features/innovation/list';
import { invitationHandlers } from '../features/invitation/invitation';
import { joinHandlers } from '../features/invitation/join';
import { leadershipHandlers } from '../features/leadership/leadership';
import { rescueHandlers } from '../features/leadership/rescue';
import { objectionHandlers } from '../features/wall/objection';
import { districtHandlers } from '../features/organisation/district';
import { mergeHandlers } from '../features/organisation/merge';
import { membershipHandlers } from '../features/organisation/membership';
import { officerHandlers } from '../features/organisation/officers';
import { orgCodeHandlers } from '../features/organisation/org-code';
import { personHandlers } from '../features/person/person';
import { pictureHandlers } from '../features/picture/picture';
import { portraitHandlers } from '../features/portrait/portrait';
import { postHandlers } from '../features/post/post';
import { privateReadHandlers } from '../features/private-read/private-read';
import { rhythmHandlers } from '../features/rhythm/rhythm';
import { rosterHandlers } from '../features/roster/roster';
import { experiencePaperHandlers } from '../features/experience-paper/experience-paper';
import { cardMoveHandlers } from '../features/card-move/card-move';
import { seatMoveHandlers } from '../features/seat-move/seat-move';
import { showcaseHandlers } from '../features/showcase/showcase';
import { showcaseShareHandlers } from '../features/showcase/showcase-share';
import { signHandlers } from '../features/wall/sign';
import { sprintHandlers } from '../features/help/sprint';
import { subscribeHandlers } from '../notifications/subscribe';
import { tableFileHandlers } from '../features/table-file/handlers';
import { nodeNoteHandlers } from '../features/timeline/node-note';
import { timelineHandlers } from '../features/timeline/timeline';
import { titleHandlers } from '../features/title/handlers';
import { titleListHandlers } from '../features/title/rename-title';
import { todayHandlers } from '../features/today/today';
import { todoHandlers } from '../notifications/dismiss';
import { boardHandlers } from '../features/vote/board';
import { boxHandlers } from '../features/vote/box';
import { disputeHandlers } from '../features/vote/dispute';
import { voteKeysHandlers } from '../features/vote/keys';
import { vouchHandlers } from '../features/vote/vouch';
import { voteHandlers } from '../features/vote/vote';
import { voteStepHandlers } from '../features/vote/vote-steps';
import { stageWordHandlers } from '../features/vote/stage-word';
import { wallHandlers } from '../features/wall/wall';
import { wallLinkHandlers } from '../features/wall/wall-link';
import { confirmHandlers } from '../features/youth-house/confirm';
import { houseHandlers } from '../features/youth-house/house';
import { pairingHandlers } from '../features/youth-house/pairing';
import { sessionHandlers } from '../features/youth-house/session';

/** Maps every procedure to its handler; a missing handler does not compile. */
export const HANDLERS: Handlers = {
  ...codeHandlers,
  ...collectiveHandlers,
  ...joinHandlers,
  ...leadershipHandlers,
  ...rescueHandlers,
  ...personHandlers,
  ...rosterHandlers,
  ...invitationHandlers,
  ...seatMoveHandlers,
  ...cardMoveHandlers,
  ...backupHandlers,
  ...privateReadHandlers,
  ...growthCardHandlers,
  ...goalExampleHandlers,
  ...carryHandlers,
  ...cycleHandlers,
  ...companionHandlers,
  ...timelineHandlers,
  ...nodeNoteHandlers,
  ...todayHandlers,
  ...todoHandlers,
  ...disputeHandlers,
  ...vouchHandlers,
  ...voteKeysHandlers,
  ...voteHandlers,
  ...voteStepHandlers,
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
  ...experiencePaperHandlers,
  ...dossierHandlers,
  ...dossierEntryHandlers,
  ...achievementTextHandlers,
  ...houseHandlers,
  ...pairingHandlers,
  ...sessionHandlers,
  ...confirmHandlers,
  ...careHandlers,
  ...volunteerHandlers,
  ...eligibilityHandlers,
  ...standingHandlers,
  ...noticeHandlers,
  ...noticeSurveyHandlers,
  ...districtHandlers,
  ...orgCodeHandlers,
  ...officerHandlers,
  ...membershipHandlers,
  ...mergeHandlers,
  ...ownApplicationHandlers,
  ...officeApplicationHandlers,
  ...officeScreenHandlers,
  ...tableFileHandlers,
  ...titleHandlers,
  ...titleListHandlers,
  ...innovationHandlers,
  ...innovationListHandlers,
  ...contestHandlers,
};
