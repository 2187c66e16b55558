/** Of texts written in sections: 经验交流材料, 事迹材料. */
export const SECTION_TEXT_MESSAGES = {
  sectionCount: (count: number) => `${count} 字`,
  facts: '从记录里挑一句',
  factsOf: (section: string) => `从记录里挑一句，写进“${section}”`,
  factsTitle: (section: string) => `记录里能写进“${section}”的`,
  factsEmpty: '这一节暂时没有可用的记录。',
  save: '保存这一稿',
  versions: '历次文稿',
  version: (version: number, by: string, day: string) => `第 ${version} 稿 · ${by} · ${day}`,
  look: '看这一稿',
  restore: '用这一稿的内容',
  restored: '已换成这一稿，保存后生效',
  empty: '（空）',
} as const;
