import type { Paragraph } from 'docx';
import type { ShowcasePage } from '../../../core/contract/showcase';
import type { ShowcaseItem, ShowcaseKind } from '../../../core/domain/showcase';
import { countDeeds } from '../../../core/domain/showcase';
import { A4, GREEN, HEI, KAI, SOFT, line, printWord } from '../word-page';
import { dayOnPaper, monthOnPaper, roleOnPaper } from '../words';

export interface Booklet {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly pages: readonly ShowcasePage[];
}

const CHAPTERS: readonly (readonly [title: string, kinds: readonly ShowcaseKind[]])[] = [
  ['出发时', ['before']],
  ['走过的节点', ['node']],
  ['听进去的建议', ['advice']],
  ['收到的支持', ['support']],
  ['互相帮一把', ['helped', 'helping']],
  ['微语录', ['quote']],
  ['心愿', ['wish']],
  ['自己的话', ['reflection']],
];

/** Prints the showcase as a booklet: a cover, the year in deeds, one page for each person. */
export const printBooklet = (booklet: Booklet): Promise<Uint8Array> =>
  printWord(`${booklet.name} 初心展示`, [
    { ...A4, children: [...cover(booklet), ...booklet.pages.flatMap(personPages)] },
  ]);

function cover({ name, from, to, pages }: Booklet): Paragraph[] {
  const deeds = countDeeds(pages.map(({ items }) => items));
  const counted: [string, number][] = [
    ['走到的节点', deeds.reached],
    ['听进去的建议', deeds.advice],
    ['收到的支持', deeds.support],
    ['帮过的忙', deeds.helps],
    ['写下的微语录', deeds.quotes],
    ['点亮的心愿', deeds.wishesLit],
  ];
  return [
    line('初心展示', {
      size: 64,
      bold: true,
      font: HEI,
      color: GREEN,
      align: 'center',
      before: 3200,
      after: 300,
    }),
    line(name, { size: 36, font: HEI, align: 'center', after: 120 }),
    line(`${monthOnPaper(from)}—${monthOnPaper(to)}`, {
      size: 24,
      color: SOFT,
      align: 'center',
      after: 1400,
    }),
    ...counted
      .filter(([, count]) => count > 0)
      .map(([words, count]) => line(`${words}　${count}`, { size: 28, align: 'center', after: 60 })),
    line('每一页都由本人逐项同意后展出', { size: 20, color: SOFT, align: 'center', before: 1400 }),
  ];
}

function personPages({ name, post, items }: ShowcasePage): Paragraph[] {
  const chapters = CHAPTERS.flatMap(([title, kinds]) => {
    const mine = items.filter(({ kind }) => kinds.includes(kind));
    if (mine.length === 0) return [];
    return [
      line(title, { size: 26, bold: true, font: HEI, color: GREEN, before: 240, after: 60, keepNext: true }),
      ...mine.flatMap(printItem),
    ];
  });
  return [
    line(name, { size: 44, bold: true, font: HEI, pageBreakBefore: true }),
    line(post, { size: 22, color: SOFT, after: 120 }),
    ...chapters,
  ];
}

const INDENT = { indent: 480 } as const;

function printItem(item: ShowcaseItem): Paragraph[] {
  const when =
    item.at === '' ? '' : `（${item.at.length === 7 ? monthOnPaper(item.at) : dayOnPaper(item.at)}）`;
  switch (item.kind) {
    case 'before':
      return [
        line(item.title, { bold: true, keepNext: true }),
        ...(item.text ? [line(`那时：${item.text}`, INDENT)] : []),
        line(`约定：${item.after}`, INDENT),
      ];
    case 'node':
      return [
        line(`${item.title}${when}${item.lit ? ' · 走到了' : ''}`, { bold: true, keepNext: true }),
        line(item.text, INDENT),
      ];
    case 'advice':
    case 'support':
      return [
        line(`${roleOnPaper(item.by)}：${item.text}`, INDENT),
        ...(item.after ? [line(`回音：${item.after}`, { ...INDENT, color: SOFT })] : []),
      ];
    case 'helped':
      return [
        line(`有人帮我：${item.title}。${item.text}`, INDENT),
        ...(item.after ? [line(`回音：${item.after}`, { ...INDENT, color: SOFT })] : []),
      ];
    case 'helping':
      return [line(`我帮同事：${item.title}。${item.text}`, INDENT)];
    case 'quote':
      return [line(`「${item.text}」　${item.by}`, { font: KAI, ...INDENT })];
    case 'wish':
      return [line(`${item.text}${item.lit ? ` · 已点亮${when}` : ''}`, { font: KAI, size: 28, ...INDENT })];
    case 'reflection':
      return [line(item.text, INDENT)];
  }
}
