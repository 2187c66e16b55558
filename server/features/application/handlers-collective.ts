import type { ApplicationDoc } from '../../store/review-collections';
import type { Blanks } from '../../../core/contract/application';
import { accept, refuse } from '../../../core/contract/result';
import { deskOf, isOverdue } from '../../../core/domain/application-flow';
import { dayOfInstant } from '../../../core/domain/month-day';
import { figuresOf } from '../../../core/domain/preset';
import type { ApplicationState } from '../../../core/domain/application-flow';
import { sweepStateOf } from '../../../core/domain/title';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { HeldNotice } from '../../store/notice';
import { fileUnderNotice, noticeWithin } from '../../store/notice';
import { leaderOffice, officeAddress, roundOf } from '../../store/ids';
import type { CurrentFile } from '../../store/current-file';
import { currentFileOf } from '../../store/current-file';
import { templateViewOf } from '../../notifications/templates';
import type { CollectiveDoc } from '../../store/collections';
import { touchTitle } from '../title/commands';
import { todoIdOf } from '../../notifications/todos';
import { freezeFile, isUnchanged } from './dossier';
import { freeQuota, takeQuota } from '../organisation/commands';
import { refuseMove, takeStep } from './take-step';
import { addFileTodo, removeFileTodo } from './file-todos';
import { viewOfApplication } from './view';
import { holdersOf } from '../organisation/queries';

/** States in which the material was returned to the collective. */
const RETURNED: readonly ApplicationState[] = ['returned', 'rectifying'];

/** A refusal names the first blank fields only; the dossier page lists all of them. */
const BLANKS_NAMED = 3;

/** The new applications a body may recommend in a round by a notice; unlimited without such a rule. */
const placesOf = ({ preset }: Pick<HeldNotice, 'preset'>): number => figuresOf(preset, 'E9')?.max ?? Infinity;

export const ownApplicationHandlers: Handlers<
  'application.mine' | 'application.submit' | 'application.recall' | 'application.note'
> = {
  'application.mine': async ({ db, now }, _input, { collectiveId }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const { body, title, cycle } = collective;
    const { file, quotas, notice } = await fileUnderNotice(db, collective);
    const { id, application: own } = file;
    const kind = own && deskOf(own.state) !== 'collective' ? own.kind : title ? 'review' : 'new';
    const others = body ? holdersOf(body, quotas).filter((holder) => holder !== id).length : 0;
    return accept({
      body: body ? { bodyId: body.bodyId, name: body.bodyName, districtName: body.districtName } : null,
      ...(collective.bodies ? { bodiesBefore: [...collective.bodies].reverse() } : {}),
      title: title
        ? {
            ...{ name: title.name, year: title.year, reviewedOn: title.reviewedOn },
            ...(title.until === undefined ? {} : { until: title.until }),
          }
        : null,
      label: own?.label ?? cycle.label,
      kind,
      quotaTaken: kind === 'new' && body !== undefined && others >= placesOf(notice),
      letter: templateViewOf('file'),
      application: own ? viewOfApplication(own, now) : null,
      ...(own && RETURNED.includes(own.state)
        ? { unchanged: await isUnchanged(db, collectiveId, own, { collective, file, notice }) }
        : {}),
    });
  },

  'application.submit': async (context, input, { collectiveId, seat }) => {
    const { tx } = context;
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const file = await currentFileOf(tx, collective);
    const before = file.application;
    const stuck = before && refuseMove(before, 'submit', input.baseVersion, context.now);
    if (stuck) return stuck;
    const district = collective.body && (await tx.get('districts', collective.body.districtId));
    const doc = district && fileToSubmit(file, collective, district.round);
    if (!doc) return refuse('no-body');
    const refused = refuseMove(doc, 'submit', input.baseVersion, context.now);
    if (refused) return refused;
    const notice = await noticeWithin(tx, collective, file);
    const known = { collective, file, notice };
    const { noticeId, version } = notice;
    const request = {
      ...{ ...doc, notice: { noticeId, version } },
      exceptionReason: input.exceptionReason || doc.exceptionReason,
    };
    // An application resubmitted in a later round counts in the round in which it was first submitted.
    const counts = request.kind === 'new' && request.round === district.round;
    if (counts && !(await takeQuota(tx, request, placesOf(notice)))) return refuse('quota-taken');
    if (before?.kind === 'new' && request.kind === 'review') await freeQuota(tx, before);
    const seen = await freezeFile(context, known);
    if (seen && 'blanks' in seen) {
      const current: Blanks = { count: seen.blanks.length, first: seen.blanks.slice(0, BLANKS_NAMED) };
      return refuse('file-incomplete', { current });
    }
    const late = before && isOverdue(before, dayOfInstant(Date.parse(context.now)));
    const signed = {
      ...{ baseVersion: input.baseVersion, org: collective.name, name: seat.name, seen },
      ...(late ? { late } : {}),
      ...(before &&
      RETURNED.includes(before.state) &&
      (await isUnchanged(context.outside, collectiveId, before, known))
        ? { unchanged: true }
        : {}),
    };
    return takeStep(context, request, 'submit', signed, async (next) => {
      await removeFileTodo(context, next, 'mendFile', leaderOffice(collectiveId));
      await removeFileTodo(context, next, 'decideFile', officeAddress('district', next.districtId));
      await addFileTodo(context, next, 'reviewFile', officeAddress('body', next.bodyId), next.collectiveName);
      await syncTitleState(context, next);
      if (collective.fileId !== next._id) await tx.put('collectives', { ...collective, fileId: next._id });
      return { ...next, rectifyBy: null };
    });
  },

  'application.recall': async (context, input, { collectiveId, seat }) => {
    const { tx } = context;
    const collective = await tx.get('collectives', collectiveId);
    const doc = collective && (await currentFileOf(tx, collective)).application;
    if (!doc) return refuse('not-found');
    const signed = { baseVersion: input.baseVersion, org: collective.name, name: seat.name };
    return takeStep(context, doc, 'recall', signed, async (next) => {
      if (next.kind === 'new') await freeQuota(tx, next);
      await removeFileTodo(context, next, 'reviewFile', officeAddress('body', next.bodyId));
      await syncTitleState(context, next);
      return next;
    });
  },

  'application.note': async ({ tx }, _input, { collectiveId }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    // After a decision a new file may be the current one already.
    const { id, beforeId } = await currentFileOf(tx, collective);
    for (const decided of [id, ...(beforeId === null ? [] : [beforeId])])
      await tx.remove('todos', todoIdOf('readDecision', decided, leaderOffice(collectiveId)));
    return accept({ collectiveId });
  },
};

