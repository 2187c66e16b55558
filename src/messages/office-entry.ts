/** Links to the consoles from the main package. */
export const OFFICE_ENTRY_MESSAGES = {
  title: '我的工作台',
  open: '打开工作台',
  district: '区级工作台：名单、审定、复查',
  body: '推荐单位工作台：初评、集体',
  found: '我在区级或推荐单位工作',
} as const;
