import type { Sign } from '@core/domain/sign';
import { STAGE_LABELS } from '@core/labels/sign';
import type { Drawing, DrawCommand } from '@/platform/drawing';
import { INK, layoutBlocks, largestFittingSize } from '@/ui/poster/poster-layout';
import type { Block } from '@/ui/poster/poster-layout';
import { balanceLines, textWidth } from '@/ui/poster/wrap-lines';

const WIDTH = 1080;
const HEIGHT = 1350;
const EDGE = 120;
const TEXT_WIDTH = WIDTH - EDGE * 2;
const MIN_CLAUSE_SIZE = 100;
const SIZES = [160, 136, 116, 100, 84, 72] as const;

const frame = (inset: number, width: number, colour: string): DrawCommand => ({
  ...{ kind: 'box', x: inset, y: inset, width: WIDTH - inset * 2, height: HEIGHT - inset * 2 },
  ...{ radius: 28, line: { colour, width } },
});

/** Breaks a slogan at its commas when the clauses fit at a large size, else evenly. */
function layoutSlogan(text: string): { readonly lines: readonly string[]; readonly size: number } {
  const clauses = text.match(/[^，；]+[，；]?/g) ?? [text];
  const widest = Math.max(...clauses.map(textWidth));
  const clauseSize = SIZES.find((size) => widest * size <= TEXT_WIDTH);
  if (clauses.length > 1 && clauses.length <= 3 && clauseSize !== undefined && clauseSize >= MIN_CLAUSE_SIZE)
    return { lines: clauses, size: clauseSize };
  const size = largestFittingSize(text, TEXT_WIDTH, SIZES, 3);
  return { lines: balanceLines(text, TEXT_WIDTH / size), size };
}

/** Draws the sign as a picture to share, the slogan as large as it fits. */
export function signPicture(collectiveName: string, { stage, text }: Sign): Drawing {
  const { lines, size } = layoutSlogan(text);
  const sloganBlocks: Block[] = lines.map((line) => ({
    ...{ kind: 'text', text: line, size, colour: INK['primary-text'] },
    ...{ bold: true, serif: true, align: 'center', leading: 1.5 },
  }));
  const note = { kind: 'text', size: 38, colour: INK['ink-soft'], align: 'center' } as const;
  const upper: Block[] = [
    { kind: 'sprout', size: 132, align: 'center' },
    { kind: 'gap', height: 72 },
    ...sloganBlocks,
  ];
  const lower: Block[] = [
    { ...note, text: collectiveName, colour: INK.ink, maxLines: 2 },
    { ...note, text: STAGE_LABELS[stage] },
  ];
  const area = { x: EDGE, y: 0, width: TEXT_WIDTH };
  const foot = layoutBlocks(lower, area).height;
  const top = (HEIGHT - foot - 180 - layoutBlocks(upper, area).height) / 2;
  const rule: DrawCommand = {
    ...{ kind: 'box', x: WIDTH / 2 - 60, y: HEIGHT - foot - 176, width: 120, height: 10 },
    ...{ radius: 5, fill: INK.accent },
  };
  return {
    ...{ width: WIDTH, height: HEIGHT },
    commands: [
      { kind: 'box', x: 0, y: 0, width: WIDTH, height: HEIGHT, radius: 0, fill: INK.wash },
      frame(44, 6, INK.primary),
      frame(64, 2, INK.primary),
      ...layoutBlocks(upper, { ...area, y: Math.max(110, top) }).commands,
      rule,
      ...layoutBlocks(lower, { ...area, y: HEIGHT - foot - 130 }).commands,
    ],
  };
}
