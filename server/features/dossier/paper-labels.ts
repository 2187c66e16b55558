import type { DeclarationKind, DocumentKind, EvidenceKind } from '../../../core/domain/eligibility/record';
import { DECLARATION_TEXTS } from '../../../core/domain/forms/declarations';
import { FORMS } from '../../../core/domain/forms/form-specs';
import { EVIDENCE_KIND_LABELS } from '../../../core/labels/dossier';

/** Returns the title of a form; the 事迹材料 has no form. */
export const paperTitle = (kind: DocumentKind): string => (kind === 'deeds' ? '事迹材料' : FORMS[kind].title);

/** Names a missing item that is not a field of the form. */
export const missingItemLabel = (what: string): string =>
  what in EVIDENCE_KIND_LABELS
    ? EVIDENCE_KIND_LABELS[what as EvidenceKind]
    : what in DECLARATION_TEXTS
      ? DECLARATION_TEXTS[what as DeclarationKind].text.replace(/。$/, '')
      : what === 'deeds'
        ? '事迹材料'
        : what;
