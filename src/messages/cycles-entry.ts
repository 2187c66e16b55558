/** Shown in the main package, so they lie apart from the messages of 历年. */
export const CYCLES_ENTRY_MESSAGES = {
  title: '历年',
  note: '每个周期的成长卡、公示和初心展示',
} as const;
