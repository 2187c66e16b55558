import { refuse } from '../../../core/contract/result';
import { deskOf } from '../../../core/domain/application-flow';
import { sweepStateOf, titleLine } from '../../../core/domain/title';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { CollectiveDoc } from '../../store/collections';
import type { ApplicationDoc, DistrictDoc, TitleDoc } from '../../store/review-collections';
import { changeTitle, withChange } from './change-title';
import { countTitles, touchTitle } from './commands';
import { addNews } from '../../notifications/news';
import { leaderOffice, roundOf } from '../../store/ids';
import { currentFileOf } from '../../store/current-file';

interface TitleFields {
  readonly unit: string;
  readonly level: TitleDoc['level'];
  readonly year: string;
  readonly bodyId: string;
  readonly scope?: TitleDoc['scope'] | null | undefined;
  readonly star?: number | undefined;
  readonly session?: number | undefined;
  readonly reason: string;
}

/** Saves a corrected title, with the counts of its bodies and the copy on its collective. */
export async function reviseTitle(
  context: WriteContext,
  title: TitleDoc,
  district: DistrictDoc,
  input: TitleFields,
) {
  const { tx } = context;
  const { unit, level, year, bodyId, reason } = input;
  const body = bodyId === '' ? null : await tx.get('bodies', bodyId);
  if (bodyId !== '' && body?.districtId !== district._id) return refuse('not-found');
  const moves = title.bodyId !== bodyId;
  const reached = title.ended || title.round === district.round;
  if (moves && reached && reason === '') return refuse('reason-missing');
  const bodyName = body?.name ?? (moves ? '' : title.bodyName);
  const change = { kind: 'body', from: title.bodyName, to: bodyName, reason } as const;
  const changed = moves ? withChange(context, title, change) : title;
  if (!changed) return refuse('too-many');
  const { scope: before, ...rest } = changed;
  // An older client that chooses another level means that level.
  const scope = input.scope === undefined && level === title.level ? before : input.scope;
  const next = {
    ...rest,
    ...{ unit, level, year, bodyId, bodyName, version: title.version + 1 },
    ...(scope ? { scope } : {}),
    ...(input.star === undefined ? {} : { star: input.star }),
    ...(input.session === undefined ? {} : { session: input.session }),
  };
  await tx.put('titles', next);
  await syncCollectiveTitle(context, next);
  if (moves && !title.ended) {
    const touched = title.round === district.round ? 1 : 0;
    await countTitles(tx, title, district.round, -1, -touched);
    await countTitles(tx, next, district.round, 1, touched);
  }
  return next;
}

/** Handlers by which the district corrects a title's recommending body and collective. */
export const titleTieHandlers: Handlers<'title.revise' | 'title.link' | 'title.unlink'> = {
  'title.revise': (context, input, { districtId }) =>
    changeTitle(context, districtId, input, (title, district) =>
      reviseTitle(context, title, district, input),
    ),

  'title.link': (context, input, { districtId }) =>
    changeTitle(context, districtId, input, async (title, district) => {
      const { tx } = context;
      const collective = await tx.get('collectives', input.collectiveId);
      if (!collective || collective.districtId !== districtId) return refuse('not-found');
      if (title.link === 'linked' || title.ended || collective.title) return refuse('title-linked');
      const file = await runningFile(context, collective);
      // An application under review was frozen as a new application or as a review; its kind must not change meanwhile.
      if (file && isUnderReview(file)) return refuse('application-underway');
      const change = { kind: 'link', from: '', to: collective.name, reason: '' } as const;
      const changed = withChange(context, title, change);
      if (!changed) return refuse('too-many');
      const tie = { link: 'linked', collectiveId: collective._id, collectiveName: collective.name } as const;
      const next = await linkFile(context, { ...changed, ...tie }, file, district);
      const { _id: titleId, name, level, year, reviewedOn, until } = next;
      await tx.put('collectives', {
        ...collective,
        title: { titleId, name, level, year, reviewedOn, ...(until === undefined ? {} : { until }) },
      });
      return next;
    }),

  'title.unlink': (context, input, { districtId }) =>
    changeTitle(context, districtId, input, async (title, district) => {
      const { tx } = context;
      if (title.link !== 'linked') return refuse('title-not-linked');
      const collective = title.collectiveId && (await tx.get('collectives', title.collectiveId));
      const file = collective ? await runningFile(context, collective) : null;
      const own = file?.titleId === title._id ? file : null;
      if (own && isUnderReview(own)) return refuse('application-underway');
      const change = { kind: 'unlink', from: title.collectiveName, to: '', reason: input.reason } as const;
      const changed = withChange(context, title, change);
      if (!changed) return refuse('too-many');
      if (collective && collective.title?.titleId === title._id) {
        const { title: _wrong, ...rest } = collective;
        await tx.put('collectives', rest);
        const about = { collectiveId: rest._id, at: context.now, name: title.name, title: input.reason };
        const to = [leaderOffice(rest._id)];
        await addNews(tx, 'titleUnlinked', `${title._id}.${context.now}`, to, about);
      }
      // An application that is back with the collective is filled again before it is resubmitted; a decided one stays
      // as signed.
      if (own && deskOf(own.state) === 'collective') await tx.put('applications', { ...own, titleId: null });
      return untie(context, changed, district);
    }),
};

const isUnderReview = ({ state }: ApplicationDoc): boolean =>
  ['body', 'district'].includes(deskOf(state) ?? '');

const runningFile = async ({ tx }: WriteContext, collective: CollectiveDoc): Promise<ApplicationDoc | null> =>
  (await currentFileOf(tx, collective)).application;

/** Updates the copy of the title on the collective. */
export async function syncCollectiveTitle({ tx }: WriteContext, title: TitleDoc): Promise<void> {
  const collective = title.collectiveId === null ? null : await tx.get('collectives', title.collectiveId);
  if (!collective || collective.title?.titleId !== title._id) return;
  const { name, level, year } = title;
  await tx.put('collectives', { ...collective, title: { ...collective.title, name, level, year } });
}

/**
 * Saves a linked title with the state of the collective's application of this round, so that nobody is reviewed twice.
 */
async function linkFile(
  { tx }: WriteContext,
  title: TitleDoc,
  file: ApplicationDoc | null,
  { round }: DistrictDoc,
): Promise<TitleDoc> {
  // A new application in revision becomes a review when it is resubmitted, and counts then.
  const done = file?.state === 'recognised';
  const inRevision = file?.kind === 'review' && (file.state === 'returned' || file.state === 'rectifying');
  const counts = file !== null && (done || inRevision) && roundOf(file) === round;
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

/** Saves a title without its collective and reverts what the collective's application did to it in this round. */
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
