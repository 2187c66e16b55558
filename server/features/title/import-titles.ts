import type { TitleLineInput } from '../../../core/contract/title';
import { accept, refuse } from '../../../core/contract/result';
import { nameKey, titleLine } from '../../../core/domain/title';
import { readTitleTables, titleProblemsFor, type TitleChoice } from '../../../core/domain/title-list';
import type { WriteContext } from '../../rpc/context';
import type { RosterFileReading } from '../roster/queries';
import type { BodyDoc, TitleDoc } from '../../store/review-collections';
import type { Snapshot } from '../../store/store';
import { DuplicateId } from '../../store/store';
import { countTitles } from './commands';
import { titleIdOf } from '../../store/ids';
import { BODIES_MAX } from '../../store/read-all';

/** Maximum ids of one lookup. */
const IDS_AT_ONCE = 1000;

const bodiesOf = (db: Snapshot, districtId: string): Promise<BodyDoc[]> =>
  db.find('bodies', { districtId }, { limit: BODIES_MAX, fields: ['name', 'districtId', 'mergedInto'] });

/** Bodies are matched by equal names only: a list may say 税务系统 where the body is called 区税务局团委. */
function bodyNamed(bodies: readonly BodyDoc[], name: string): BodyDoc | undefined {
  if (name === '') return undefined;
  const found = bodies.find((body) => nameKey(body.name) === nameKey(name));
  // A list may still have the name of a body that was merged into another.
  const into = found?.mergedInto?.bodyId;
  return into === undefined ? found : bodies.find(({ _id }) => _id === into);
}

/** Reads a table as a list of titles and marks known ones; writes nothing. */
export async function previewTitleTable(
  db: Snapshot,
  districtId: string,
  table: RosterFileReading,
  { client, choices }: { readonly client: string; readonly choices?: readonly TitleChoice[] | undefined },
) {
  if (!table.ok) return refuse('titles-unreadable', { fields: [{ path: 'source', problem: table.code }] });
  const reading = readTitleTables(table.tables, choices);
  const { lines, problems, notices, rejected, skipped, count, sheets } = reading;
  const ids = lines.map((line) => titleIdOf(districtId, line.name, line.unit));
  const parts = Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, part) =>
    ids.slice(part * IDS_AT_ONCE, (part + 1) * IDS_AT_ONCE),
  );
  const [bodies, ...found] = await Promise.all([
    bodiesOf(db, districtId),
    ...parts.map((part) =>
      db.find('titles', { _id: { in: part } }, { limit: IDS_AT_ONCE, fields: ['districtId'] }),
    ),
  ]);
  const known = new Set(found.flat().map((title) => title._id));
  return accept({
    lines: lines.map((line, index) => ({
      ...line,
      known: known.has(ids[index] ?? ''),
      bodyKnown: line.bodyName === '' || bodyNamed(bodies, line.bodyName) !== undefined,
    })),
    problems: titleProblemsFor(client, problems),
    skipped: skipped.length,
    ...{ rejected, skippedRows: skipped, notices, count, sheets },
  });
}

/** Writes the confirmed lines, all or none, and proposes collectives of the same name. */
export async function importTitles(
  { tx, outside, now }: WriteContext,
  districtId: string,
  lines: readonly TitleLineInput[],
) {
  const district = await tx.get('districts', districtId);
  if (!district) return refuse('not-found');
  const [bodies, collectives] = await Promise.all([
    bodiesOf(outside, districtId),
    outside.find(
      'collectives',
      { districtId, name: { in: [...new Set(lines.map((line) => line.name))] } },
      { limit: 1000, fields: ['name', 'title'] },
    ),
  ]);
  const free = new Set(collectives.filter((one) => !one.title).map((one) => nameKey(one.name)));
  const titles = lines.map(({ scope, star, session, ...line }): TitleDoc => {
    const body = bodyNamed(bodies, line.bodyName);
    const key = nameKey(line.name);
    const _id = titleIdOf(districtId, line.name, line.unit);
    const title: TitleDoc = {
      _id,
      districtId,
      ...line,
      ...(scope === undefined ? {} : { scope }),
      ...(star === undefined ? {} : { star }),
      ...(session === undefined ? {} : { session }),
      key,
      bodyId: body?._id ?? '',
      bodyName: body?.name ?? line.bodyName,
      link: free.has(key) ? 'proposed' : 'none',
      collectiveId: null,
      collectiveName: '',
      round: '',
      state: 'untouched',
      applicationId: null,
      note: '',
      reviewedOn: null,
      ended: false,
      line: '',
      search: `${line.name}|${_id}`,
      version: 1,
      at: now,
    };
    return { ...title, line: titleLine(title) };
  });
  const ids = titles.map((title) => title._id);
  const known = await outside.find('titles', { _id: { in: ids } }, { limit: 1, fields: ['districtId'] });
  if (known.length > 0 || new Set(ids).size !== ids.length) return refuse('title-known');
  try {
    await tx.add('titles', titles);
  } catch (error) {
    if (error instanceof DuplicateId) return refuse('title-known');
    throw error;
  }
  for (const bodyId of new Set(titles.map((title) => title.bodyId))) {
    const count = titles.filter((title) => title.bodyId === bodyId).length;
    await countTitles(tx, { districtId, bodyId }, district.round, count, 0);
  }
  return accept({
    added: titles.length,
    proposed: titles.filter((title) => title.link === 'proposed').length,
  });
}