/**
 * Updates the application from the collective: after a recall it may go to another body, and a title may have been
 * linked or unlinked since. Returns null for a collective without a recommending body.
 */
function fileToSubmit(
  { id, application: before }: CurrentFile,
  collective: CollectiveDoc,
  running: string,
): ApplicationDoc | null {
  const blank = blankFile(id, collective, running);
  if (!before || !blank) return blank;
  const { bodyId, bodyName, districtId, districtName, collectiveName, unit, kind, titleId, reviewedOn } =
    blank;
  const held = before.state !== 'draft' && before.kind === kind;
  return {
    ...before,
    ...{ bodyId, bodyName, districtId, districtName, collectiveName, unit, kind, titleId, reviewedOn },
    round: held ? roundOf(before) : running,
    ...(before.bodyId === bodyId ? {} : { stepsElsewhere: before.steps.length }),
  };
}

/** Returns a new application that has not been submitted. */
function blankFile(
  id: string,
  { _id, name, unit, cycle, body, title }: CollectiveDoc,
  round: string,
): ApplicationDoc | null {
  if (!body) return null;
  return {
    _id: id,
    ...{ label: cycle.label, round },
    ...body,
    collectiveId: _id,
    collectiveName: name,
    unit,
    kind: title ? 'review' : 'new',
    state: 'draft',
    titleId: title?.titleId ?? null,
    reviewedOn: title?.reviewedOn ?? null,
    exceptionReason: '',
    rectifyBy: null,
    handedAt: null,
    steps: [],
    line: '',
    version: 0,
  };
}

/** Updates the title's state in the district's list to the state of the application. */
export async function syncTitleState({ tx }: WriteContext, file: ApplicationDoc): Promise<void> {
  const title = file.titleId === null ? null : await tx.get('titles', file.titleId);
  const district = title && (await tx.get('districts', title.districtId));
  if (!district) return;
  const change = { state: sweepStateOf(file.state), applicationId: file._id };
  await touchTitle(tx, title, district.round, change);
}
