import type { AxisPoint } from '@core/domain/timeline';

/** Where a node stands: the middle of its column (in columns) and its height from the top (0–1). */
export interface AxisSpot {
  readonly point: AxisPoint;
  readonly column: number;
  readonly top: number;
}

/** One column of the axis is 168 × 232 units; the style sheet gives it the same shape. */
export const COLUMN = 168;
export const HEIGHT = 232;

const LOWEST = 0.82;
const HIGHEST = 0.26;
/** Before the first and after the last node, in columns. */
const EDGE = 0.1;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Places nodes from the lower left to the upper right: a way that grows, never a way that falls. */
export const placeNodes = (points: readonly AxisPoint[]): AxisSpot[] =>
  points.map((point, index) => ({
    point,
    column: index + 0.5,
    top: points.length < 2 ? 0.6 : LOWEST - ((LOWEST - HIGHEST) * index) / (points.length - 1),
  }));

/** Draws the way through the given spots as an SVG path, flat at every node. */
export const drawWay = (spots: readonly AxisSpot[]): string =>
  spots
    .map(({ column, top }, index) => {
      const x = round(column * COLUMN);
      const y = round(top * HEIGHT);
      const before = spots[index - 1];
      if (!before) return `M${x} ${y}`;
      const middle = round(x - COLUMN / 2);
      return `C${middle} ${round(before.top * HEIGHT)} ${middle} ${y} ${x} ${y}`;
    })
    .join('');

/** Counts the nodes walked without a gap from the start: as far as the solid way reaches. */
export const walkedCount = (points: readonly AxisPoint[]): number => {
  const gap = points.findIndex((point) => point.state !== 'reached');
  return gap === -1 ? points.length : gap;
};

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** Finds where a month without a node of its own lies between the nodes, in columns; null when a node stands there. */
export const placeMonth = (points: readonly AxisPoint[], month: string): number | null => {
  if (points.length === 0 || points.some((point) => point.plannedMonth === month)) return null;
  const now = monthNumber(month);
  const after = points.findIndex((point) => monthNumber(point.plannedMonth) > now);
  if (after === 0) return EDGE;
  if (after === -1) return points.length - EDGE;
  const from = monthNumber(points[after - 1]?.plannedMonth ?? month);
  const to = monthNumber(points[after]?.plannedMonth ?? month);
  return round(after - 0.5 + (now - from) / (to - from));
};

/** Packs a way as a mask: the colour comes from the style sheet, so both themes share it. */
export const wayMask = (path: string, columns: number, dashed: boolean): string => {
  const dash = dashed ? " stroke-dasharray='2 12'" : '';
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${columns * COLUMN} ${HEIGHT}'><path d='${path}' fill='none' stroke='#000' stroke-width='6' stroke-linecap='round'${dash}/></svg>`;
  return `-webkit-mask-image:url("data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}")`;
};
