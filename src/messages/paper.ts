import type { PaperSection } from '@core/domain/paper';

export const PAPER_SECTION_LABELS: Record<PaperSection, string> = {
  background: '背景',
  method: '做法',
  effect: '成效',
  feeling: '体会',
};

export const PAPER_MESSAGES = {
  title: '经验交流材料',
  note: '底稿每一句都来自有日期的记录，剩下的由您来写。没有同意展出的人，底稿里不出现名字和原话。',
  count: (words: number) => `共 ${words} 字（按 Word 的算法）`,
  sectionCount: (words: number) => `${words} 字`,
  fresh: '这是按记录整理的底稿，还没有保存过。',
  version: (version: number, by: string, day: string) => `第 ${version} 稿 · ${by} · ${day}`,
  facts: '从记录里挑一句',
  factsTitle: (section: string) => `记录里能写进“${section}”的`,
  factsEmpty: '这一节暂时没有可用的记录。',
  save: '保存这一稿',
  saved: (version: number) => `已保存为第 ${version} 稿`,
  stale: '另一部手机刚保存过新的一稿。复制好您写的，再刷新合并。',
  reload: '刷新',
  versions: '历次文稿',
  look: (version: number) => `看第 ${version} 稿`,
  restore: '用这一稿的内容',
  restored: '已换成这一稿，保存后生效',
  empty: '（空）',
  print: '去打印',
} as const;
