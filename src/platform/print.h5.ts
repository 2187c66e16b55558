import type { PaperName } from './paper-name';
import { squareCodeImage } from './square-code';

const SHEET_ID = 'paper-size';

/** A browser can print. */
export const canPrint = true;

/** Prints the page in front; for a named paper on a wide sheet of it. */
export const printPage = (paper?: PaperName): void => {
  const held = document.getElementById(SHEET_ID) ?? document.createElement('style');
  held.id = SHEET_ID;
  // A page's size is no property of an element; the sheet that is wanted is known only now.
  held.textContent = paper ? `@page { size: ${paper} landscape; margin: 12mm; }` : '';
  document.head.append(held);
  window.print();
};

/** Draws an address as a code. */
export const drawCode = squareCodeImage;
