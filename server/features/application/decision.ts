import type { Decision } from '../../../core/domain/application-flow';
import { nameKey, titleLine } from '../../../core/domain/title';
import type { WriteContext } from '../../rpc/context';
import type { CollectiveDoc } from '../../store/collections';
import type { ApplicationDoc, TitleDoc } from '../../store/review-collections';
import { countTitles, touchTitle } from '../title/commands';
import { syncTitleState } from './handlers-collective';
import { titleIdOf } from '../../store/ids';

/** Applies a decision to the list of titles and to the collective: the title is confirmed, awarded or revoked. */
export async function applyDecisionToTitle(
  context: WriteContext,
  file: ApplicationDoc,
  decision: Decision,
  today: string,
): Promise<ApplicationDoc> {
  const { tx } = context;
  const collective = await tx.get('collectives', file.collectiveId);
  const district = await tx.get('districts', file.districtId);
  const title = file.titleId === null ? null : await tx.get('titles', file.titleId);
  if (!collective || !district || decision === 'rectify') {
    await syncTitleState(context, file);
    return file;
  }
  if (decision === 'revoke') {
    if (title)
      await touchTitle(tx, title, district.round, { state: 'revoked', ended: true, applicationId: file._id });
    const { title: _title, ...rest } = collective;
    if (title) await tx.put('collectives', rest);
    return file;
  }
  const recognised = title
    ? await touchTitle(tx, title, district.round, {
        state: 'recognised',
        reviewedOn: today,
        applicationId: file._id,
      })
    : await winTitle(context, file, collective, district.round, today);
  const { _id: titleId, name, level, year, reviewedOn } = recognised;
  await tx.put('collectives', { ...collective, title: { titleId, name, level, year, reviewedOn } });
  return { ...file, titleId, reviewedOn };
}

async function winTitle(
  { tx, now }: WriteContext,
  file: ApplicationDoc,
  { _id: collectiveId, name, unit }: CollectiveDoc,
  round: string,
  today: string,
): Promise<TitleDoc> {
  const { districtId, bodyId, bodyName } = file;
  const usual = titleIdOf(districtId, name, unit);
  // Another collective of the same name and unit may hold a title already.
  const _id = (await tx.get('titles', usual)) ? titleIdOf(districtId, name, unit, collectiveId) : usual;
  const title: TitleDoc = {
    _id,
    districtId,
    name,
    key: nameKey(name),
    unit,
    level: 'district',
    year: today.slice(0, 4),
    bodyId,
    bodyName,
    link: 'linked',
    collectiveId,
    collectiveName: name,
    round,
    state: 'recognised',
    applicationId: file._id,
    note: '',
    reviewedOn: today,
    ended: false,
    line: '',
    search: `${name}|${_id}`,
    version: 1,
    at: now,
  };
  title.line = titleLine(title);
  await tx.add('titles', [title]);
  await countTitles(tx, title, round, 1, 1);
  return title;
}
