import { NO_ENTRIES } from '../../core/domain/dossier';
import { DECLARATION_KINDS, DOCUMENT_KINDS, EVIDENCE_KINDS } from '../../core/domain/eligibility/record';
import type { EligibilityRecord } from '../../core/domain/eligibility/record';
import type { Papers, RecordValues } from '../../core/domain/forms/lacking';
import { paperLacks } from '../../core/domain/forms/lacking';
import { FORMS } from '../../core/domain/forms/papers';
import { SELF_ASSESSMENT_EXAMPLE } from '../../core/domain/forms/self-assessment';
import type { DossierDoc } from '../store/dossier-collections';

/** The forms in use. */
export const PAPERS: Papers = { forms: FORMS, items: SELF_ASSESSMENT_EXAMPLE };

/** Names the file of a collective in a cycle. */
export const dossierIdOf = (collectiveId: string, cycleLabel: string): string =>
  `${collectiveId}.${cycleLabel}`;

export type DossierFacts = Pick<EligibilityRecord, 'evidence' | 'documents' | 'deedsCount' | 'declarations'>;

/**
 * Says what the rules ask of the file. Without `record` a paper counts as complete when people have said what only
 * they can say: what the roster or the agreements lack is judged by the rules about those.
 */
export function dossierFacts(dossier: DossierDoc | null, record: RecordValues = null): DossierFacts {
  const entries = dossier ?? NO_ENTRIES;
  const { evidence, declarations, deeds } = entries;
  return {
    evidence: Object.fromEntries(
      EVIDENCE_KINDS.map((kind) => [kind, evidence.filter((entry) => entry.kind === kind).length]),
    ) as DossierFacts['evidence'],
    documents: DOCUMENT_KINDS.filter((kind) => paperLacks(PAPERS, kind, entries, record).length === 0),
    deedsCount: deeds?.count ?? 0,
    declarations: Object.fromEntries(
      DECLARATION_KINDS.flatMap((kind) => {
        const made = declarations[kind];
        return made ? [[kind, made.state]] : [];
      }),
    ),
  };
}
