import type { ShowcasePage } from '../../../core/contract/showcase';
import type { ShowcaseItem, ShowcaseKind } from '../../../core/domain/showcase';
import { countDeeds } from '../../../core/domain/showcase';
import type { PaperPictures } from '../gather-pictures';
import type { TemplateData, TemplateEntry } from '../template/placeholder';
import { dayOnPaper, monthOnPaper, roleOnPaper } from '../words';

export const BOOKLET_TEMPLATE = 'booklet.docx';

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
  ['图片', ['picture']],
  ['微语录', ['quote']],
  ['心愿', ['wish']],
  ['自己的话', ['reflection']],
];

/** Lays the showcase out as a booklet: a cover, the year in deeds, one page for each person. */
export function bookletForm(
  { name, from, to, pages }: Booklet,
  pictures: PaperPictures = new Map(),
): TemplateData {
  const deeds = countDeeds(pages.map(({ items }) => items));
  const counted: [string, number][] = [
    ['走到的节点', deeds.reached],
    ['听进去的建议', deeds.advice],
    ['收到的支持', deeds.support],
    ['帮过的忙', deeds.helps],
    ['写下的微语录', deeds.quotes],
    ['点亮的心愿', deeds.wishesLit],
  ];
  return {
    values: { 集体: name, 期间: `${monthOnPaper(from)}—${monthOnPaper(to)}` },
    lists: {
      数: counted.filter(([, count]) => count > 0).map(([名, count]) => ({ 名, 值: String(count) })),
      页: pages.map((page) => ({
        ...{ 姓名: page.name, 岗位: page.post },
        章: CHAPTERS.flatMap(([题, kinds]) => {
          const mine = page.items.filter(
            ({ key, kind }) => kinds.includes(kind) && (kind !== 'picture' || pictures.has(key)),
          );
          return mine.length === 0 ? [] : [{ 题, 条: mine.map((item) => itemEntry(item, pictures)) }];
        }),
      })),
    },
  };
}

/** 题 a heading, 文 running text, 语 spoken words, 图 a picture, 注 what came of it; empty where there is none. */
function itemEntry(item: ShowcaseItem, pictures: PaperPictures): TemplateEntry {
  const when =
    item.at === '' ? '' : `（${item.at.length === 7 ? monthOnPaper(item.at) : dayOnPaper(item.at)}）`;
  const echo = item.after === '' ? '' : `回音：${item.after}`;
  switch (item.kind) {
    case 'before':
      return {
        题: item.title,
        文: item.text === '' ? '' : `那时：${item.text}`,
        注: item.after === '' ? '' : `约定：${item.after}`,
      };
    case 'node':
      return { 题: `${item.title}${when}${item.lit ? ' · 走到了' : ''}`, 文: item.text };
    case 'advice':
    case 'support':
      return { 文: `${roleOnPaper(item.by)}：${item.text}`, 注: echo };
    case 'helped':
      return { 文: `有人帮我：${item.title}。${item.text}`, 注: echo };
    case 'helping':
      return { 文: `我帮同事：${item.title}。${item.text}` };
    case 'picture': {
      const sound = pictures.get(item.key);
      return { 注: monthOnPaper(item.at), ...(sound && { 图: { bytes: sound.bytes } }) };
    }
    case 'quote':
      return { 语: `「${item.text}」　${item.by}` };
    case 'wish':
      return { 语: `${item.text}${item.lit ? ` · 已点亮${when}` : ''}` };
    case 'reflection':
      return { 文: item.text };
  }
}
