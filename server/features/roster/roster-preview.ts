import type { Result } from '../../../core/contract/result';
import { accept, refuse } from '../../../core/contract/result';
import type { RosterPreview } from '../../../core/contract/roster';
import { dayOfInstant } from '../../../core/domain/month-day';
import type { PrivateRead } from '../../../core/domain/private-read';
import { readRosterTables, type RosterChoice } from '../../../core/domain/roster';
import { remarksFor } from '../../../core/domain/roster-problem';
import type { PersonSeat } from '../../store/collections';
import type { ReadNote } from '../../store/private-read';
import { SEATS_READ } from '../../store/read-all';
import type { Snapshot } from '../../store/store';
import type { RosterFileReading } from './file/roster-file';
import { matcherOf } from './match-line';

/** The 号长 read the private columns of everybody. */
export const rosterRead = ({ collectiveId, seatId, name }: PersonSeat, what: PrivateRead): ReadNote => ({
  ...{ collectiveId, seatId: '', reader: seatId, role: 'leader', by: name, what },
});

/** Reads a table as a roster and marks known persons; writes nothing. `now` is an ISO instant, `client` a release. */
export async function previewRosterTable(
  db: Snapshot,
  collectiveId: string,
  table: RosterFileReading,
  {
    now,
    client,
    choices,
  }: {
    readonly now: string;
    readonly client: string;
    readonly choices?: readonly RosterChoice[] | undefined;
  },
): Promise<Result<RosterPreview, 'roster-unreadable'>> {
  if (!table.ok) return refuse('roster-unreadable', { fields: [{ path: 'source', problem: table.code }] });
  const known = await db.find(
    'seats',
    { collectiveId, state: { in: ['active', 'left'] } },
    { limit: SEATS_READ, fields: ['name', 'post', 'details', 'kind', 'state', 'leader', 'version'] },
  );
  const matchOf = matcherOf(collectiveId, known);
  const today = dayOfInstant(Date.parse(now));
  const reading = readRosterTables(table.tables, { today, choices });
  const { lines, problems, notices, rejected, skipped, count, sheets } = reading;
  return accept({
    lines: lines.map(({ identity: _identity, ...line }) => {
      const match = matchOf({ ...line, identity: '' });
      return { ...line, known: match?.sure === true, ...(match ? { match } : {}) };
    }),
    problems: remarksFor(client, problems),
    rejected,
    skipped,
    count,
    sheets,
    notices: remarksFor(client, notices),
  });
}
