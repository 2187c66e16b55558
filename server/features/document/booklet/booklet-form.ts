import type { ShowcasePage } from '../../../../core/contract/showcase';
import type { ShowcaseItem, ShowcaseKind } from '../../../../core/domain/showcase';
import { countContributions } from '../../../../core/domain/showcase';
import { formatRole } from '../../../../core/labels/companion';
import type { PrintedPictures } from '../gather-pictures';
import type { TemplateData, TemplateEntry } from '../../../print/template/placeholder';
import { formatDay, formatMonth } from '../../../print/print-format';

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

/** Converts the showcase to template data: a cover, the counts of the year, one page per person. */
export function bookletForm(
  { name, from, to, pages }: Booklet,
  pictures: PrintedPictures = new Map(),
): TemplateData {
  const activities = countContributions(pages.map(({ items }) => items));
  const counts: [string, number][] = [
    ['走到的节点', activities.reached],
    ['听进去的建议', activities.advice],
    ['收到的支持', activities.support],
    ['帮过的忙', activities.helps],
    ['写下的微语录', activities.quotes],
    ['点亮的心愿', activities.wishesLit],
  ];
  return {
    values: { 集体: name, 期间: `${formatMonth(from)}—${formatMonth(to)}` },
    lists: {
      数: counts.filter(([, count]) => count > 0).map(([名, count]) => ({ 名, 值: String(count) })),
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

/** Fields: 题 heading, 文 text, 语 quotation, 图 picture, 注 outcome; empty where there is none. */
function itemEntry(item: ShowcaseItem, pictures: PrintedPictures): TemplateEntry {
  const when =
    item.at === '' ? '' : `（${item.at.length === 7 ? formatMonth(item.at) : formatDay(item.at)}）`;
  const echo = item.after === '' ? '' : `回音：${item.after}`;
  switch (item.kind) {
    case 'before':
      return {
        题: item.title,
        文: item.text === '' ? '' : `那时：${item.text}`,
        注: item.after === '' ? '' : `约定：${item.after}`,
      };
    case 'node':
      return { 题: `${item.title}${when}${item.lit ? ' · 走完了' : ''}`, 文: item.text };
    case 'advice':
    case 'support':
      return { 文: `${formatRole(item.by)}：${item.text}`, 注: echo };
    case 'helped':
      return { 文: `有人帮我：${item.title}。${item.text}`, 注: echo };
    case 'helping':
      return { 文: `我帮同事：${item.title}。${item.text}` };
    case 'picture': {
      const image = pictures.get(item.key);
      return { 注: formatMonth(item.at), ...(image && { 图: { bytes: image.bytes } }) };
    }
    case 'quote':
      return { 语: `「${item.text}」　${item.by}` };
    case 'wish':
      return { 语: `${item.text}${item.lit ? ` · 已点亮${when}` : ''}` };
    case 'reflection':
      return { 文: item.text };
  }
}
