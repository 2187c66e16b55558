import { todoFor, todoIdOf } from '../../notifications/todos';
import { accountAddress } from '../../store/ids';
import type { BodyDoc, DistrictDoc, Officer } from '../../store/review-collections';
import type { Transaction } from '../../store/store';

const OFFICE_TODOS = ['readMerge', 'readHolder'] as const;

interface Change {
  readonly kind: (typeof OFFICE_TODOS)[number];
  readonly name: string;
  readonly at: string;
  /** The account that made the change; it knows. */
  readonly by: string;
}

/** Tells officers what changed in an office; each of them reads it for themselves. */
export async function notifyOfficers(
  tx: Transaction,
  { _id: orgId, name: title }: BodyDoc | DistrictDoc,
  officers: readonly Officer[],
  { kind, name, at, by }: Change,
): Promise<void> {
  for (const { openid } of officers)
    if (openid !== by)
      await tx.put(
        'todos',
        todoFor(kind, orgId, accountAddress(openid), { collectiveId: '', at, name, title, orgId }),
      );
}

/** Removes what an officer was told about an office. */
export async function removeOfficeTodos(tx: Transaction, orgId: string, openid: string): Promise<void> {
  for (const kind of OFFICE_TODOS) await tx.remove('todos', todoIdOf(kind, orgId, accountAddress(openid)));
}
