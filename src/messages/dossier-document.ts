import type { DocumentKind } from '@core/domain/eligibility/record';

/** Labels of a dossier's five documents. */
export const DOSSIER_DOCUMENT_LABELS: Record<DocumentKind, string> = {
  registration: '报备登记表',
  selfAssessment: '自评表',
  application: '申报（复核）表',
  agreement: '结对共建协议书',
  deeds: '事迹材料',
};
