export const POSTER_MESSAGES = {
  painting: '正在画，请稍等',
  failed: '没有画成，请再试一次。',
  again: '再画一次',
  save: '保存到相册',
  download: '保存图片',
  saved: '已保存到相册',
  downloaded: '图片已保存',
  saveFailed: '没有存成，请检查手机空间后再试。',
  refused: '微信还不能往相册里存图片。打开设置，允许“添加到相册”，就能保存。',
  setting: '打开设置',
  privacy: '只在您点“保存”时写入这一张图片，不读取相册里的任何内容。',
} as const;
