import type { ApplicationBrief, ApplicationPage, ApplicationView } from '../../../core/contract/application';
import type { ApplicationState } from '../../../core/domain/application-flow';
import { isOverdue } from '../../../core/domain/application-flow';
import { dayOfInstant } from '../../../core/domain/month-day';
import type { ApplicationDoc } from '../../store/review-collections';
import type { Snapshot } from '../../store/store';

const PAGE = 20;

const overdueMark = (doc: ApplicationDoc, now: string): { overdue?: true } =>
  isOverdue(doc, dayOfInstant(Date.parse(now))) ? { overdue: true } : {};

export const viewOfApplication = (doc: ApplicationDoc, now: string): ApplicationView => ({
  ...overdueMark(doc, now),
  applicationId: doc._id,
  label: doc.label,
  kind: doc.kind,
  state: doc.state,
  collectiveName: doc.collectiveName,
  unit: doc.unit,
  bodyName: doc.bodyName,
  districtName: doc.districtName,
  exceptionReason: doc.exceptionReason,
  rectifyBy: doc.rectifyBy,
  steps: doc.steps,
  version: doc.version,
});

const briefOf = (doc: ApplicationDoc, now: string): ApplicationBrief => ({
  ...overdueMark(doc, now),
  applicationId: doc._id,
  collectiveName: doc.collectiveName,
  unit: doc.unit,
  bodyName: doc.bodyName,
  kind: doc.kind,
  state: doc.state,
  rectifyBy: doc.rectifyBy,
  at: doc.line.slice(0, doc.line.indexOf('|')),
});

/** Fields of the application that a list needs. */
const BRIEF = ['collectiveName', 'unit', 'bodyName', 'kind', 'state', 'rectifyBy', 'line'] as const;

/**
 * Lists the applications of a district or a body in one state, the longest waiting first; one operation over one key
 * range of an index.
 */
export async function pageOfApplications(
  db: Snapshot,
  whose: { readonly districtId: string } | { readonly bodyId: string },
  state: ApplicationState,
  now: string,
  from = '',
): Promise<ApplicationPage> {
  const docs = (await db.find(
    'applications',
    { ...whose, state, line: { atLeast: from } },
    { order: ['line', 'asc'], limit: PAGE + 1, fields: BRIEF as never },
  )) as ApplicationDoc[];
  return { lines: docs.slice(0, PAGE).map((doc) => briefOf(doc, now)), next: docs[PAGE]?.line ?? null };
}
