import { call } from '@/api/call';
import { openLink } from '@/platform/navigate';
import type { Task } from './tasks';

/** Opens what a task is about; one that only says something is read by that. */
export const openTask = ({ link, dismiss, noted, orgId }: Task, collectiveId?: string): void => {
  if (dismiss && collectiveId) void call('todo.dismiss', { collectiveId, todoId: dismiss });
  if (noted) void call('person.note', { todoId: noted });
  if (orgId) void call('office.note', { orgId });
  openLink(link);
};
