import type { Drawing, DrawCommand } from './drawing';

/** The subset of a 2d canvas context in use; the browser and WeChat both provide it. */
export type CanvasContext = Pick<
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
/** Serif fonts where the system has them. */
const SERIF =
  '"Songti SC", STSong, "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif';

/** Executes a drawing's commands; `place` draws a loaded picture. */
export function paint(
  context: CanvasContext,
  { commands }: Drawing,
  drawPicture: (command: Extract<DrawCommand, { kind: 'picture' }>) => void,
): void {
  context.textBaseline = 'alphabetic';
  for (const command of commands) {
    context.save();
    paintCommand(context, command, drawPicture);
    context.restore();
  }
}

function paintCommand(
  context: CanvasContext,
  command: DrawCommand,
  drawPicture: Parameters<typeof paint>[2],
): void {
  switch (command.kind) {
    case 'box':
      traceRoundedRect(context, command);
      if (command.fill !== undefined) {
        context.fillStyle = command.fill;
        context.fill();
      }
      if (command.line) {
        context.strokeStyle = command.line.colour;
        context.lineWidth = command.line.width;
        context.stroke();
      }
      return;
    case 'text':
      context.font = `${command.bold ? 'bold ' : ''}${command.size}px ${command.serif ? SERIF : SANS}`;
      context.fillStyle = command.colour;
      context.textAlign = command.align;
      context.fillText(command.text, command.x, command.y);
      return;
    case 'curve':
      context.beginPath();
      context.moveTo(...command.from);
      for (const piece of command.pieces) context.bezierCurveTo(...piece);
      context.strokeStyle = command.colour;
      context.lineWidth = command.width;
      context.lineCap = 'round';
      context.stroke();
      return;
    case 'picture':
      traceRoundedRect(context, command);
      context.clip();
      drawPicture(command);
  }
}

// Older kernels have no roundRect.
function traceRoundedRect(
  context: CanvasContext,
  { x, y, width, height, radius }: { x: number; y: number; width: number; height: number; radius: number },
): void {
  const round = Math.min(radius, width / 2, height / 2);
  context.beginPath();
  context.moveTo(x + round, y);
  context.arcTo(x + width, y, x + width, y + height, round);
  context.arcTo(x + width, y + height, x, y + height, round);
  context.arcTo(x, y + height, x, y, round);
  context.arcTo(x, y, x + width, y, round);
  context.closePath();
}

/** The distinct URLs of a drawing's pictures. */
export const pictureSourcesOf = ({ commands }: Drawing): string[] => [
  ...new Set(commands.flatMap((command) => (command.kind === 'picture' ? [command.source] : []))),
];

/** The centred source rectangle for `drawImage` that fills a frame of another aspect ratio. */
export function coverCrop(
  picture: { width: number; height: number },
  frame: { width: number; height: number },
): readonly [x: number, y: number, width: number, height: number] {
  const scale = Math.min(picture.width / frame.width, picture.height / frame.height);
  const [width, height] = [frame.width * scale, frame.height * scale];
  return [(picture.width - width) / 2, (picture.height - height) / 2, width, height];
}
