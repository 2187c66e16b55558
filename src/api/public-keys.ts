/** Storage key of a collective's voting keys on this device. */
export const votingKeysStorageKey = (collectiveId: string): string => `vote.keys.${collectiveId}`;

/** The public halves of the stored keys, in hex. */
export interface PublicKeys {
  readonly identityKey: string;
  /** Unused and used keys: the server may still list used ones. */
  readonly ringKeys: readonly string[];
}

interface StoredKeys {
  readonly wallet: {
    readonly identity: { readonly public: string };
    readonly ring: readonly { readonly public: string }[];
  };
  readonly retired: readonly string[];
}

const isStoredKeys = (value: unknown): value is StoredKeys =>
  typeof value === 'object' && value !== null && 'wallet' in value && 'retired' in value;

/** Reads the public halves of stored keys; null when there are none. */
export const publicKeysOf = (stored: unknown): PublicKeys | null =>
  isStoredKeys(stored)
    ? {
        identityKey: stored.wallet.identity.public,
        ringKeys: [...stored.wallet.ring.map((pair) => pair.public), ...stored.retired],
      }
    : null;

/** True when the server lists a key that is not this device's (voting.md §1). */
export const showsForeignKey = (own: PublicKeys, shown: PublicKeys): boolean =>
  shown.identityKey !== own.identityKey || shown.ringKeys.some((key) => !own.ringKeys.includes(key));
