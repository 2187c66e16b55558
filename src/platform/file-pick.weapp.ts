import Taro from '@tarojs/taro';
import type { Picked, PickedUpload, PickLimits } from './picked-file';

const readBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    }),
  );

const chooseFile = (extensions: readonly string[]): Promise<Taro.chooseMessageFile.ChooseFile | undefined> =>
  new Promise((resolve) => {
    // Taro has no promise form of this API.
    void Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [...extensions],
      success: ({ tempFiles }) => resolve(tempFiles[0]),
      fail: () => resolve(undefined),
    });
  });

/** Lets the person pick one file from a chat, the only source WeChat offers. */
export const pickFile = async ({ extensions, maxBytes }: PickLimits): Promise<Picked> => {
  const file = await chooseFile(extensions);
  if (!file) return { kind: 'none' };
  if (file.size > maxBytes) return { kind: 'too-large' };
  try {
    return { kind: 'file', file: { name: file.name, bytes: file.size, base64: await readBase64(file.path) } };
  } catch {
    return { kind: 'unreadable' };
  }
};

/** Lets the person pick one file from a chat that is uploaded as it is. */
export const pickUpload = async ({ extensions, maxBytes }: PickLimits): Promise<PickedUpload> => {
  const file = await chooseFile(extensions);
  if (!file) return { kind: 'none' };
  return file.size > maxBytes ? { kind: 'too-large' } : { kind: 'file', path: file.path };
};
