import type { AxisPoint } from '@core/domain/timeline';

/** A node's position: the centre of its column (in columns) and its distance from the top (0–1). */
export interface AxisPosition {
  readonly point: AxisPoint;
  readonly column: number;
  readonly top: number;
}

/** Drawing units of one axis column; the drawing is stretched to the columns, whatever their size. */
export const COLUMN = 168;
export const HEIGHT = 232;

const LOWEST = 0.82;
const HIGHEST = 0.26;
/** Distance before the first and after the last node, in columns. */
const EDGE = 0.1;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Positions nodes along a line that rises from the lower left to the upper right. */
export const positionNodes = (points: readonly AxisPoint[]): AxisPosition[] =>
  points.map((point, index) => ({
    point,
    column: index + 0.5,
    top: points.length < 2 ? 0.6 : LOWEST - ((LOWEST - HIGHEST) * index) / (points.length - 1),
  }));

/** Draws an SVG path through the positions, horizontal at every node. */
export const drawPath = (positions: readonly AxisPosition[]): string =>
  positions
    .map(({ column, top }, index) => {
      const x = round(column * COLUMN);
      const y = round(top * HEIGHT);
      const before = positions[index - 1];
      if (!before) return `M${x} ${y}`;
      const middle = round(x - COLUMN / 2);
      return `C${middle} ${round(before.top * HEIGHT)} ${middle} ${y} ${x} ${y}`;
    })
    .join('');

/** Counts the nodes reached without a gap from the start. */
export const completedCount = (points: readonly AxisPoint[]): number => {
  const gap = points.findIndex((point) => point.state !== 'reached');
  return gap === -1 ? points.length : gap;
};

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** Positions a month between the nodes, in columns; null when a node is planned for it. */
export const positionMonth = (points: readonly AxisPoint[], month: string): number | null => {
  if (points.length === 0 || points.some((point) => point.plannedMonth === month)) return null;
  const now = monthNumber(month);
  const after = points.findIndex((point) => monthNumber(point.plannedMonth) > now);
  if (after === 0) return EDGE;
  if (after === -1) return points.length - EDGE;
  const from = monthNumber(points[after - 1]?.plannedMonth ?? month);
  const to = monthNumber(points[after]?.plannedMonth ?? month);
  return round(after - 0.5 + (now - from) / (to - from));
};

/** Encodes a path as a CSS mask, so that the style sheet sets the colour for both themes. */
export const pathMask = (path: string, columns: number, dashed: boolean): string => {
  const dash = dashed ? " stroke-dasharray='1 6'" : '';
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' preserveAspectRatio='none' viewBox='0 0 ${columns * COLUMN} ${HEIGHT}'><path d='${path}' fill='none' stroke='#000' stroke-width='3' stroke-linecap='round' vector-effect='non-scaling-stroke'${dash}/></svg>`;
  return `-webkit-mask-image:url("data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}")`;
};
