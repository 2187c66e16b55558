/** Where the voting keys of a collective are kept on this phone. */
export const keysAt = (collectiveId: string): string => `vote.keys.${collectiveId}`;

/** The public half of what is kept: hex texts, compared without any curve. */
export interface PublicKeys {
  readonly identityKey: string;
  /** Keys at hand and keys used up: the server may still show those. */
  readonly ringKeys: readonly string[];
}

interface Kept {
  readonly wallet: {
    readonly identity: { readonly public: string };
    readonly ring: readonly { readonly public: string }[];
  };
  readonly retired: readonly string[];
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'wallet' in value && 'retired' in value;

/** Reads the public half of what was kept; null when this phone has no keys. */
export const publicKeysOf = (kept: unknown): PublicKeys | null =>
  isKept(kept)
    ? {
        identityKey: kept.wallet.identity.public,
        ringKeys: [...kept.wallet.ring.map((pair) => pair.public), ...kept.retired],
      }
    : null;

/** Says whether the server shows a key that is not this phone's (voting.md §1). */
export const showsForeignKey = (own: PublicKeys, shown: PublicKeys): boolean =>
  shown.identityKey !== own.identityKey || shown.ringKeys.some((key) => !own.ringKeys.includes(key));
