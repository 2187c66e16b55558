/** Whether subscription messages are available. */
export const canSubscribe = false;

/** Returns no template ids: a browser has no subscription messages. */
export const requestConsent = async (templateIds: readonly string[]): Promise<readonly string[]> => {
  void templateIds;
  return [];
};
