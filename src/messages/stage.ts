import type { HelpChoice } from '@core/domain/help-choice';
import type { VoteMode } from '@core/domain/vote-state';
import { GRACE_HOURS } from '@core/domain/vote-state';

export const MODE_LABELS: Record<VoteMode, { readonly name: string; readonly note: string }> = {
  meeting: { name: '当场开会', note: '大家都在，封箱后马上开票' },
  remote: { name: '各自在岗', note: `封箱后等 ${GRACE_HOURS.remote} 小时，让每部手机先查自己的信封` },
};

export const HELP_CHOICE_LABELS: Record<HelpChoice, string> = {
  practice: '多些练手机会',
  guidance: '有人带一带',
  time: '留出学习时间',
  material: '资料和课程',
  partner: '找个伙伴同行',
  rest: '歇口气',
};

/** Messages shared by both stage vote packages, with and without the elliptic curve code. */
export const STAGE_MESSAGES = {
  unknown: '不了解',
  withheld: '人数不足，不公布',
  figure: (count: number) => `${count} 票`,
  middle: (label: string) => `居中的看法：${label}`,
  helpTitle: '大家觉得会有帮助的',
} as const;
