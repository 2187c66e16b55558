import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';

export interface ShareCard {
  readonly title: string;
  readonly path: string;
}

/** Gives the page a share card that names nobody. */
export const useShareCard = (card: ShareCard): void => useShareAppMessage(() => card);

/** Lets the page be shown to everybody one knows: for pages without a person or a collective only. */
export const useTimelineCard = (title: string): void => useShareTimeline(() => ({ title }));

/** A mini-program's page has no address to paste; its share card and the code lead there. */
export const addressOf = (path: string): string => {
  void path;
  return '';
};
