import { openPage } from '@/platform/navigate';

/** Opens the page that prepares a vote; `rerunOf` names the vote it repeats. */
export const openPrepare = (collectiveId: string, rerunOf?: string): void =>
  openPage('/packages/round/pages/prepare/index', { collectiveId, rerunOf });
