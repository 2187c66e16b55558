import type { DocumentOrder } from '../../core/contract/document';
import type { ProcedureName } from '../../core/contract/procedures';
import type { Refusal } from '../../core/contract/result';
import { refuse } from '../../core/contract/result';
import type { DocumentKind } from '../../core/domain/document-kind';
import { wasHandedTo } from '../application/handed';
import { authorise } from '../authorise';
import type { PersonDoc } from '../store/collections';
import type { Reader } from '../store/store';
import type { Subjects } from '../targets';

type Right<K extends DocumentKind> = (
  order: Extract<DocumentOrder, { kind: K }>,
  collectiveId: string,
) => readonly [ProcedureName, object];

// Whoever may do the one may print the other: the roles stand in policy.ts only.
const RIGHTS: { readonly [K in DocumentKind]: Right<K> } = {
  growthCard: ({ cardId }) => ['growthCard.versions', { cardId }],
  roster: (_order, collectiveId) => ['roster.import', { collectiveId }],
  ledger: (_order, collectiveId) => ['roster.import', { collectiveId }],
  booklet: (_order, collectiveId) => ['showcase.slides', { collectiveId }],
  experiencePaper: (_order, collectiveId) => ['paper.open', { collectiveId }],
  collective: (_order, collectiveId) => ['roster.import', { collectiveId }],
  wallIssue: ({ no }, collectiveId) => ['wall.printable', { collectiveId, no }],
  ballotForm: (_order, collectiveId) => ['vote.list', { collectiveId }],
  sign: (_order, collectiveId) => ['sign.open', { collectiveId }],
  // The place of an office stands where a collective's stands.
  samplingSheet: (_order, districtId) => ['district.open', { districtId }],
  sweepSummary: (_order, districtId) => ['district.open', { districtId }],
  registrationForm: (_order, collectiveId) => ['dossier.form', { collectiveId }],
  selfAssessmentForm: (_order, collectiveId) => ['dossier.form', { collectiveId }],
  applicationForm: (_order, collectiveId) => ['dossier.form', { collectiveId }],
  agreementForm: (_order, collectiveId) => ['dossier.form', { collectiveId }],
  deedsText: (_order, collectiveId) => ['deedsText.read', { collectiveId }],
  dossier: (_order, collectiveId) => ['dossier.form', { collectiveId }],
  dossierVersion: (_order, collectiveId) => ['dossier.frozen', { collectiveId }],
  handedVersion: ({ applicationId }) => ['application.show', { applicationId }],
};

/** Refuses an order that its person may not have; asked at the request and once more when it is built. */
export async function refuseOrder(
  reader: Reader,
  person: PersonDoc,
  collectiveId: string,
  order: DocumentOrder,
): Promise<Refusal | null> {
  const [name, input] = (RIGHTS[order.kind] as Right<DocumentKind>)(order as never, collectiveId);
  const subject = await authorise(name, input, person, reader);
  if ('ok' in subject) return subject as Refusal;
  if (order.kind === 'handedVersion') {
    const { application } = subject as Subjects['application'];
    return wasHandedTo(application, collectiveId, order.versionId) ? null : refuse('not-found');
  }
  return 'collectiveId' in subject && subject.collectiveId !== collectiveId ? refuse('not-found') : null;
}
