import type { PaperSize } from './paper-size';

/** WeChat cannot print: a document is generated instead. */
export const canPrint = false;

export const printPage = (_paper?: PaperSize): void => undefined;

/** Not used in WeChat, which generates mini-program codes. */
export const drawQrCode = (_text: string): string => '';
