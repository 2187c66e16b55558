import type { IconName } from '@/styles/icon-paths';

/** Links to the showcase and the documents from the main package. */
export const SHOWCASE_ENTRY_LABELS: readonly {
  readonly page: 'hall' | 'documents';
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
}[] = [
  { page: 'hall', icon: 'sprout', title: '初心展示', note: '九月开展，内容来自一年的记录' },
  { page: 'documents', icon: 'print', title: '打印与导出', note: '成长卡、名册、台账、展示册' },
];
