/** The scrolling part of a sheet. WeChat scrolls it by ids only; the page's own scrolling moves the page behind. */
export interface SheetBody {
  readonly topId: string;
  /** Scrolls to the element; to no other by an empty id. */
  readonly scrollTo: (id: string) => void;
}
