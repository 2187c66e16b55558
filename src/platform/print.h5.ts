import { create } from 'qrcode/lib/core/qrcode';
import type { PaperName } from './paper-name';

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

/** Draws an address as a code: an SVG's data address. */
export const drawCode = (text: string): string => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) if (modules.get(y, x)) path += `M${x + 2} ${y + 2}h1v1h-1z`;
  const side = size + 4;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="white"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};
