import type { Sign } from '@core/domain/sign';
import type { Drawing, Stroke } from '@/platform/drawing';
import { INK, layParts, sizeFor } from '@/ui/poster/poster-flow';
import type { Part } from '@/ui/poster/poster-flow';
import { evenLines, widthOf } from '@/ui/poster/text-lines';
import { STAGE_MESSAGES } from '@/messages/sign';

const WIDTH = 1080;
const HEIGHT = 1350;
const EDGE = 120;
const ROOM = WIDTH - EDGE * 2;
const CLAUSE_LEAST = 100;
const SIZES = [160, 136, 116, 100, 84, 72] as const;

const frame = (inset: number, width: number, colour: string): Stroke => ({
  ...{ kind: 'box', x: inset, y: inset, width: WIDTH - inset * 2, height: HEIGHT - inset * 2 },
  ...{ radius: 28, line: { colour, width } },
});

/** Breaks a slogan at its own commas where the parts are large enough so, else evenly. */
function slogan(text: string): { readonly lines: readonly string[]; readonly size: number } {
  const clauses = text.match(/[^，；]+[，；]?/g) ?? [text];
  const widest = Math.max(...clauses.map(widthOf));
  const clauseSize = SIZES.find((size) => widest * size <= ROOM);
  if (clauses.length > 1 && clauses.length <= 3 && clauseSize !== undefined && clauseSize >= CLAUSE_LEAST)
    return { lines: clauses, size: clauseSize };
  const size = sizeFor(text, ROOM, SIZES, 3);
  return { lines: evenLines(text, ROOM / size), size };
}

/** Draws the sign as a picture to share: one sentence, as large as it can be, on sage paper. */
export function signPicture(collectiveName: string, { stage, text }: Sign): Drawing {
  const { lines, size } = slogan(text);
  const words: Part[] = lines.map((line) => ({
    ...{ kind: 'text', text: line, size, colour: INK['primary-text'] },
    ...{ bold: true, serif: true, align: 'center', leading: 1.5 },
  }));
  const note = { kind: 'text', size: 38, colour: INK['ink-soft'], align: 'center' } as const;
  const upper: Part[] = [
    { kind: 'sprout', size: 132, align: 'center' },
    { kind: 'gap', height: 72 },
    ...words,
  ];
  const lower: Part[] = [
    { ...note, text: collectiveName, colour: INK.ink, most: 2 },
    { ...note, text: STAGE_MESSAGES[stage] },
  ];
  const place = { x: EDGE, y: 0, width: ROOM };
  const foot = layParts(lower, place).height;
  const top = (HEIGHT - foot - 180 - layParts(upper, place).height) / 2;
  const rule: Stroke = {
    ...{ kind: 'box', x: WIDTH / 2 - 60, y: HEIGHT - foot - 176, width: 120, height: 10 },
    ...{ radius: 5, fill: INK.accent },
  };
  return {
    ...{ width: WIDTH, height: HEIGHT },
    strokes: [
      { kind: 'box', x: 0, y: 0, width: WIDTH, height: HEIGHT, radius: 0, fill: INK.wash },
      frame(44, 6, INK.primary),
      frame(64, 2, INK.primary),
      ...layParts(upper, { ...place, y: Math.max(110, top) }).strokes,
      rule,
      ...layParts(lower, { ...place, y: HEIGHT - foot - 130 }).strokes,
    ],
  };
}
