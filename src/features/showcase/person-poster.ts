import type { ShowcasePage } from '@core/contract/showcase';
import type { ShowcaseItem, ShowcaseKind } from '@core/domain/showcase';
import type { Drawing } from '@/platform/drawing';
import { INK, layParts } from '@/ui/poster/poster-flow';
import type { Part } from '@/ui/poster/poster-flow';
import { formatRole } from '@/messages/companion';
import { formatYearMonth } from '@/messages/months';
import { SHOWCASE_KIND_LABELS, SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';

const WIDTH = 1080;
const EDGE = 56;
const PAD = 72;
const ROOM = WIDTH - (EDGE + PAD) * 2;
/** WeChat paints nothing higher. */
const HIGHEST = 4096;
/** A poster is read at a glance: of each kind it holds no more than these; fewer where the texts are long. */
const MOST: readonly (Partial<Record<ShowcaseKind, number>> & { readonly lines: number })[] = [
  {
    lines: 12,
    before: 1,
    node: 4,
    advice: 1,
    support: 1,
    helped: 1,
    helping: 1,
    quote: 2,
    wish: 1,
    reflection: 1,
  },
  { lines: 8, before: 1, node: 3, advice: 1, helped: 1, quote: 2, wish: 1, reflection: 1 },
  { lines: 6, before: 1, node: 2, advice: 1, quote: 1, wish: 1, reflection: 1 },
];

const gap = (height: number): Part => ({ kind: 'gap', height });
const text = (words: string, more: Partial<Extract<Part, { kind: 'text' }>> = {}): Part => ({
  ...{ kind: 'text', text: words, size: 32, colour: INK.ink, most: 5 },
  ...more,
});
const soft = (words: string, most = 3): Part => text(words, { size: 28, colour: INK['ink-soft'], most });

/** Draws a member's page as a poster: only what its owner agreed to show stands on it. */
export function personPoster(page: ShowcasePage, collective: { name: string; label: string }): Drawing {
  const drawings = MOST.map((most) => posterOf(page, collective, most));
  return drawings.find(({ height }) => height <= HIGHEST) ?? (drawings[drawings.length - 1] as Drawing);
}

function posterOf(
  page: ShowcasePage,
  collective: { name: string; label: string },
  most: (typeof MOST)[number],
): Drawing {
  const pick = (...kinds: ShowcaseKind[]): ShowcaseItem[] =>
    kinds.flatMap((kind) => page.items.filter((one) => one.kind === kind).slice(0, most[kind] ?? 0));
  const parts: Part[] = [
    { kind: 'sprout', size: 96, align: 'left' },
    gap(8),
    text(`${MESSAGES.title} · ${collective.label}`, { size: 30, colour: INK['primary-text'], most: 1 }),
    text(page.name, { size: 92, bold: true, serif: true, leading: 1.4, most: 2 }),
    ...(page.post === '' ? [] : [soft(page.post, 1)]),
    gap(24),
    { kind: 'rule', width: 120, height: 10, colour: INK.accent },
    gap(44),
    ...pick('wish').flatMap(wish),
    ...chapter('before', pick('before').flatMap(before)),
    ...chapter('node', steps(pick('node'))),
    ...chapter(null, pick('advice', 'support', 'helped', 'helping').flatMap(hand)),
    ...pick('quote').flatMap(quote),
    ...pick('reflection').flatMap((item) => reflection(item, most.lines)),
    { kind: 'line' },
    gap(20),
    text(collective.name, { size: 28, most: 2 }),
    text(MESSAGES.posterFoot, { size: 24, colour: INK['ink-soft'], most: 1 }),
  ];
  const laid = layParts(parts, { x: EDGE + PAD, y: EDGE + PAD, width: ROOM });
  const height = Math.round(laid.height + (EDGE + PAD) * 2);
  return {
    ...{ width: WIDTH, height },
    strokes: [
      { kind: 'box', x: 0, y: 0, width: WIDTH, height, radius: 0, fill: INK.wash },
      {
        ...{ kind: 'box', x: EDGE, y: EDGE, width: WIDTH - EDGE * 2, height: height - EDGE * 2 },
        ...{ radius: 36, fill: INK.page, line: { colour: INK.line, width: 2 } },
      },
      ...laid.strokes,
    ],
  };
}

const chapter = (kind: ShowcaseKind | null, parts: readonly Part[]): Part[] => {
  if (parts.length === 0) return [];
  const head = kind && [
    text(SHOWCASE_KIND_LABELS[kind], { size: 30, bold: true, colour: INK['primary-text'], most: 1 }),
    gap(8),
  ];
  return [...(head ?? []), ...parts, gap(28)];
};

const wish = (item: ShowcaseItem): Part[] => [
  text(item.lit ? `${SHOWCASE_KIND_LABELS.wish} · ${MESSAGES.lit}` : SHOWCASE_KIND_LABELS.wish, {
    ...{ size: 30, bold: true, colour: INK['accent-text'] },
  }),
  text(item.text, { size: 52, serif: true, leading: 1.5, most: 4, even: true }),
  gap(40),
];

const before = (item: ShowcaseItem): Part[] => [
  text(item.title, { size: 36, bold: true, most: 2 }),
  ...(item.text === '' ? [] : [soft(`${MESSAGES.then}：${item.text}`)]),
  ...(item.after === '' ? [] : [soft(`${MESSAGES.aim}：${item.after}`)]),
];

const steps = (items: readonly ShowcaseItem[]): Part[] =>
  items.map((item, index) => ({
    ...{ kind: 'step', lit: item.lit, first: index === 0, last: index === items.length - 1 },
    parts: [
      text(item.title, { size: 36, bold: true, most: 2 }),
      soft(`${formatYearMonth(item.at.slice(0, 7))}${item.lit ? ` · ${MESSAGES.reached}` : ''}`, 1),
      ...(item.text === '' ? [] : [text(item.text, { most: 3 })]),
      gap(24),
    ],
  }));

const hand = (item: ShowcaseItem): Part[] => [
  {
    ...{ kind: 'leaf', fill: INK.wash, mark: INK.primary },
    parts: [
      soft(`${SHOWCASE_KIND_LABELS[item.kind]}${item.by === '' ? '' : ` · ${formatRole(item.by)}`}`, 1),
      text(item.by === '' ? item.title : item.text, { most: 4 }),
      ...(item.after === '' ? [] : [soft(`${MESSAGES.echo}：${item.after}`, 2)]),
    ],
  },
  gap(20),
];

const quote = (item: ShowcaseItem): Part[] => [
  {
    ...{ kind: 'leaf', fill: INK['accent-wash'], mark: INK.accent },
    parts: [
      text(`“${item.text}”`, { size: 40, serif: true, most: 4, even: true }),
      ...(item.by === '' ? [] : [soft(`—— ${item.by}`, 1)]),
    ],
  },
  gap(24),
];

const reflection = (item: ShowcaseItem, most: number): Part[] => [
  gap(12),
  text(SHOWCASE_KIND_LABELS.reflection, { size: 30, bold: true, colour: INK['primary-text'] }),
  text(item.text, { size: 36, serif: true, leading: 1.7, most, even: true }),
  gap(36),
];
