/** The fields of a vote from which its definition is derived. */
export interface DefinitionFields {
  readonly title: string;
  readonly nonce: string;
  readonly scale: readonly string[];
  readonly kMin: number;
  readonly closesAt: string | null;
  readonly helpAsked: boolean;
  readonly roster: readonly {
    readonly no: number;
    readonly name: string;
    readonly identityKey: string;
    readonly ringKey: string;
  }[];
  readonly scrutineers: readonly {
    readonly no: number | null;
    readonly boxKey: string | null;
    readonly sig: string | null;
  }[];
}

/** Derives the definition (voting.md §2); every client derives it itself, so that a server cannot show different ones. */
export const definitionOf = (parts: DefinitionFields) => ({
  v: 1 as const,
  title: parts.title,
  nonce: parts.nonce,
  scale: [...parts.scale],
  kMin: parts.kMin,
  closesAt: parts.closesAt ?? '',
  comments: parts.helpAsked,
  roster: parts.roster.map(({ no, name, identityKey, ringKey }) => ({ no, name, identityKey, ringKey })),
  scrutineers: parts.scrutineers.map(({ no, boxKey, sig }) => ({
    no: no ?? 0,
    boxKey: boxKey ?? '',
    sig: sig ?? '',
  })),
});
