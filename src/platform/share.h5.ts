export interface ShareCard {
  readonly title: string;
  readonly path: string;
}

/** Gives the page a share card; a browser has its own address bar. */
export const useShareCard = (card: ShareCard): void => void card;

/** Lets the page be shown to everybody one knows; a browser has no such circle. */
export const useTimelineCard = (title: string): void => void title;

/** The address that opens a page in another browser. */
export const addressOf = (path: string): string =>
  `${window.location.origin}${window.location.pathname}#${path}`;
