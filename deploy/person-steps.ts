/** A step that no interface offers: a person takes it, once. docs/deploy.md says where to click and what to paste. */
export interface PersonStep {
  readonly title: string;
  /** The page to open. */
  readonly page: string;
}

const MP = 'https://mp.weixin.qq.com';

/** In the order one meets them; docs/deploy.md has a section of the same title for each. */
export const PERSON_STEPS: readonly PersonStep[] = [
  { title: '注册小程序', page: `${MP} → 注册 → 小程序` },
  { title: '选服务类目', page: `${MP} → 设置 → 基本设置 → 服务类目` },
  { title: '开通云开发', page: '微信开发者工具 → 云开发' },
  { title: '要云端的密钥', page: 'https://console.cloud.tencent.com/cam/capi' },
  { title: '要上传小程序的密钥', page: `${MP} → 开发管理 → 开发设置 → 小程序代码上传` },
  { title: '给云函数云调用权限', page: '微信开发者工具 → dist/cloudfunctions → 右键' },
  { title: '接收图片检查的结果', page: '微信开发者工具 → 云开发 → 设置 → 全局设置 → 消息推送' },
  { title: '填下载域名', page: `${MP} → 开发管理 → 开发设置 → 服务器域名` },
  { title: '申请订阅消息模板（可以不做）', page: `${MP} → 订阅消息 → 公共模板库` },
  { title: '填隐私保护指引', page: `${MP} → 设置 → 服务内容声明 → 用户隐私保护指引` },
  { title: '提交审核', page: `${MP} → 版本管理` },
];

/** The list for the operator. */
export const personSteps = (): string =>
  [
    '还要您亲手做的（只做一次；点哪里、填什么见 docs/deploy.md，做过的可以跳过）：',
    ...PERSON_STEPS.map(({ title, page }, index) => `  ${index + 1}. ${title}：${page}`),
  ].join('\n');
