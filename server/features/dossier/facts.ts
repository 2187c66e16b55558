import { NO_ENTRIES } from '../../../core/domain/dossier';
import { DECLARATION_KINDS, DOCUMENT_KINDS, EVIDENCE_KINDS } from '../../../core/domain/eligibility/record';
import type { EligibilityRecord } from '../../../core/domain/eligibility/record';
import type { ReviewForms, RecordValues } from '../../../core/domain/forms/missing';
import { missingPaperItems } from '../../../core/domain/forms/missing';
import { FORMS } from '../../../core/domain/forms/form-specs';
import { SELF_ASSESSMENT_EXAMPLE } from '../../../core/domain/forms/self-assessment';
import type { DossierDoc } from '../../store/dossier-collections';

/** The forms in use. */
export const PAPERS: ReviewForms = { forms: FORMS, items: SELF_ASSESSMENT_EXAMPLE };

type DossierFacts = Pick<EligibilityRecord, 'evidence' | 'documents' | 'deedsCount' | 'declarations'>;

/**
 * Returns the facts the rules need from the dossier. Without `record`, a form counts as complete when its typed fields
 * are filled: fields from the roster or the agreements are checked by their own rules.
 */
export function dossierFacts(dossier: DossierDoc | null, record: RecordValues = null): DossierFacts {
  const entries = dossier ?? NO_ENTRIES;
  const { evidence, declarations, deeds: activities } = entries;
  return {
    evidence: Object.fromEntries(
      EVIDENCE_KINDS.map((kind) => [kind, evidence.filter((entry) => entry.kind === kind).length]),
    ) as DossierFacts['evidence'],
    documents: DOCUMENT_KINDS.filter((kind) => missingPaperItems(PAPERS, kind, entries, record).length === 0),
    deedsCount: activities?.count ?? 0,
    declarations: Object.fromEntries(
      DECLARATION_KINDS.flatMap((kind) => {
        const made = declarations[kind];
        return made ? [[kind, made.state]] : [];
      }),
    ),
  };
}
