import { ATTACHMENTS_MAX, ATTACHMENT_BYTES_MAX } from '@core/domain/attachment';

const MAX_MB = ATTACHMENT_BYTES_MAX / 1024 / 1024;

export const ATTACHMENT_MESSAGES = {
  title: '图片和文件',
  saveFirst: '保存以后，可以添加图片和文件。',
  note: `最多 ${ATTACHMENTS_MAX} 份，每份 ${MAX_MB} MB 以内，随申报材料提交；以后的改动不影响已提交的。`,
  none: '还没有图片和文件。',
  picture: '添加图片',
  file: '添加文件',
  fileNote: '文件从微信聊天里选，先发给“文件传输助手”。',
  taken: '从进展里挑',
  takenNote: '本人同意上墙的；本人撤下，没提交的也撤下。',
  pickOne: (name: string, month: string) => `用 ${name} ${month}的图片`,
  remove: (name: string) => `移除 ${name}`,
  removeAsk: '已提交的材料里仍然有它。',
  removeYes: '移除',
  removeNo: '留着',
  agree: '图里看得清的人都同意吗？',
  agreeText: '图片会交给推荐单位和区级。请不要拍到被帮助的人和证件。',
  agreeYes: '都同意',
  agreeNo: '先不添加',
  sending: '正在上传和检查',
  limits: `只收 ${MAX_MB} MB 以内的 jpg、png、pdf、docx、xlsx`,
  notSent: '没有传上去，请检查网络后再试',
  pictureName: (no: number) => `图片 ${no}`,
} as const;
