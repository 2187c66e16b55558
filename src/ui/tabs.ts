import type { IconName } from '@/styles/icon-paths';

/** The four tabs; `app.config.ts` lists the same pages for WeChat's own bar. */
export const TABS = [
  { id: 'today', page: '/pages/today/index', words: '今日', icon: 'today' },
  { id: 'card', page: '/pages/card/index', words: '成长卡', icon: 'sprout' },
  { id: 'wall', page: '/pages/wall/index', words: '公示墙', icon: 'wall' },
  { id: 'team', page: '/pages/team/index', words: '我的集体', icon: 'team' },
] as const satisfies readonly { id: string; page: string; words: string; icon: IconName }[];

export type Tab = (typeof TABS)[number]['id'];
