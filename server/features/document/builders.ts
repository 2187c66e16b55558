import type { DocumentKind } from '../../../core/domain/document-kind';
import type { Builder } from './builder';

/**
 * One builder per kind, imported on first use because the document libraries are large; a missing builder does not
 * compile.
 */
export const BUILDERS: { readonly [K in DocumentKind]: () => Promise<Builder<K>> } = {
  growthCard: async () => (await import('./growth-card/build-growth-card')).buildGrowthCard,
  roster: async () => (await import('./roster/build-roster')).buildRoster,
  ledger: async () => (await import('./register/build-register')).buildRegister,
  booklet: async () => (await import('./booklet/build-booklet')).buildBooklet,
  experiencePaper: async () => (await import('./experience/build-experience')).buildExperience,
  wallIssue: async () => (await import('./wall/build-wall')).buildWallIssue,
  ballotForm: async () => (await import('./ballot/build-ballot-form')).buildBallotForm,
  sign: async () => (await import('./wall/build-wall')).buildSign,
  collective: async () => (await import('./collective/build-collective')).buildCollective,
  samplingSheet: async () => (await import('./district/build-sampling')).buildSampling,
  sweepSummary: async () => (await import('./district/build-summary')).buildSummary,
  registrationForm: async () => (await import('./dossier/build-paper')).buildRegistration,
  selfAssessmentForm: async () => (await import('./dossier/build-paper')).buildSelfAssessment,
  applicationForm: async () => (await import('./dossier/build-paper')).buildApplication,
  agreementForm: async () => (await import('./dossier/build-paper')).buildAgreement,
  deedsText: async () => (await import('./dossier/build-paper')).buildAchievementText,
  dossier: async () => (await import('./dossier/build-dossier')).buildDossier,
  dossierVersion: async () => (await import('./dossier/build-dossier')).buildDossierVersion,
  ownRecord: async () => (await import('./own-record/build-own-record')).buildOwnRecord,
  backup: async () => (await import('./backup/build-backup')).buildBackup,
  handedVersion: async () => (await import('./dossier/build-dossier')).buildSubmittedVersion,
};
