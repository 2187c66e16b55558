import type { ShowcasePage } from '@core/contract/showcase';
import type { ShowcaseItem, ShowcaseKind } from '@core/domain/showcase';
import { formatRole } from '@core/labels/companion';
import type { Drawing } from '@/platform/drawing';
import { INK, layoutBlocks } from '@/ui/poster/poster-layout';
import type { Block } from '@/ui/poster/poster-layout';
import { formatYearMonth } from '@/messages/months';
import { SHOWCASE_KIND_LABELS, SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';

const WIDTH = 1080;
const EDGE = 56;
const PAD = 72;
const TEXT_WIDTH = WIDTH - (EDGE + PAD) * 2;
/** The maximum canvas height of WeChat. */
const MAX_HEIGHT = 4096;
/** Items per kind and lines of the reflection; the first limits whose poster fits the canvas are used. */
const LIMITS: readonly (Partial<Record<ShowcaseKind, number>> & { readonly lines: number })[] = [
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

const gap = (height: number): Block => ({ kind: 'gap', height });
const text = (content: string, more: Partial<Extract<Block, { kind: 'text' }>> = {}): Block => ({
  ...{ kind: 'text', text: content, size: 32, colour: INK.ink, maxLines: 5 },
  ...more,
});
const soft = (content: string, maxLines = 3): Block =>
  text(content, { size: 28, colour: INK['ink-soft'], maxLines });

/** Draws a member's page as a poster, of the items its owner agreed to show. */
export function personPoster(page: ShowcasePage, collective: { name: string; label: string }): Drawing {
  const drawings = LIMITS.map((maxLines) => posterOf(page, collective, maxLines));
  return drawings.find(({ height }) => height <= MAX_HEIGHT) ?? (drawings[drawings.length - 1] as Drawing);
}

function posterOf(
  page: ShowcasePage,
  collective: { name: string; label: string },
  maxLines: (typeof LIMITS)[number],
): Drawing {
  const pick = (...kinds: ShowcaseKind[]): ShowcaseItem[] =>
    kinds.flatMap((kind) => page.items.filter((one) => one.kind === kind).slice(0, maxLines[kind] ?? 0));
  const blocks: Block[] = [
    { kind: 'sprout', size: 96, align: 'left' },
    gap(8),
    text(`${MESSAGES.title} · ${collective.label}`, { size: 30, colour: INK['primary-text'], maxLines: 1 }),
    text(page.name, { size: 92, bold: true, serif: true, leading: 1.4, maxLines: 2 }),
    ...(page.post === '' ? [] : [soft(page.post, 1)]),
    gap(24),
    { kind: 'rule', width: 120, height: 10, colour: INK.accent },
    gap(44),
    ...pick('wish').flatMap(wish),
    ...chapter('before', pick('before').flatMap(before)),
    ...chapter('node', steps(pick('node'))),
    ...chapter(null, pick('advice', 'support', 'helped', 'helping').flatMap(helpItem)),
    ...pick('quote').flatMap(quote),
    ...pick('reflection').flatMap((item) => reflection(item, maxLines.lines)),
    { kind: 'line' },
    gap(20),
    text(collective.name, { size: 28, maxLines: 2 }),
    text(MESSAGES.posterFoot, { size: 24, colour: INK['ink-soft'], maxLines: 1 }),
  ];
  const layout = layoutBlocks(blocks, { x: EDGE + PAD, y: EDGE + PAD, width: TEXT_WIDTH });
  const height = Math.round(layout.height + (EDGE + PAD) * 2);
  return {
    ...{ width: WIDTH, height },
    commands: [
      { kind: 'box', x: 0, y: 0, width: WIDTH, height, radius: 0, fill: INK.wash },
      {
        ...{ kind: 'box', x: EDGE, y: EDGE, width: WIDTH - EDGE * 2, height: height - EDGE * 2 },
        ...{ radius: 36, fill: INK.page, line: { colour: INK.line, width: 2 } },
      },
      ...layout.commands,
    ],
  };
}

const chapter = (kind: ShowcaseKind | null, blocks: readonly Block[]): Block[] => {
  if (blocks.length === 0) return [];
  const head = kind && [
    text(SHOWCASE_KIND_LABELS[kind], { size: 30, bold: true, colour: INK['primary-text'], maxLines: 1 }),
    gap(8),
  ];
  return [...(head ?? []), ...blocks, gap(28)];
};

const wish = (item: ShowcaseItem): Block[] => [
  text(item.lit ? `${SHOWCASE_KIND_LABELS.wish} · ${MESSAGES.lit}` : SHOWCASE_KIND_LABELS.wish, {
    ...{ size: 30, bold: true, colour: INK['accent-text'] },
  }),
  text(item.text, { size: 52, serif: true, leading: 1.5, maxLines: 4, even: true }),
  gap(40),
];

const before = (item: ShowcaseItem): Block[] => [
  text(item.title, { size: 36, bold: true, maxLines: 2 }),
  ...(item.text === '' ? [] : [soft(`${MESSAGES.then}：${item.text}`)]),
  ...(item.after === '' ? [] : [soft(`${MESSAGES.aim}：${item.after}`)]),
];

const steps = (items: readonly ShowcaseItem[]): Block[] =>
  items.map((item, index) => ({
    ...{ kind: 'step', lit: item.lit, first: index === 0, last: index === items.length - 1 },
    blocks: [
      text(item.title, { size: 36, bold: true, maxLines: 2 }),
      soft(`${formatYearMonth(item.at.slice(0, 7))}${item.lit ? ` · ${MESSAGES.reached}` : ''}`, 1),
      ...(item.text === '' ? [] : [text(item.text, { maxLines: 3 })]),
      gap(24),
    ],
  }));

const helpItem = (item: ShowcaseItem): Block[] => [
  {
    ...{ kind: 'quote', fill: INK.wash, mark: INK.primary },
    blocks: [
      soft(`${SHOWCASE_KIND_LABELS[item.kind]}${item.by === '' ? '' : ` · ${formatRole(item.by)}`}`, 1),
      text(item.by === '' ? item.title : item.text, { maxLines: 4 }),
      ...(item.after === '' ? [] : [soft(`${MESSAGES.echo}：${item.after}`, 2)]),
    ],
  },
  gap(20),
];

const quote = (item: ShowcaseItem): Block[] => [
  {
    ...{ kind: 'quote', fill: INK['accent-wash'], mark: INK.accent },
    blocks: [
      text(`“${item.text}”`, { size: 40, serif: true, maxLines: 4, even: true }),
      ...(item.by === '' ? [] : [soft(`—— ${item.by}`, 1)]),
    ],
  },
  gap(24),
];

const reflection = (item: ShowcaseItem, maxLines: number): Block[] => [
  gap(12),
  text(SHOWCASE_KIND_LABELS.reflection, { size: 30, bold: true, colour: INK['primary-text'] }),
  text(item.text, { size: 36, serif: true, leading: 1.7, maxLines, even: true }),
  gap(36),
];
