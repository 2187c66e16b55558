import Taro from '@tarojs/taro';

/** Messages reach a person of this phone. */
export const canTell = true;

/** Asks whether messages of these templates may be sent (three at most); gives those agreed to. Call it from a tap. */
export const askToTell = async (templateIds: readonly string[]): Promise<readonly string[]> => {
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
