export const EXPERIENCE_PAPER_MESSAGES = {
  title: '经验交流材料',
  note: '底稿每一句都来自有日期的记录，剩下的由您来写。没有同意展出的人，底稿里不出现名字和原话。',
  count: (count: number) => `共 ${count} 字（按 Word 的算法）`,
  fresh: '这是按记录整理的底稿，还没有保存过。',
  saved: (version: number) => `已保存为第 ${version} 稿`,
  stale: '另一部手机刚保存过新的一稿。复制好您写的，再刷新合并。',
  reload: '刷新',
  print: '去打印',
} as const;
