import { encode } from 'uqr';

/** Quiet ground around the squares; cameras ask for four. */
const MARGIN = 4;

/** Draws a text as a square code: the data address of an SVG of one path, a run of squares a piece; no canvas. */
export function squareCodeImage(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  for (const [row, squares] of data.entries())
    for (let from = squares.indexOf(true); from >= 0;) {
      const end = squares.indexOf(false, from);
      const until = end < 0 ? squares.length : end;
      path += `M${from + MARGIN} ${row + MARGIN}h${until - from}v1h${from - until}z`;
      from = squares.indexOf(true, until);
    }
  const side = data.length + 2 * MARGIN;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="white" d="M0 0h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}`;
}
