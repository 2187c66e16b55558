import type { PaperName } from './paper-name';

/** WeChat cannot print: a document is made instead. */
export const canPrint = false;

export const printPage = (_paper?: PaperName): void => undefined;

/** Draws an address as a code; WeChat draws its own. */
export const drawCode = (_text: string): string => '';
