import type { ParsedInputOf } from '../core/contract/procedures';
import type { Result } from '../core/contract/result';
import { refuse } from '../core/contract/result';
import type { RosterPreview } from '../core/contract/roster';
import type { SeatDoc } from './store/collections';

export function previewRoster(
  _source: ParsedInputOf<'roster.preview'>['source'],
  _collectiveId: string,
  _known: readonly SeatDoc[],
): Result<RosterPreview, 'roster-unreadable' | 'roster-full'> {
  return refuse('roster-unreadable');
}
