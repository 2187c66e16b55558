import type { Stage } from '@core/domain/sign';
import { SLOGAN_MAX } from '@core/domain/sign';
import { STAGE_LABELS } from '@core/labels/sign';
import { formatNumeral } from './numerals';

export const SIGN_MESSAGES = {
  title: '鼓励标识',
  over: (stage: Stage) => `${STAGE_LABELS[stage]} · 鼓励的话`,
  head: '挂一句自己的话',
  note: '大家写，号长挑一句挂出来：手机、大屏和打印的标识上都是它。',
  none: '还没有挂出标识，先写一句吧。',
  list: '大家写的话',
  by: (name: string) => `${name}写的`,
  empty: '还没有人写，您来第一句。',
  text: '写一句鼓励的话',
  placeholder: `${formatNumeral(SLOGAN_MAX)}个字以内`,
  propose: '加入这句话',
  proposed: '已加入',
  hang: '挂出这句话',
  hanging: '正挂着',
  hung: '已挂出，大屏也会换上',
  remove: '删掉',
  removeAsk: (text: string) => `删掉“${text}”？`,
  removeYes: '删掉这句',
  removeNo: '留着',
  picture: '做成图片保存',
  pictureTitle: '鼓励标识图片',
  pictureName: (text: string) => `鼓励标识 ${text}`,
  past: '挂过的',
} as const;
