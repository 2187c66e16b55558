import type { TabPath } from '@/platform/pages';
import type { IconName } from '@/styles/icon-paths';

/** The four tabs; `app.config.ts` lists the same pages for WeChat's tab bar. */
export const TABS = [
  { id: 'today', page: '/pages/today/index', label: '今日', icon: 'today' },
  { id: 'card', page: '/pages/card/index', label: '成长卡', icon: 'sprout' },
  { id: 'wall', page: '/pages/wall/index', label: '公示墙', icon: 'wall' },
  { id: 'team', page: '/pages/team/index', label: '我的集体', icon: 'team' },
] as const satisfies readonly { id: string; page: TabPath; label: string; icon: IconName }[];

export type Tab = (typeof TABS)[number]['id'];
