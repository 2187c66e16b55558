import Taro from '@tarojs/taro';
import type { OpenableDocument, OpenResult } from './openable-document';

const OFFICE = ['docx', 'xlsx', 'pdf'] as const;

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

const fetchFile = async ({ url, name }: OpenableDocument): Promise<string | null> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  const answer = await Taro.downloadFile({ url, filePath }).catch(() => null);
  return answer?.statusCode === 200 ? filePath : null;
};

const send = (filePath: string, fileName: string): Promise<OpenResult> =>
  new Promise((resolve) => {
    void Taro.shareFileMessage({
      filePath,
      fileName,
      success: () => resolve('done'),
      fail: () => resolve('failed'),
    });
  });

/** Sends a text as a file to a chat. */
export const saveText = (name: string, text: string): Promise<OpenResult> =>
  new Promise((resolve) => {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: text,
      encoding: 'utf-8',
      success: () => resolve(send(filePath, name)),
      fail: () => resolve('failed'),
    });
  });

/** Opens a document; an archive, which WeChat cannot display, is sent to a chat instead. */
export const openDocument = async (document: OpenableDocument): Promise<OpenResult> => {
  const filePath = await fetchFile(document);
  if (!filePath) return 'failed';
  const fileType = OFFICE.find((ending) => ending === endingOf(document.name));
  if (!fileType) return send(filePath, document.name);
  const opened = await Taro.openDocument({ filePath, fileType, showMenu: true }).catch(() => null);
  return opened ? 'done' : 'failed';
};

/** Sends a document to a chat. */
export const shareDocument = async (document: OpenableDocument): Promise<OpenResult> => {
  const filePath = await fetchFile(document);
  return filePath ? send(filePath, document.name) : 'failed';
};

export const canShareDocument = true;
