import { useShareAppMessage } from '@tarojs/taro';

export interface ShareCard {
  readonly title: string;
  readonly path: string;
}

/** Gives the page a share card that names nobody. */
export const useShareCard = (card: ShareCard): void => useShareAppMessage(() => card);
