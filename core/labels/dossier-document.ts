import type { DocumentKind } from '../domain/eligibility/record';
import { OTHER_LABEL, enumTable } from './enum-table';

/** Labels of a dossier's five documents. */
export const DOSSIER_DOCUMENT_LABELS = enumTable<DocumentKind, string>(
  {
    registration: '报备登记表',
    selfAssessment: '自评表',
    application: '申报（复核）表',
    agreement: '结对共建协议书',
    deeds: '事迹材料',
  },
  OTHER_LABEL,
);
