import Taro from '@tarojs/taro';

/** Whether subscription messages are available. */
export const canSubscribe = true;

/** Requests consent for subscription messages (three templates at most); returns the accepted template ids. Call it from a tap. */
export const requestConsent = async (templateIds: readonly string[]): Promise<readonly string[]> => {
  try {
    const answer = (await Taro.requestSubscribeMessage({
      tmplIds: templateIds.slice(0, 3),
      entityIds: [],
    } as never)) as unknown as Record<string, unknown>;
    return templateIds.filter((id) => answer[id] === 'accept');
  } catch {
    return [];
  }
};
