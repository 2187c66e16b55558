import type { Transaction as Snapshot } from 'lmdb';
import type { ChangeSet } from './change-set';
import type { View } from './view';

/** An open cloud transaction: its snapshot, its changes and the lock keys it holds. */
export interface OpenTransaction {
  id: string;
  snapshot: Snapshot;
  since: number;
  changeSet: ChangeSet;
  view: View;
  locks: Set<string>;
  timer: NodeJS.Timeout;
  ended: boolean;
}
