import type { PickedText, PickedUpload, PickLimits } from './picked-file';

const choose = (accept: string): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.className = 'ui-file-pick';
    input.setAttribute('aria-label', accept);
    const finish = (): void => {
      input.remove();
      resolve(input.files?.[0]);
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input);
    input.click();
  });

/** Lets the person pick one text file from disk. */
export const pickText = async ({ extensions, maxBytes }: PickLimits): Promise<PickedText> => {
  const file = await choose(extensions.map((one) => `.${one}`).join(','));
  if (!file) return { kind: 'none' };
  return file.size > maxBytes ? { kind: 'too-large' } : { kind: 'text', text: await file.text() };
};

/** Lets the person pick one file from disk that is uploaded as it is. */
export const pickUpload = async ({ extensions, maxBytes }: PickLimits): Promise<PickedUpload> => {
  const file = await choose(extensions.map((one) => `.${one}`).join(','));
  if (!file) return { kind: 'none' };
  if (file.size > maxBytes) return { kind: 'too-large' };
  return { kind: 'file', path: URL.createObjectURL(file), name: file.name };
};
