import Taro from '@tarojs/taro';
import type { PickedText, PickedUpload, PickLimits } from './picked-file';

const readText = (filePath: string): Promise<string | null> =>
  new Promise((resolve) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'utf-8',
      success: ({ data }) => resolve(String(data)),
      fail: () => resolve(null),
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

/** Lets the person pick one text file from a chat. */
export const pickText = async ({ extensions, maxBytes }: PickLimits): Promise<PickedText> => {
  const file = await chooseFile(extensions);
  if (!file) return { kind: 'none' };
  if (file.size > maxBytes) return { kind: 'too-large' };
  const text = await readText(file.path);
  return text === null ? { kind: 'none' } : { kind: 'text', text };
};

/** Lets the person pick one file from a chat that is uploaded as it is. */
export const pickUpload = async ({ extensions, maxBytes }: PickLimits): Promise<PickedUpload> => {
  const file = await chooseFile(extensions);
  if (!file) return { kind: 'none' };
  return file.size > maxBytes ? { kind: 'too-large' } : { kind: 'file', path: file.path, name: file.name };
};
