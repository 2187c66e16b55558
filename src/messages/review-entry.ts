/** Link to 创建与复核 from the main package. */
export const REVIEW_ENTRY_MESSAGES = {
  title: '创建与复核',
  note: '条件还差什么、五小、结对、申报材料，都从平时的记录里来',
} as const;
