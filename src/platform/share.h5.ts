import type { PageUrl } from './pages';

export interface ShareCard {
  readonly title: string;
  readonly path: PageUrl;
}

/** No-op: a browser has an address bar. */
export const useShareCard = (card: ShareCard): void => void card;

/** No-op: a browser has no timeline. */
export const useTimelineShare = (title: string): void => void title;

const SCREEN = '/packages/wall/pages/screen/';

/** The absolute URL of a page. Where people sign in, the big screen has an address of its own, for everybody. */
export const pageUrl = (path: PageUrl): string => {
  const { origin, pathname } = window.location;
  const open = window.__QINGCHENG__?.gateway !== undefined && path.startsWith(SCREEN);
  return `${origin}${open ? '/screen' : pathname}#${path}`;
};
