import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import type { PageUrl } from './pages';

export interface ShareCard {
  readonly title: string;
  readonly path: PageUrl;
}

/** Sets the page's share card. It must name nobody. */
export const useShareCard = (card: ShareCard): void => useShareAppMessage(() => card);

/** Allows sharing to the timeline; only for pages without personal or collective data. */
export const useTimelineShare = (title: string): void => useShareTimeline(() => ({ title }));

/** Returns '': a mini-program page has no URL. */
export const pageUrl = (path: PageUrl): string => {
  void path;
  return '';
};
