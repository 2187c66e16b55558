import type { Decision } from '../../../core/domain/application-flow';
import type { Day } from '../../../core/domain/month-day';
import type { TitleTerms } from '../../../core/domain/notice/demand';
import { USUAL_TERMS, endOfTitle, sessionOf } from '../../../core/domain/notice/demand';
import { TITLE_SESSION_MAX } from '../../../core/domain/title-value';
import type { TitleEvent } from '../../../core/domain/title';
import { nameKey, sweepStateOf, titleLine, withEvent } from '../../../core/domain/title';
import type { WriteContext } from '../../rpc/context';
import type { CollectiveDoc } from '../../store/collections';
import type { ApplicationDoc, TitleDoc } from '../../store/review-collections';
import { countTitles, touchTitle } from '../title/commands';
import { titleIdOf } from '../../store/ids';
import { presetAt } from '../../store/notice';
import type { Reader } from '../../store/store';

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
  const by = file.steps.at(-1)?.name ?? '';
  const eventOf = (kind: TitleEvent['kind'], round: string, deadline = ''): TitleEvent => ({
    ...{ kind, round, on: today, by, deadline },
  });
  const told = (held: TitleDoc, event: TitleEvent) => ({ events: withEvent(held.events ?? [], event) });
  if (!district) return file;
  if (decision === 'rectify') {
    if (title)
      await touchTitle(tx, title, district.round, {
        ...{ state: sweepStateOf(file.state), applicationId: file._id },
        ...told(title, eventOf('rectifying', district.round, file.steps.at(-1)?.deadline)),
      });
    return file;
  }
  if (decision === 'revoke') {
    if (title)
      await touchTitle(tx, title, district.round, {
        ...{ state: 'revoked', ended: true, applicationId: file._id },
        ...told(title, eventOf('revoked', district.round)),
      });
    if (title && collective) {
      const { title: _title, ...rest } = collective;
      await tx.put('collectives', rest);
    }
    return file;
  }
  const terms = await termsOf(tx, file);
  const end = endOfTitle(terms, today);
  const until = end === null ? {} : { until: end as Day };
  const recognised = title
    ? await touchTitle(tx, title, district.round, {
        ...{ state: 'recognised', reviewedOn: today, ...until },
        applicationId: file._id,
        ...told(title, eventOf('reviewed', district.round)),
      })
    : collective &&
      (await winTitle(context, file, collective, eventOf('won', district.round), {
        ...ranksOf(terms, district.round),
        ...until,
      }));
  if (!recognised) return file;
  const { _id: titleId, name, level, year, reviewedOn } = recognised;
  if (collective)
    await tx.put('collectives', {
      ...collective,
      title: { titleId, name, level, year, reviewedOn, ...until },
    });
  return { ...file, titleId, reviewedOn };
}

/** What the notice of a file says of the title; the usual terms for a file that an earlier release kept without one. */
export const termsOf = async (
  reader: Reader,
  { notice }: Pick<ApplicationDoc, 'notice'>,
): Promise<TitleTerms> => (notice && (await presetAt(reader, notice)).titles) ?? USUAL_TERMS;

/** The rank of a first title. */
function ranksOf(terms: TitleTerms, round: string): Pick<TitleDoc, 'level' | 'star' | 'session'> {
  const session = sessionOf(terms, Number(round));
  return {
    level: terms.level,
    ...(terms.star > 0 ? { star: terms.star } : {}),
    ...(session !== undefined && session <= TITLE_SESSION_MAX ? { session } : {}),
  };
}

async function winTitle(
  { tx, now }: WriteContext,
  file: ApplicationDoc,
  { _id: collectiveId, name, unit }: CollectiveDoc,
  event: TitleEvent,
  terms: Pick<TitleDoc, 'level' | 'star' | 'session' | 'until'>,
): Promise<TitleDoc> {
  const { round, on: today } = event;
  const { districtId, bodyId, bodyName } = file;
  const usual = titleIdOf(districtId, name, unit);
  // Another collective of the same name and unit may hold a title already, or this one had one that was revoked.
  const taken = (await tx.get('titles', usual)) !== null;
  const _id = taken ? titleIdOf(districtId, name, unit, `${collectiveId}.${file._id}`) : usual;
  const title: TitleDoc = {
    _id,
    districtId,
    name,
    key: nameKey(name),
    unit,
    ...terms,
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
    events: [event],
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
