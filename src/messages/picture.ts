import type { PictureState } from '@core/domain/picture';
import { LATER_LABEL, enumTable } from '@core/labels/enum-table';

/** Explains WeChat's moderation labels by what to change. */
const LABELS: Readonly<Record<number, string>> = {
  0: '号长看过，觉得不合适展示',
  10001: '像是广告',
  20001: '可能涉及时政',
  20002: '可能不雅',
  20003: '可能有辱骂内容',
  20006: '可能涉及违法内容',
  20008: '可能涉及欺诈',
  20012: '可能低俗',
  20013: '可能侵犯版权',
};

export const formatLabel = (label: number): string => LABELS[label] ?? '没有通过内容检查';

export const PICTURE_STATE_LABELS = enumTable<PictureState | 'sending' | 'failed', string>(
  {
    sending: '正在上传',
    failed: '没有传上去',
    uploading: '等待上传',
    pending: '检查中，先只有您看得到',
    review: '等号长看一眼，先只有您看得到',
    pass: '',
    risky: '没有通过，别人看不到',
    removed: '已移除',
  },
  LATER_LABEL,
);

export const PICTURE_MESSAGES = {
  title: '图片',
  help: (max: number) => `最多 ${max} 张，可以不放；请不要拍到他人证件和办事材料`,
  add: '添加图片',
  addMore: (count: number) => `添加图片，还能放 ${count} 张`,
  left: (count: number) => `还能放 ${count} 张`,
  look: (name: string, at: number) => `看大图：${name}，第 ${at} 张`,
  mine: '我的图片',
  remove: (at: number) => `移除第 ${at} 张图片`,
  retry: (at: number) => `重传第 ${at} 张图片`,
  again: '重传',
  percent: (percent: number) => `正在上传 ${Math.round(percent)}%`,
  why: (label: number) => `${formatLabel(label)}，请移除后换一张`,
  problem: {
    unreadable: '这张图片打不开，请换一张 JPG 或 PNG',
    heic: '这是 HEIC 图片，这台设备转不了。请在相册里截屏，或把相机格式改为「兼容性最佳」（JPG）后再选',
    huge: '这张图片的尺寸太大，打不开，请先缩小，或换一张',
  },
  takeDown: (at: number) => `撤下第 ${at} 张图片`,
  takeDownAsk: '这张图片会从公示墙、大屏、初心展示和以后的打印中撤下，文件一并删除，不能恢复。文字不变。',
  takeDownYes: '撤下图片',
  cancel: '先留着',
  screen: '图片',
  screenOver: '内容检查',
  screenHead: '等着处理的图片',
  nothing: '没有要处理的图片。',
  ownTitle: '我的图片没有通过',
  ownNote: '别人看不到，文件已经删除。移除后可以在“写进展”里换一张。',
  removed: '已移除',
  reviewTitle: '请您看一眼',
  reviewNote: '自动检查拿不准的图片，您放行以后大家才看得到。',
  pass: '让大家看到',
  passed: '已放行',
  refuse: '不予展示',
  refuseAsk: '这张图片不会展示，文件一并删除，本人会收到说明。',
  refuseYes: '不予展示',
  refused: '已告诉本人',
} as const;
