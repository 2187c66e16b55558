/** The sentence of each note; a note is stored with it, so that clients show notes they do not know. */
export const NOTE_TEXTS = {
  helpEchoed: (what: string) => `“${what}”有了回音`,
} as const;
