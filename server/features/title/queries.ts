import type { TitleFilter, TitlePage } from '../../../core/contract/title';
import type { TitleDoc } from '../../store/review-collections';
import type { Snapshot } from '../../store/store';
import { PAGE, pageOf } from './view';

export { previewTitleTable } from './import-titles';

/**
 * Lists titles in one operation, those not reached in the current round first. Every filter is a set of equalities and
 * one key range of an index, so that a page scans one document more than it shows.
 */
export async function listTitles(
  db: Snapshot,
  districtId: string,
  round: string,
  filter: TitleFilter = {},
  from = '',
): Promise<TitlePage> {
  const limit = PAGE + 1;
  const prefix = filter.name ?? '';
  if (prefix !== '') {
    const query = { districtId, search: { atLeast: from > prefix ? from : prefix } };
    const docs = await db.find('titles', query, { order: ['search', 'asc'], limit });
    const begun = docs.filter((doc) => doc.name.startsWith(prefix));
    return begun.length > 0
      ? pageOf(begun, round, 'search')
      : searchInside(db, districtId, round, prefix, from);
  }
  const body = filter.bodyId === undefined ? {} : { bodyId: filter.bodyId };
  const line = { atLeast: from };
  const order = ['line', 'asc'] as const;
  if (filter.proposed) {
    const docs = await db.find('titles', { districtId, link: 'proposed', line }, { order, limit });
    return pageOf(docs, round, 'line');
  }
  if (filter.state === undefined || filter.state === 'untouched') {
    const docs = await db.find('titles', { districtId, ...body, line }, { order, limit });
    return pageOf(filter.state ? docs.filter(untouchedIn(round)) : docs, round, 'line');
  }
  const query = { districtId, ...body, round, state: filter.state, line };
  return pageOf(await db.find('titles', query, { order, limit }), round, 'line');
}

/** A query of the cloud returns at most a thousand documents. */
const NAMES_READ = 1000;

/** Finds titles whose name holds the text further on: reads the names of the district, then the lines of one page. */
async function searchInside(
  db: Snapshot,
  districtId: string,
  round: string,
  text: string,
  from: string,
): Promise<TitlePage> {
  const names = await db.find(
    'titles',
    { districtId, search: { atLeast: from } },
    { order: ['search', 'asc'], limit: NAMES_READ, fields: ['name'] },
  );
  const ids = names.filter(({ name }) => name.includes(text)).slice(0, PAGE + 1);
  if (ids.length === 0) return { lines: [], next: null };
  const docs = await db.find(
    'titles',
    { _id: { in: ids.map(({ _id }) => _id) } },
    { order: ['search', 'asc'], limit: PAGE + 1 },
  );
  return pageOf(docs, round, 'search');
}

// Titles not reached come first in the list: their page ends where they end.
const untouchedIn =
  (round: string) =>
  (doc: TitleDoc): boolean =>
    !doc.ended && doc.round < round;
