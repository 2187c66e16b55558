import { download } from './download';
import type { OpenableDocument, OpenResult } from './openable-document';

/** Downloads a document under its own name. */
export const openDocument = async ({ url, name }: OpenableDocument): Promise<OpenResult> => {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok) return 'failed';
  download(await answer.blob(), name);
  return 'done';
};

/** Saves a text as a file. */
export const saveText = async (name: string, text: string): Promise<OpenResult> => {
  download(new Blob([text]), name);
  return 'done';
};

/** Downloads too: a browser has no chat to send to. */
export const shareDocument = openDocument;

export const canShareDocument = false;
