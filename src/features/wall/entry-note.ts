import type { ShownEntry } from '@core/contract/wall';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';

/** Formats the note beside a name: post, node, and the month when it differs from the issue's. */
export const entryNote = (entry: ShownEntry, issueMonth: string): string =>
  [entry.post, entry.node, entry.month === issueMonth ? '' : MESSAGES.late(entry.month)]
    .filter((text) => text !== '')
    .join(' · ');
