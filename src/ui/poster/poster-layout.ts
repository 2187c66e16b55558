import type { DrawCommand } from '@/platform/drawing';
import { COLOURS } from '@/styles/tokens';
import { balanceLines, wrapLines, textWidth } from './wrap-lines';

/** Posters always use the light theme. */
export const INK = COLOURS.light;

interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly serif?: boolean;
  readonly align?: 'left' | 'center';
  /** Maximum number of lines; the rest is cut with “…”. */
  readonly maxLines?: number;
  /** Balances line lengths; for short texts. */
  readonly even?: boolean;
  /** Line height in font sizes. */
  readonly leading?: number;
}

/** One block of a poster, laid out from top to bottom. */
export type Block =
  | { readonly kind: 'gap'; readonly height: number }
  | ({ readonly kind: 'text'; readonly text: string } & TextStyle)
  | { readonly kind: 'rule'; readonly width: number; readonly colour: string; readonly height: number }
  | { readonly kind: 'line' }
  | { readonly kind: 'sprout'; readonly size: number; readonly align: 'left' | 'center' }
  | {
      readonly kind: 'step';
      readonly lit: boolean;
      readonly first: boolean;
      readonly last: boolean;
      readonly blocks: readonly Block[];
    }
  | {
      readonly kind: 'quote';
      readonly fill: string;
      readonly mark: string;
      readonly blocks: readonly Block[];
    }
  | { readonly kind: 'picture'; readonly source: string; readonly shape: number };

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
interface Layout {
  readonly commands: readonly DrawCommand[];
  readonly height: number;
}

/** Lays out blocks vertically and returns the draw commands and total height; deterministic. */
export function layoutBlocks(blocks: readonly Block[], frame: Frame): Layout {
  const commands: DrawCommand[] = [];
  let height = 0;
  for (const block of blocks) {
    const layout = layoutBlock(block, { ...frame, y: frame.y + height });
    commands.push(...layout.commands);
    height += layout.height;
  }
  return { commands, height };
}

function layoutBlock(block: Block, frame: Frame): Layout {
  switch (block.kind) {
    case 'gap':
      return { commands: [], height: block.height };
    case 'text':
      return layoutText(block, frame);
    case 'rule':
      return {
        commands: [bar(frame.x, frame.y, block.width, block.height, block.colour)],
        height: block.height,
      };
    case 'line':
      return { commands: [bar(frame.x, frame.y, frame.width, 2, INK.line)], height: 2 };
    case 'sprout':
      return layoutSprout(block, frame);
    case 'step':
      return layoutStep(block, frame);
    case 'quote':
      return layoutQuote(block, frame);
    case 'picture': {
      const height = Math.round(frame.width * block.shape);
      return { commands: [{ ...block, ...frame, height, radius: 20 }], height };
    }
  }
}

const bar = (x: number, y: number, width: number, height: number, fill: string): DrawCommand => ({
  ...{ kind: 'box', x, y, width, height, fill },
  radius: height / 2,
});

function layoutText(block: Extract<Block, { kind: 'text' }>, { x, y, width }: Frame): Layout {
  const { text, size, colour, bold = false, serif = false, align = 'left', leading = 1.6 } = block;
  const maxWidth = width / size;
  const even = block.even ? balanceLines(text, maxWidth) : [];
  const lines =
    block.even && even.length <= (block.maxLines ?? Infinity)
      ? even
      : wrapLines(text, maxWidth, block.maxLines);
  const step = Math.round(size * leading);
  const commands = lines.map((line, index): DrawCommand => ({
    ...{ kind: 'text', text: line, size, colour, bold, serif, align },
    x: align === 'center' ? x + width / 2 : x,
    // The baseline is below the middle of the line.
    y: Math.round(y + step * (index + 0.5) + size * 0.36),
  }));
  return { commands, height: step * lines.length };
}

// The sprout icon in a 24 × 24 square.
const SPROUT: readonly { from: readonly [number, number]; piece: readonly number[] }[] = [
  { from: [12, 21], piece: [12, 18, 12, 15, 12, 12] },
  { from: [12, 12], piece: [12, 7.5, 9, 5, 4, 5] },
  { from: [4, 5], piece: [4, 9.8, 7, 12, 12, 12] },
  { from: [12, 14], piece: [12, 10.2, 14.5, 8, 20, 8] },
  { from: [20, 8], piece: [20, 12.3, 17, 14, 12, 14] },
];

function layoutSprout({ size, align }: Extract<Block, { kind: 'sprout' }>, { x, y, width }: Frame): Layout {
  const left = align === 'center' ? x + (width - size) / 2 : x - size / 6;
  const scale = size / 24;
  const commands = SPROUT.map(({ from, piece }): DrawCommand => {
    const at = (value: number, index: number): number => (index % 2 === 0 ? left : y) + value * scale;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = piece.map(at);
    return {
      ...{ kind: 'curve', pieces: [[a, b, c, d, e, f]], colour: INK.primary },
      from: [at(from[0], 0), at(from[1], 1)],
      width: scale * 1.6,
    };
  });
  return { commands, height: size };
}

const STEP_INSET = 64;
const STEP_DOT = 24;

/** A timeline node: a dot on the line between its neighbours. */
function layoutStep(block: Extract<Block, { kind: 'step' }>, { x, y, width }: Frame): Layout {
  const inner = layoutBlocks(block.blocks, { x: x + STEP_INSET, y, width: width - STEP_INSET });
  const centre = { x: x + STEP_DOT / 2, y: y + 30 };
  const top = block.first ? centre.y : y;
  const end = block.last ? centre.y : y + inner.height;
  const dot = { x: x, y: centre.y - STEP_DOT / 2, width: STEP_DOT, height: STEP_DOT, radius: STEP_DOT / 2 };
  const commands: DrawCommand[] = [
    ...(end > top ? [bar(centre.x - 2, top, 4, end - top, INK.line)] : []),
    block.lit
      ? { kind: 'box', ...dot, fill: INK.primary }
      : { kind: 'box', ...dot, fill: INK.card, line: { colour: INK.primary, width: 4 } },
    ...inner.commands,
  ];
  return { commands, height: inner.height };
}

const QUOTE_PADDING = 36;

/** A quote box with a coloured edge. */
function layoutQuote(block: Extract<Block, { kind: 'quote' }>, { x, y, width }: Frame): Layout {
  const inner = layoutBlocks(block.blocks, {
    ...{ x: x + QUOTE_PADDING + 8, y: y + QUOTE_PADDING * 0.7 },
    width: width - QUOTE_PADDING * 2 - 8,
  });
  const height = Math.round(inner.height + QUOTE_PADDING * 1.4);
  return {
    commands: [
      { kind: 'box', x, y, width, height, radius: 20, fill: block.fill },
      bar(x, y + 20, 8, height - 40, block.mark),
      ...inner.commands,
    ],
    height,
  };
}

/** The first of `sizes` (descending) in which the text fits into `lines` lines, else the last. */
export const largestFittingSize = (
  text: string,
  maxWidth: number,
  sizes: readonly number[],
  lines: number,
): number =>
  sizes.find(
    (size) => wrapLines(text, maxWidth / size).length <= lines && textWidth(text) * size <= maxWidth * lines,
  ) ?? (sizes[sizes.length - 1] as number);
