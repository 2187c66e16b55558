/** Where a phone keeps what must survive a locked screen; the secrets on it never leave it. */
export interface Shelf {
  readonly read: (key: string) => unknown;
  /** False when there is no room. */
  readonly write: (key: string, value: unknown) => boolean;
  readonly forget: (key: string) => void;
}
