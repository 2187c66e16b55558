import { ask } from '@/platform/toast';
import { restartAt } from '@/platform/navigate';
import { MEMBERSHIP_MESSAGES as MESSAGES } from '@/messages/membership';
import { call } from './call';
import { clearCurrentCollective, loadCurrentCollective } from './current-collective';

let isChecking = false;

/**
 * Finds out after a `not-found` whether the person still belongs to the current collective. If not, forgets it, tells
 * the person, and starts over from 今日, so that no tab keeps asking for what it may not see.
 */
export const checkMembership = async (): Promise<void> => {
  const current = loadCurrentCollective();
  if (isChecking || !current) return;
  isChecking = true;
  try {
    const { collectiveId } = current;
    const result = await call('today.open', { collectiveId });
    if (result.ok || result.code !== 'not-found') return;
    if (loadCurrentCollective()?.collectiveId !== collectiveId) return;
    clearCurrentCollective();
    const joins = await ask({
      title: MESSAGES.title,
      text: MESSAGES.text,
      yes: MESSAGES.join,
      no: MESSAGES.noted,
    });
    restartAt(joins ? '/packages/team/pages/join/index' : '/pages/today/index');
  } finally {
    isChecking = false;
  }
};
