/** Messages reach a person of this phone. */
export const canTell = false;

/** Asks whether messages of these templates may be sent; a browser has none. */
export const askToTell = async (templateIds: readonly string[]): Promise<readonly string[]> => {
  void templateIds;
  return [];
};
