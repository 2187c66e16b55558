import { refuse } from '../../core/contract/result';
import { deskOf } from '../../core/domain/application-flow';
import { sweepStateOf, titleLine } from '../../core/domain/title';
import { applicationIdOf } from '../application/ids';
import { roundOf } from '../application/quota';
import type { WriteContext } from '../context';
import type { Handlers } from '../handler';
import type { CollectiveDoc } from '../store/collections';
import type { ApplicationDoc, DistrictDoc, TitleDoc } from '../store/review-collections';
import { changeTitle, withChange } from './change-title';
import { countTitles, touchTitle } from './sweep';

/** Whose a title is: its recommending body and its collective, put right by the district. */
export const titleTieHandlers: Handlers<'title.revise' | 'title.link' | 'title.unlink'> = {
  'title.revise': (context, input, { districtId }) =>
    changeTitle(context, districtId, input, async (title, district) => {
      const { tx } = context;
      const { unit, level, year, bodyId, reason } = input;
      const body = bodyId === '' ? null : await tx.get('bodies', bodyId);
      if (bodyId !== '' && body?.districtId !== districtId) return refuse('not-found');
      const moves = title.bodyId !== bodyId;
      const reached = title.ended || title.round === district.round;
      if (moves && reached && reason === '') return refuse('reason-missing');
      const bodyName = body?.name ?? (moves ? '' : title.bodyName);
      const told = { kind: 'body', from: title.bodyName, to: bodyName, reason } as const;
      const kept = moves ? withChange(context, title, told) : title;
      if (!kept) return refuse('too-many');
      const next = { ...kept, unit, level, year, bodyId, bodyName, version: title.version + 1 };
      await tx.put('titles', next);
      await carryToCollective(context, next);
      if (moves && !title.ended) {
        const touched = title.round === district.round ? 1 : 0;
        await countTitles(tx, title, district.round, -1, -touched);
        await countTitles(tx, next, district.round, 1, touched);
      }
      return next;
    }),

  'title.link': (context, input, { districtId }) =>
    changeTitle(context, districtId, input, async (title, district) => {
      const { tx } = context;
      const collective = await tx.get('collectives', input.collectiveId);
      if (!collective || collective.districtId !== districtId) return refuse('not-found');
      if (title.link === 'linked' || title.ended || collective.title) return refuse('title-linked');
      const file = await runningFile(context, collective);
      // What lies before a body or the district was frozen as a new application or a review: it is not turned under them.
      if (file && isAbove(file)) return refuse('application-underway');
      const told = { kind: 'link', from: '', to: collective.name, reason: '' } as const;
      const kept = withChange(context, title, told);
      if (!kept) return refuse('too-many');
      const tie = { link: 'linked', collectiveId: collective._id, collectiveName: collective.name } as const;
      const next = await carryFile(context, { ...kept, ...tie }, file, district);
      const { _id: titleId, name, level, year, reviewedOn } = next;
      await tx.put('collectives', { ...collective, title: { titleId, name, level, year, reviewedOn } });
      return next;
    }),

  'title.unlink': (context, input, { districtId }) =>
    changeTitle(context, districtId, input, async (title, district) => {
      const { tx } = context;
      if (title.link !== 'linked') return refuse('title-not-linked');
      const collective = title.collectiveId && (await tx.get('collectives', title.collectiveId));
      const file = collective ? await runningFile(context, collective) : null;
      const own = file?.titleId === title._id ? file : null;
      if (own && isAbove(own)) return refuse('application-underway');
      const told = { kind: 'unlink', from: title.collectiveName, to: '', reason: input.reason } as const;
      const kept = withChange(context, title, told);
      if (!kept) return refuse('too-many');
      if (collective && collective.title?.titleId === title._id) {
        const { title: _wrong, ...rest } = collective;
        await tx.put('collectives', rest);
      }
      // A file that lies with the collective is filled anew before it goes up again; what was decided stays as signed.
      if (own && deskOf(own.state) === 'collective') await tx.put('applications', { ...own, titleId: null });
      return untie(context, kept, district);
    }),
};

const isAbove = ({ state }: ApplicationDoc): boolean => ['body', 'district'].includes(deskOf(state) ?? '');

async function runningFile(
  { tx }: WriteContext,
  { _id, cycle }: CollectiveDoc,
): Promise<ApplicationDoc | null> {
  const file = await tx.get('applications', applicationIdOf(_id, cycle.label));
  return file && file.kind !== 'quota' ? file : null;
}

/** Takes the copy on the collective along with what the list says. */
async function carryToCollective({ tx }: WriteContext, title: TitleDoc): Promise<void> {
  const collective = title.collectiveId === null ? null : await tx.get('collectives', title.collectiveId);
  if (!collective || collective.title?.titleId !== title._id) return;
  const { level, year } = title;
  await tx.put('collectives', { ...collective, title: { ...collective.title, level, year } });
}

/** Writes a title that was tied, with what the collective's file of this round has come to: nobody is reviewed twice. */
async function carryFile(
  { tx }: WriteContext,
  title: TitleDoc,
  file: ApplicationDoc | null,
  { round }: DistrictDoc,
): Promise<TitleDoc> {
  // A new application that is still to be mended turns into a review when it is handed in again, and counts then.
  const done = file?.state === 'recognised';
  const mending = file?.kind === 'review' && (file.state === 'returned' || file.state === 'rectifying');
  const counts = file !== null && (done || mending) && roundOf(file) === round;
  if (!counts) {
    const next = { ...title, version: title.version + 1 };
    await tx.put('titles', next);
    return next;
  }
  const reviewedOn = done ? file.reviewedOn : title.reviewedOn;
  await tx.put('applications', { ...file, titleId: title._id });
  return touchTitle(tx, title, round, {
    ...{ state: sweepStateOf(file.state), applicationId: file._id, reviewedOn },
  });
}

/** Writes a title without its collective: what that one's file did to it this round, or to end it, is undone. */
async function untie({ tx }: WriteContext, title: TitleDoc, { round }: DistrictDoc): Promise<TitleDoc> {
  const done = title.applicationId !== null && (title.ended || title.round === round);
  const next: TitleDoc = {
    ...title,
    ...{ link: 'none', collectiveId: null, collectiveName: '', version: title.version + 1 },
    ...(done ? { round: '', state: 'untouched', applicationId: null, reviewedOn: null, ended: false } : {}),
  };
  next.line = titleLine(next);
  await tx.put('titles', next);
  if (done) await countTitles(tx, next, round, title.ended ? 1 : 0, title.ended ? 0 : -1);
  return next;
}
