import type { OpenableDocument, Opening } from './openable-document';

/** Saves a document from the browser under its own name. */
export const openDocument = async ({ url, name }: OpenableDocument): Promise<Opening> => {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok) return 'failed';
  const address = URL.createObjectURL(await answer.blob());
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  window.document.body.appendChild(link);
  link.click();
  link.remove();
  // The browser has taken the bytes by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return 'done';
};

/** A browser has no chat to send to: it saves. */
export const shareDocument = openDocument;

export const canShareDocument = false;
