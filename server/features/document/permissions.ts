import type { DocumentOrder } from '../../../core/contract/document';
import type { ProcedureName } from '../../../core/contract/procedures';
import type { Refusal } from '../../../core/contract/result';
import { refuse } from '../../../core/contract/result';
import type { DocumentKind } from '../../../core/domain/document-kind';
import { wasSubmittedTo } from '../application/queries';
import { authorise } from '../../rpc/authorise';
import type { PersonDoc } from '../../store/collections';
import type { Reader } from '../../store/store';
import type { Subjects } from '../../rpc/targets';

type Right<K extends DocumentKind> = (
  order: Extract<DocumentOrder, { kind: K }>,
  collectiveId: string,
) => readonly [ProcedureName, object];

// A document may be printed by whoever may call the procedure; the roles are in policy.ts only.
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
  // For an office, its id takes the place of the collective's.
  samplingSheet: (_order, districtId) => ['district.open', { districtId }],
  sweepSummary: (_order, districtId) => ['district.open', { districtId }],
  registrationForm: (_order, collectiveId) => ['dossier.form', { collectiveId }],
  selfAssessmentForm: (_order, collectiveId) => ['dossier.form', { collectiveId }],
  applicationForm: (_order, collectiveId) => ['dossier.form', { collectiveId }],
  agreementForm: (_order, collectiveId) => ['dossier.form', { collectiveId }],
  deedsText: (_order, collectiveId) => ['deedsText.read', { collectiveId }],
  dossier: (_order, collectiveId) => ['dossier.form', { collectiveId }],
  dossierVersion: (_order, collectiveId) => ['dossier.frozen', { collectiveId }],
  backup: (_order, collectiveId) => ['roster.import', { collectiveId }],
  ownRecord: () => ['person.takeAlong', {}],
  handedVersion: ({ applicationId }) => ['application.show', { applicationId }],
};

/** Returns the refusal of an order the person may not place; checked at the request and again at the build. */
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
    return wasSubmittedTo(application, collectiveId, order.versionId) ? null : refuse('not-found');
  }
  return 'collectiveId' in subject && subject.collectiveId !== collectiveId ? refuse('not-found') : null;
}
