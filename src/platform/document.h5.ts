import type { OpenableDocument, OpenResult } from './openable-document';

/** Downloads a document under its own name. */
export const openDocument = async ({ url, name }: OpenableDocument): Promise<OpenResult> => {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok) return 'failed';
  const address = URL.createObjectURL(await answer.blob());
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  window.document.body.appendChild(link);
  link.click();
  link.remove();
  // The download has started by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return 'done';
};

/** Downloads too: a browser has no chat to send to. */
export const shareDocument = openDocument;

export const canShareDocument = false;
