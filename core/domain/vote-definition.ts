/** The fields of a vote that make up its definition, as server and phones hold them. */
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

/** Makes the definition of voting.md §2; every phone makes it itself, so that no server can show two. */
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
