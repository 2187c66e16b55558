import type { Drawing, Stroke } from './drawing';

/** The part of a 2d context that we draw with; a browser's and WeChat's both have it. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arcTo'
  | 'bezierCurveTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'fillText'
  | 'save'
  | 'restore'
  | 'clip'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

const SANS = '-apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
/** Printed type where the phone has it; elsewhere its own. */
const SERIF =
  '"Songti SC", STSong, "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif';

/** Draws a picture; `place` puts a loaded picture where a stroke wants it. */
export function paint(
  pen: Pen,
  { strokes }: Drawing,
  place: (stroke: Extract<Stroke, { kind: 'picture' }>) => void,
): void {
  pen.textBaseline = 'alphabetic';
  for (const stroke of strokes) {
    pen.save();
    paintStroke(pen, stroke, place);
    pen.restore();
  }
}

function paintStroke(pen: Pen, stroke: Stroke, place: Parameters<typeof paint>[2]): void {
  switch (stroke.kind) {
    case 'box':
      roundedWay(pen, stroke);
      if (stroke.fill !== undefined) {
        pen.fillStyle = stroke.fill;
        pen.fill();
      }
      if (stroke.line) {
        pen.strokeStyle = stroke.line.colour;
        pen.lineWidth = stroke.line.width;
        pen.stroke();
      }
      return;
    case 'text':
      pen.font = `${stroke.bold ? 'bold ' : ''}${stroke.size}px ${stroke.serif ? SERIF : SANS}`;
      pen.fillStyle = stroke.colour;
      pen.textAlign = stroke.align;
      pen.fillText(stroke.text, stroke.x, stroke.y);
      return;
    case 'curve':
      pen.beginPath();
      pen.moveTo(...stroke.from);
      for (const piece of stroke.pieces) pen.bezierCurveTo(...piece);
      pen.strokeStyle = stroke.colour;
      pen.lineWidth = stroke.width;
      pen.lineCap = 'round';
      pen.stroke();
      return;
    case 'picture':
      roundedWay(pen, stroke);
      pen.clip();
      place(stroke);
  }
}

// By arcs: older kernels have no roundRect.
function roundedWay(
  pen: Pen,
  { x, y, width, height, radius }: { x: number; y: number; width: number; height: number; radius: number },
): void {
  const round = Math.min(radius, width / 2, height / 2);
  pen.beginPath();
  pen.moveTo(x + round, y);
  pen.arcTo(x + width, y, x + width, y + height, round);
  pen.arcTo(x + width, y + height, x, y + height, round);
  pen.arcTo(x, y + height, x, y, round);
  pen.arcTo(x, y, x + width, y, round);
  pen.closePath();
}

/** The addresses of the pictures that a drawing shows, each once. */
export const sourcesOf = ({ strokes }: Drawing): string[] => [
  ...new Set(strokes.flatMap((stroke) => (stroke.kind === 'picture' ? [stroke.source] : []))),
];

/** The middle part of a picture that fills a frame of another shape: what `drawImage` takes as its source. */
export function middleOf(
  picture: { width: number; height: number },
  frame: { width: number; height: number },
): readonly [x: number, y: number, width: number, height: number] {
  const scale = Math.min(picture.width / frame.width, picture.height / frame.height);
  const [width, height] = [frame.width * scale, frame.height * scale];
  return [(picture.width - width) / 2, (picture.height - height) / 2, width, height];
}
