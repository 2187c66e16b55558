import { RESCUE_DAYS, RESCUE_LAPSE_DAYS } from '@core/domain/rescue';
import { formatNumeral, formatQuantity } from './numerals';

const DAYS = formatNumeral(RESCUE_DAYS);

export const RESCUE_MESSAGES = {
  title: '号长联系不上了',
  row: '号长联系不上了',
  rowNote: '请一位同事接任号长',
  over: (leader: string) => `现在的号长：${leader}`,
  head: '请一位同事接任号长',
  note: `号长换了微信号、调走了，又没有移交，集体就没有人能审批和定稿。写明缘由，请一位同事接任；等${DAYS}天，号长本人没有异议才换。`,
  members: '有推荐单位的，先请推荐单位来定；没有推荐单位，要三分之二的成员同意。',
  offices: '接任的同事要在小程序里同意。成员看得到是谁请的、缘由是什么。',
  leader: '您就是号长。要换人，请到“我的集体”里移交。',
  none: '还没有别的同事加入，没有人可以接任。',
  who: '请谁接任',
  search: { label: '找同事', placeholder: '姓名', none: '没有找到这位同事' },
  reason: '缘由',
  reasonPlaceholder: '例：上月调走，电话和微信都联系不上',
  ask: '请这位同事接任',
  somebody: '请谁接任',
  asked: '已通知号长，等答复',
  pendingTitle: (successor: string) => `请${successor}接任号长`,
  by: (by: string, reason: string) => `${by}提出。缘由：${reason}`,
  state: (view: { accepted: boolean; supporters: number; needed: number }, day: string) => {
    const missing = view.needed - view.supporters;
    if (!view.accepted) return `等本人同意，最早${day}换`;
    return missing > 0 ? `还要${formatQuantity(missing)}位成员同意，最早${day}换` : `没有异议的话${day}换`;
  },
  lapse: `${RESCUE_LAPSE_DAYS}天没有凑够同意，就不办了。`,
  forLeader: '您还在的话，点下面停下来，号长不变。',
  object: '我还在，停下来',
  objected: '已停下，号长没有换',
  forSuccessor: '请您接任号长：同意以后，到时候就由您来审批、定稿。',
  accept: '我愿意接任',
  refuse: '我不接任',
  forMember: '请先试着联系号长，再回答。',
  agree: '同意',
  disagree: '不同意',
  answered: (agree: boolean) => (agree ? '您已同意，可以改。' : '您没有同意，可以改。'),
  saved: '已回复',
  withdraw: '撤回',
  withdrawn: '已撤回',
} as const;
