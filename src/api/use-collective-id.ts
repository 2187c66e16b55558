import { usePageParams } from '@/platform/navigate';
import { loadCurrentCollective } from './current-collective';

/** The collective in the page URL, else the current one; '' on a new device. */
export const useCollectiveId = (): string =>
  usePageParams().collectiveId ?? loadCurrentCollective()?.collectiveId ?? '';
