import type { ParsedInputOf } from '../../../core/contract/procedures';
import type { TitleLineInput, TitleListField, TitleMatch } from '../../../core/contract/title';
import { accept, refuse } from '../../../core/contract/result';
import { nameKey, titleLine } from '../../../core/domain/title';
import {
  readTitleTables,
  titleProblemsFor,
  type ListedTitle,
  type TitleChoice,
} from '../../../core/domain/title-list';
import type { WriteContext } from '../../rpc/context';
import type { RosterFileReading } from '../roster/queries';
import type { BodyDoc, TitleDoc } from '../../store/review-collections';
import type { Snapshot } from '../../store/store';
import { DuplicateId } from '../../store/store';
import { changeTitle } from './change-title';
import { countTitles } from './commands';
import { reviseTitle } from './link-title';
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

type Named = Pick<TitleLineInput, 'name' | 'unit'>;
/** Finds the titles of lines by what they are called now, else by what they were called when they were imported. */
async function knownTitles(
  db: Snapshot,
  districtId: string,
  lines: readonly Named[],
): Promise<(line: Named) => TitleDoc | undefined> {
  const idOf = ({ name, unit }: Named): string => titleIdOf(districtId, name, unit);
  const parts = Array.from({ length: Math.ceil(lines.length / IDS_AT_ONCE) }, (_, part) =>
    lines.slice(part * IDS_AT_ONCE, (part + 1) * IDS_AT_ONCE),
  );
  const found = await Promise.all(
    parts.flatMap((part) => [
      db.find('titles', { _id: { in: part.map(idOf) } }, { limit: IDS_AT_ONCE, fields: KNOWN_FIELDS }),
      db.find(
        'titles',
        { districtId, key: { in: [...new Set(part.map(({ name }) => nameKey(name)))] } },
        { limit: IDS_AT_ONCE, fields: KNOWN_FIELDS },
      ),
    ]),
  );
  const titles = found.flat() as TitleDoc[];
  const byId = new Map(titles.map((title) => [title._id, title]));
  const byKey = new Map(
    titles
      .filter(({ removed }) => !removed)
      .map((title) => [`${nameKey(title.name)}|${nameKey(title.unit)}`, title]),
  );
  return (line) => byKey.get(`${nameKey(line.name)}|${nameKey(line.unit)}`) ?? byId.get(idOf(line));
}

const KNOWN_FIELDS = [
  ...(['name', 'unit', 'level', 'scope', 'star', 'session', 'year', 'bodyId', 'bodyName'] as const),
  ...(['version', 'removed'] as const),
];

/** Lists what a line would change; a blank cell changes nothing. */
function matchOf(line: ListedTitle, title: TitleDoc, bodies: readonly BodyDoc[]): TitleMatch {
  const body = bodyNamed(bodies, line.bodyName);
  const pairs: readonly (readonly [TitleListField, string, string])[] = [
    ['level', title.scope ?? title.level, line.ranked ? (line.scope ?? line.level) : ''],
    ['year', title.year, line.year],
    ['star', String(title.star ?? ''), String(line.star ?? '')],
    ['session', String(title.session ?? ''), String(line.session ?? '')],
    ['bodyName', title.bodyName, body && body._id !== title.bodyId ? body.name : ''],
  ];
  const { _id: titleId, version, name } = title;
  if (title.removed) return { titleId, version, name, removed: true, changes: [] };
  const changes = pairs.flatMap(([field, from, to]) =>
    to === '' || to === from ? [] : [{ field, from, to }],
  );
  return { titleId, version, name, changes };
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
  const [bodies, knownOf] = await Promise.all([bodiesOf(db, districtId), knownTitles(db, districtId, lines)]);
  return accept({
    lines: lines.map((line) => {
      const title = knownOf(line);
      return {
        ...line,
        known: title !== undefined,
        ...(title ? { match: matchOf(line, title, bodies) } : {}),
        bodyKnown: line.bodyName === '' || bodyNamed(bodies, line.bodyName) !== undefined,
      };
    }),
    problems: titleProblemsFor(client, problems),
    skipped: skipped.length,
    ...{ rejected, skippedRows: skipped, notices, count, sheets },
  });
}

/** Writes the confirmed lines, all or none, and proposes collectives of the same name. */
export async function importTitles(
  context: WriteContext,
  districtId: string,
  { lines, updates = [] }: Pick<ParsedInputOf<'title.import'>, 'lines' | 'updates'>,
) {
  const { tx, outside, now } = context;
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
  const knownOf = await knownTitles(outside, districtId, lines);
  if (lines.some(knownOf) || new Set(ids).size !== ids.length) return refuse('title-known');
  for (const { titleId, baseVersion, set, reason = '' } of updates) {
    const updated = await changeTitle(context, districtId, { titleId, baseVersion }, (title, current) => {
      if (title.removed) return Promise.resolve(refuse('not-found'));
      const body = set.bodyName === undefined ? undefined : bodyNamed(bodies, set.bodyName);
      return reviseTitle(context, title, current, {
        ...{ unit: title.unit, level: set.level ?? title.level, year: set.year ?? title.year },
        ...{ scope: set.scope === undefined ? title.scope : set.scope },
        ...{ star: set.star, session: set.session, bodyId: body?._id ?? title.bodyId, reason },
      });
    });
    if (!updated.ok) return updated;
  }
  try {
    if (titles.length > 0) await tx.add('titles', titles);
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
    ...(updates.length > 0 ? { updated: updates.length } : {}),
  });
}
