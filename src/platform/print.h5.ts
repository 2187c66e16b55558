import type { PaperSize } from './paper-size';
import { qrCodeImage } from './qr-code';

const STYLE_ID = 'paper-size';

/** A browser can print. */
export const canPrint = true;

/** Prints the current page; in landscape when a paper size is given. */
export const printPage = (paper?: PaperSize): void => {
  const style = document.getElementById(STYLE_ID) ?? document.createElement('style');
  style.id = STYLE_ID;
  // The page size can be set by a style sheet only.
  style.textContent = paper ? `@page { size: ${paper} landscape; margin: 12mm; }` : '';
  document.head.append(style);
  window.print();
};

/** Encodes a URL as a QR code image. */
export const drawQrCode = qrCodeImage;
