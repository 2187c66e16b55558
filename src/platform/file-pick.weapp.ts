import Taro from '@tarojs/taro';
import type { Picked, PickedText, PickedUpload, PickLimits } from './picked-file';

const read = (filePath: string, encoding: 'base64' | 'utf-8'): Promise<string> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding,
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
    return {
      kind: 'file',
      file: { name: file.name, bytes: file.size, base64: await read(file.path, 'base64') },
    };
  } catch {
    return { kind: 'unreadable' };
  }
};

/** Lets the person pick one text file from a chat. */
export const pickText = async ({ extensions, maxBytes }: PickLimits): Promise<PickedText> => {
  const file = await chooseFile(extensions);
  if (!file) return { kind: 'none' };
  if (file.size > maxBytes) return { kind: 'too-large' };
  const text = await read(file.path, 'utf-8').catch(() => null);
  return text === null ? { kind: 'none' } : { kind: 'text', text };
};

/** Lets the person pick one file from a chat that is uploaded as it is. */
export const pickUpload = async ({ extensions, maxBytes }: PickLimits): Promise<PickedUpload> => {
  const file = await chooseFile(extensions);
  if (!file) return { kind: 'none' };
  return file.size > maxBytes ? { kind: 'too-large' } : { kind: 'file', path: file.path };
};
