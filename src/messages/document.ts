import type { DocumentKind, JobFailure } from '@core/domain/document-kind';
import { FILE_LIFE_SECONDS } from '@core/domain/document-kind';
import { formatQuantity } from './numerals';
import { LATER_LABEL, OTHER_LABEL, enumTable } from '@core/labels/enum-table';

/** The purpose of each document, shown before it is generated. */
export const DOCUMENT_KIND_LABELS = enumTable<
  DocumentKind,
  { readonly title: string; readonly note: string }
>(
  {
    growthCard: { title: '我的成长计划卡', note: 'Word，A4，照纸质表格排好，可签名' },
    roster: { title: '花名册', note: 'Excel，含个人信息，请妥善保管' },
    ledger: { title: '台账', note: 'Excel，节点、建议与支持、微语录' },
    booklet: { title: '初心展示册', note: 'Word，A4，本人同意展出的内容' },
    experiencePaper: { title: '经验交流材料', note: 'Word，A4，最近保存的一稿' },
    wallIssue: { title: '公示', note: 'Word，A3 或 A4 横版，与手机上看到的一样，附二维码' },
    ballotForm: { title: '纸质评估表', note: 'Word，A4，选票裁成条，附计票表' },
    sign: { title: '鼓励标识', note: 'Word，A3 或 A4 横版，现在挂着的那一句' },
    samplingSheet: { title: '抽查表', note: 'Word，A4，抽签选出走访的集体，印有种子' },
    sweepSummary: { title: '复核汇总', note: 'Excel，名单、决定、各推荐单位的覆盖' },
    collective: { title: '全套材料', note: '压缩包，历年成长卡、名册、台账、公示墙和图片、评估、申报材料' },
    registrationForm: { title: '报备登记表', note: 'Word，A4，从记录填好，「示例」格式' },
    selfAssessmentForm: { title: '自评表', note: 'Word，A4，逐项自评和证明，「示例」格式' },
    applicationForm: { title: '申报（复核）表', note: 'Word，A4，年度数据、证明、声明，「示例」格式' },
    agreementForm: { title: '结对共建协议书', note: 'Word，A4，可签字盖章，「示例」格式' },
    deedsText: { title: '事迹材料', note: 'Word，A4，最近保存的一稿' },
    dossier: {
      title: '申报复核全套材料',
      note: '压缩包，全部材料、台账、证据目录；记录没有变，重做的文件也一样',
    },
    dossierVersion: { title: '提交时的材料', note: '压缩包，提交那一刻的样子' },
    backup: { title: '集体备份', note: '一个加密文件，凭口令才能恢复' },
    ownRecord: { title: '我写的', note: '压缩包，一页网页和一个数据文件，历年都在' },
    handedVersion: {
      title: '这一版材料',
      note: '压缩包，全部材料和证据目录，提交那一刻的样子',
    },
  },
  { title: OTHER_LABEL, note: LATER_LABEL },
);

export const JOB_FAILURE_LABELS = enumTable<JobFailure, string>(
  {
    gone: '要打印的内容已经不在了，或您不再能看到它。请刷新后再看。',
    nothing: '还没有可以打印的内容，等写好以后再来。',
    template: '这份表样的模板缺失或损坏，没有做成。请告诉管理员换好模板，再做一次。',
    interrupted: '制作中途断了，请再做一次。',
    internal: '没有做成，请再做一次；还不行，请告诉管理员。',
  },
  '没有做成，请更新小程序后再试。',
);

export const DOCUMENT_MESSAGES = {
  title: '打印与导出',
  note: `文件做好后保留${formatQuantity(FILE_LIFE_SECONDS / 3600)}小时，过时自动删除，可以随时重做。表样均为「示例」，可由单位替换。`,
  mine: '我的',
  whole: '集体的',
  review: '申报材料',
  kindAbout: (kind: string, about: string) => `${kind}（${about}）`,
  agreement: (house: string, from: string) => `${house}，${from}起`,
  make: (title: string) => `制作${title}`,
  again: '重新制作',
  waiting: '正在排队',
  building: '正在制作',
  progress: (done: number, total: number) => `${done}/${total}`,
  cancel: '取消制作',
  cancelled: '已取消',
  expired: '文件已过期删除',
  open: '打开文件',
  save: '下载文件',
  share: '发到聊天',
  size: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  failed: '没有打开，请检查网络后再试一次。',
  noCollective: '还没有加入集体。到“今日”创建集体，或用邀请码加入。',
  retry: '再试一次',
} as const;
