import type { Transaction as Snapshot } from 'lmdb';
import type { Draft } from './draft';
import type { View } from './find';

/** One open cloud transaction: its snapshot, its own changes, and the names it holds against others. */
export interface OpenTransaction {
  id: string;
  snapshot: Snapshot;
  since: number;
  draft: Draft;
  view: View;
  held: Set<string>;
  timer: NodeJS.Timeout;
  ended: boolean;
}
