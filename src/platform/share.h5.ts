import type { PageUrl } from './pages';

export interface ShareCard {
  readonly title: string;
  readonly path: PageUrl;
}

/** No-op: a browser has an address bar. */
export const useShareCard = (card: ShareCard): void => void card;

/** No-op: a browser has no timeline. */
export const useTimelineShare = (title: string): void => void title;

/** The absolute URL of a page. */
export const pageUrl = (path: PageUrl): string =>
  `${window.location.origin}${window.location.pathname}#${path}`;
