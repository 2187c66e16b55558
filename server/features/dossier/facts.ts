import type { DossierEntries } from '../../../core/domain/dossier';
import { NO_ENTRIES } from '../../../core/domain/dossier';
import { DECLARATION_KINDS, EVIDENCE_KINDS } from '../../../core/domain/eligibility/record';
import type { EligibilityRecord } from '../../../core/domain/eligibility/record';
import type { ReviewForms, RecordValues } from '../../../core/domain/forms/missing';
import { missingPaperItems } from '../../../core/domain/forms/missing';
import { reviewFormsOf } from '../../../core/domain/forms/review-forms';
import type { Preset } from '../../../core/domain/preset';
import type { HeldNotice } from '../../store/notice';

const FORMS_OF_PRESETS = new WeakMap<Preset, ReviewForms>();

/** Returns the forms that a notice asks for. */
export function formsOf({ preset }: Pick<HeldNotice, 'preset'>): ReviewForms {
  const made = FORMS_OF_PRESETS.get(preset) ?? reviewFormsOf(preset);
  FORMS_OF_PRESETS.set(preset, made);
  return made;
}

type DossierFacts = Pick<EligibilityRecord, 'evidence' | 'documents' | 'deedsCount' | 'declarations'>;

/**
 * Returns the facts the rules need from the dossier. Without `record`, a form counts as complete when its typed fields
 * are filled: fields from the roster or the agreements are checked by their own rules.
 */
export function dossierFacts(
  forms: ReviewForms,
  dossier: DossierEntries | null,
  record: RecordValues = null,
): DossierFacts {
  const entries = dossier ?? NO_ENTRIES;
  const { evidence, declarations, deeds: activities } = entries;
  return {
    evidence: Object.fromEntries(
      EVIDENCE_KINDS.map((kind) => [kind, evidence.filter((entry) => entry.kind === kind).length]),
    ) as DossierFacts['evidence'],
    documents: forms.documents.filter((kind) => missingPaperItems(forms, kind, entries, record).length === 0),
    deedsCount: activities?.count ?? 0,
    declarations: Object.fromEntries(
      DECLARATION_KINDS.flatMap((kind) => {
        const made = declarations[kind];
        return made ? [[kind, made.state]] : [];
      }),
    ),
  };
}
