import Taro from '@tarojs/taro';

/** Copies text to the clipboard; WeChat shows its own confirmation. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
};
