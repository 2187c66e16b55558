import Taro from '@tarojs/taro';
import type { Picked, PickLimits } from './picked-file';

const readBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    }),
  );

/** Takes one file from a chat: WeChat offers no other way to a document. */
export const pickFile = async ({ extensions, maxBytes }: PickLimits): Promise<Picked> => {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] }).catch(
    () => null,
  );
  const file = chosen?.tempFiles[0];
  if (!file) return { kind: 'none' };
  if (file.size > maxBytes) return { kind: 'too-large' };
  try {
    return { kind: 'file', file: { name: file.name, bytes: file.size, base64: await readBase64(file.path) } };
  } catch {
    return { kind: 'unreadable' };
  }
};
