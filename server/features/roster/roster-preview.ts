import type { ParsedInputOf } from '../../../core/contract/procedures';
import type { Result } from '../../../core/contract/result';
import { accept, refuse } from '../../../core/contract/result';
import type { RosterPreview } from '../../../core/contract/roster';
import { dayOfInstant } from '../../../core/domain/month-day';
import { readRosterSource } from './file/roster-source';
import type { SeatDoc } from '../../store/collections';
import { rosterKeyOf } from '../../store/ids';

/** Reads a table as a roster and marks known persons; writes nothing. `now` is an ISO instant. */
export function previewRoster(
  source: ParsedInputOf<'roster.preview'>['source'],
  collectiveId: string,
  known: readonly Pick<SeatDoc, 'name' | 'details' | 'kind'>[],
  now: string,
): Result<RosterPreview, 'roster-unreadable'> {
  const reading = readRosterSource(source, dayOfInstant(Date.parse(now)));
  if (!reading.ok)
    return refuse('roster-unreadable', { fields: [{ path: 'source', problem: reading.code }] });
  const keys = new Set(
    known
      .filter((seat) => seat.kind === 'member')
      .map((seat) => rosterKeyOf(collectiveId, seat.name, seat.details.birth)),
  );
  const { lines, problems, notices, rejected } = reading.roster;
  return accept({
    lines: lines.map(({ identity: _identity, ...line }) => ({
      ...line,
      known: keys.has(rosterKeyOf(collectiveId, line.name, line.birth)),
    })),
    problems,
    rejected,
    notices,
  });
}
