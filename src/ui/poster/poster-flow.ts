import type { Stroke } from '@/platform/drawing';
import { COLOURS } from '@/styles/tokens';
import { evenLines, linesOf, widthOf } from './text-lines';

/** Posters are paper: light whatever the phone's theme. */
export const INK = COLOURS.light;

interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly serif?: boolean;
  readonly align?: 'left' | 'center';
  /** More lines than these end with “…”. */
  readonly most?: number;
  /** Spread over its lines evenly: for what is short. */
  readonly even?: boolean;
  /** Height of a line in type sizes. */
  readonly leading?: number;
}

/** What a poster is made of, from its top to its foot. */
export type Part =
  | { readonly kind: 'gap'; readonly height: number }
  | ({ readonly kind: 'text'; readonly text: string } & TextLook)
  | { readonly kind: 'rule'; readonly width: number; readonly colour: string; readonly height: number }
  | { readonly kind: 'line' }
  | { readonly kind: 'sprout'; readonly size: number; readonly align: 'left' | 'center' }
  | {
      readonly kind: 'step';
      readonly lit: boolean;
      readonly first: boolean;
      readonly last: boolean;
      readonly parts: readonly Part[];
    }
  | { readonly kind: 'leaf'; readonly fill: string; readonly mark: string; readonly parts: readonly Part[] }
  | { readonly kind: 'picture'; readonly source: string; readonly shape: number };

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
interface Laid {
  readonly strokes: readonly Stroke[];
  readonly height: number;
}

/** Lays parts one below the other and tells how high they stand; the same parts give the same strokes. */
export function layParts(parts: readonly Part[], place: Place): Laid {
  const strokes: Stroke[] = [];
  let height = 0;
  for (const part of parts) {
    const laid = layPart(part, { ...place, y: place.y + height });
    strokes.push(...laid.strokes);
    height += laid.height;
  }
  return { strokes, height };
}

function layPart(part: Part, place: Place): Laid {
  switch (part.kind) {
    case 'gap':
      return { strokes: [], height: part.height };
    case 'text':
      return layText(part, place);
    case 'rule':
      return { strokes: [bar(place.x, place.y, part.width, part.height, part.colour)], height: part.height };
    case 'line':
      return { strokes: [bar(place.x, place.y, place.width, 2, INK.line)], height: 2 };
    case 'sprout':
      return laySprout(part, place);
    case 'step':
      return layStep(part, place);
    case 'leaf':
      return layLeaf(part, place);
    case 'picture': {
      const height = Math.round(place.width * part.shape);
      return { strokes: [{ ...part, ...place, height, radius: 20 }], height };
    }
  }
}

const bar = (x: number, y: number, width: number, height: number, fill: string): Stroke => ({
  ...{ kind: 'box', x, y, width, height, fill },
  radius: height / 2,
});

function layText(part: Extract<Part, { kind: 'text' }>, { x, y, width }: Place): Laid {
  const { text, size, colour, bold = false, serif = false, align = 'left', leading = 1.6 } = part;
  const room = width / size;
  const even = part.even ? evenLines(text, room) : [];
  const lines = part.even && even.length <= (part.most ?? Infinity) ? even : linesOf(text, room, part.most);
  const step = Math.round(size * leading);
  const strokes = lines.map((line, index): Stroke => ({
    ...{ kind: 'text', text: line, size, colour, bold, serif, align },
    x: align === 'center' ? x + width / 2 : x,
    // Letters of a line stand a little below its middle.
    y: Math.round(y + step * (index + 0.5) + size * 0.36),
  }));
  return { strokes, height: step * lines.length };
}

// The sprout of the icons: a stem and two leaves in a square of 24.
const SPROUT: readonly { from: readonly [number, number]; piece: readonly number[] }[] = [
  { from: [12, 21], piece: [12, 18, 12, 15, 12, 12] },
  { from: [12, 12], piece: [12, 7.5, 9, 5, 4, 5] },
  { from: [4, 5], piece: [4, 9.8, 7, 12, 12, 12] },
  { from: [12, 14], piece: [12, 10.2, 14.5, 8, 20, 8] },
  { from: [20, 8], piece: [20, 12.3, 17, 14, 12, 14] },
];

function laySprout({ size, align }: Extract<Part, { kind: 'sprout' }>, { x, y, width }: Place): Laid {
  const left = align === 'center' ? x + (width - size) / 2 : x - size / 6;
  const scale = size / 24;
  const strokes = SPROUT.map(({ from, piece }): Stroke => {
    const at = (value: number, index: number): number => (index % 2 === 0 ? left : y) + value * scale;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = piece.map(at);
    return {
      ...{ kind: 'curve', pieces: [[a, b, c, d, e, f]], colour: INK.primary },
      from: [at(from[0], 0), at(from[1], 1)],
      width: scale * 1.6,
    };
  });
  return { strokes, height: size };
}

const STEP_INSET = 64;
const STEP_DOT = 24;

/** A node on the axis: a dot on a line that leads from the one before to the next. */
function layStep(part: Extract<Part, { kind: 'step' }>, { x, y, width }: Place): Laid {
  const inner = layParts(part.parts, { x: x + STEP_INSET, y, width: width - STEP_INSET });
  const centre = { x: x + STEP_DOT / 2, y: y + 30 };
  const top = part.first ? centre.y : y;
  const end = part.last ? centre.y : y + inner.height;
  const dot = { x: x, y: centre.y - STEP_DOT / 2, width: STEP_DOT, height: STEP_DOT, radius: STEP_DOT / 2 };
  const strokes: Stroke[] = [
    ...(end > top ? [bar(centre.x - 2, top, 4, end - top, INK.line)] : []),
    part.lit
      ? { kind: 'box', ...dot, fill: INK.primary }
      : { kind: 'box', ...dot, fill: INK.card, line: { colour: INK.primary, width: 4 } },
    ...inner.strokes,
  ];
  return { strokes, height: inner.height };
}

const LEAF_PAD = 36;

/** Words on a leaf of paper with a coloured edge. */
function layLeaf(part: Extract<Part, { kind: 'leaf' }>, { x, y, width }: Place): Laid {
  const inner = layParts(part.parts, {
    ...{ x: x + LEAF_PAD + 8, y: y + LEAF_PAD * 0.7 },
    width: width - LEAF_PAD * 2 - 8,
  });
  const height = Math.round(inner.height + LEAF_PAD * 1.4);
  return {
    strokes: [
      { kind: 'box', x, y, width, height, radius: 20, fill: part.fill },
      bar(x, y + 20, 8, height - 40, part.mark),
      ...inner.strokes,
    ],
    height,
  };
}

/** The largest of some type sizes in which a text fits so many lines. */
export const sizeFor = (text: string, room: number, sizes: readonly number[], lines: number): number =>
  sizes.find((size) => linesOf(text, room / size).length <= lines && widthOf(text) * size <= room * lines) ??
  (sizes[sizes.length - 1] as number);
