/** Persistent storage of this device: survives a locked screen, and its secrets never leave the device. */
export interface KeyValueStorage {
  readonly read: (key: string) => unknown;
  /** False when the storage is full. */
  readonly write: (key: string, value: unknown) => boolean;
  readonly remove: (key: string) => void;
}

/** The device's storage is full. */
export class StorageFullError extends Error {
  constructor(what: string) {
    super(`storage is full: ${what}`);
  }
}
