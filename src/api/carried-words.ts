let carriedWords: string | undefined;

/** Stores words that the form of the month begins with; not in its address, which the system keeps. */
export const setCarriedWords = (words: string): void => {
  carriedWords = words;
};

/** Returns the carried words and clears them. */
export const takeCarriedWords = (): string | undefined => {
  const words = carriedWords;
  carriedWords = undefined;
  return words;
};
