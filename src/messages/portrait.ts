import type { PictureState } from '@core/domain/picture';
import { LATER_LABEL, enumTable } from '@core/labels/enum-table';

/** State of one's own portrait; an approved one has no text. */
export const PORTRAIT_STATE_LABELS = enumTable<PictureState, string>(
  {
    uploading: '',
    pending: '正在等微信检查，通过前只有您自己看得到。',
    pass: '',
    review: '还要请号长看一眼，之前只有您自己看得到。',
    risky: '这张没有通过检查，请换一张。',
    removed: '',
  },
  LATER_LABEL,
);

export const PORTRAIT_MESSAGES = {
  title: '头像',
  note: '选填，同事在花名册里看到',
  choose: '换头像',
  remove: '去掉头像',
  removeAsk: '去掉头像？',
  removeText: '图片会被删除，名单里换回名字的最后一个字。',
  removeYes: '去掉',
  removeNo: '留着',
  done: '头像换好了',
  removed: '已去掉',
} as const;
