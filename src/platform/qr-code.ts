import { encode } from 'uqr';

/** Quiet zone in modules; the standard requires four. */
const MARGIN = 4;

/** Encodes a text as a QR code: a data URL of an SVG with one path segment per run of modules. */
export function qrCodeImage(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  for (const [row, modules] of data.entries())
    for (let from = modules.indexOf(true); from >= 0;) {
      const end = modules.indexOf(false, from);
      const until = end < 0 ? modules.length : end;
      path += `M${from + MARGIN} ${row + MARGIN}h${until - from}v1h${from - until}z`;
      from = modules.indexOf(true, until);
    }
  const side = data.length + 2 * MARGIN;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="white" d="M0 0h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}`;
}
