import type { NextStep } from '@core/domain/eligibility/rule';
import type { CollectivePage } from '@/platform/pages';

const IMPORT = '/packages/team/pages/roster-import/index';
const NUMBERS = '/packages/team/pages/numbers/index';
const TEAM = '/pages/team/index';
const STANDING = '/packages/review/pages/standing/index';
const SERVICE = '/packages/service/pages/home/index';
const VOLUNTEERS = '/packages/service/pages/volunteers/index';
const CARE = '/packages/service/pages/care/index';
const IDEAS = '/packages/ideas/pages/list/index';
const DOSSIER = '/packages/review/pages/dossier/index';
const EVIDENCE = '/packages/review/pages/evidence/index';
const DEEDS = '/packages/review/pages/deeds/index';
const FLOW = '/packages/review/pages/flow/index';

/** Page on which each next step is done. */
export const PAGE_OF_STEP: Record<NextStep, CollectivePage | typeof TEAM> = {
  addPeople: IMPORT,
  explainSize: STANDING,
  recruitYouth: TEAM,
  fillBirths: TEAM,
  confirmBirths: TEAM,
  appointLeader: STANDING,
  keepOneLeader: TEAM,
  replaceLeader: STANDING,
  confirmNationality: NUMBERS,
  raiseNationals: TEAM,
  namePrincipal: STANDING,
  replacePrincipal: STANDING,
  pairHouse: SERVICE,
  renewAgreement: SERVICE,
  registerVolunteers: VOLUNTEERS,
  holdSessions: SERVICE,
  askException: FLOW,
  checkException: FLOW,
  submitInnovations: IDEAS,
  helpSomebody: CARE,
  foundBranch: STANDING,
  judgeFlexibly: STANDING,
  addEvidence: EVIDENCE,
  judgeEvidence: EVIDENCE,
  reviewTitle: FLOW,
  writeDeeds: DEEDS,
  extendDeeds: DEEDS,
  shortenDeeds: DEEDS,
  completeDocuments: DOSSIER,
  declare: DOSSIER,
  judgeDeclarations: DOSSIER,
  clearVeto: DOSSIER,
};

/** Steps open to every member; all others are for the 号长 only. */
export const OPEN_TO_ALL: readonly NextStep[] = [
  'submitInnovations',
  'holdSessions',
  'helpSomebody',
  'registerVolunteers',
];

/** Tab bar pages are switched to, not opened. */
export const isTab = (page: CollectivePage | typeof TEAM): page is typeof TEAM => page === TEAM;
