/** Texts of the rows of files, which pages of several packages show. */
export const FILE_ROW_MESSAGES = {
  row: '图片和文件',
  rowNote: '作证明用，随申报材料提交',
  open: (name: string) => `打开 ${name}`,
  gone: '没有通过内容检查，已撤下',
  failed: '没有打开，请再试一次',
  count: (count: number) => `图片和文件（${count} 份）`,
  size: (bytes: number) =>
    bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
} as const;
