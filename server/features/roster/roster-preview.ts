import type { ParsedInputOf } from '../../../core/contract/procedures';
import type { Result } from '../../../core/contract/result';
import { accept, refuse } from '../../../core/contract/result';
import type { RosterPreview } from '../../../core/contract/roster';
import { dayOfInstant } from '../../../core/domain/month-day';
import { remarksFor } from '../../../core/domain/roster-problem';
import { readRosterSource } from './file/roster-source';
import { matcherOf, type KnownSeat } from './match-line';

/** Reads a table as a roster and marks known persons; writes nothing. `now` is an ISO instant, `client` a release. */
export function previewRoster(
  source: ParsedInputOf<'roster.preview'>['source'],
  collectiveId: string,
  known: readonly KnownSeat[],
  { now, client }: { readonly now: string; readonly client: string },
): Result<RosterPreview, 'roster-unreadable'> {
  const reading = readRosterSource(source, dayOfInstant(Date.parse(now)));
  if (!reading.ok)
    return refuse('roster-unreadable', { fields: [{ path: 'source', problem: reading.code }] });
  const matchOf = matcherOf(collectiveId, known);
  const { lines, problems, notices, rejected, skipped, count } = reading.roster;
  return accept({
    lines: lines.map(({ identity: _identity, ...line }) => {
      const match = matchOf({ ...line, identity: '' });
      return { ...line, known: match?.sure === true, ...(match ? { match } : {}) };
    }),
    problems: remarksFor(client, problems),
    rejected,
    skipped,
    count,
    notices: remarksFor(client, notices),
  });
}
