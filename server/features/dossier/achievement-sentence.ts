import type { CareProgramme } from '../../../core/domain/care';
import type { AchievementFactDraft } from '../../../core/domain/achievement-facts';
import { CARE_FORM_LABELS, CARE_KIND_LABELS } from '../../../core/labels/care';
import { SESSION_KIND_LABELS } from '../../../core/labels/volunteer-session';
import { formatDay } from '../../print/print-format';

const PROGRAMMES: Record<CareProgramme, string> = {
  none: '',
  dream: '参加“希望工程·圆梦行动”，',
  winterSun: '参加“冬日阳光·温暖你我”行动，',
};
const UNITS = { household: '户', student: '名', colleague: '名' } as const;

// Nested quotation marks become single ones; trailing punctuation is removed.
const quoted = (text: string): string =>
  `“${text
    .replace(/[。；，\s]+$/u, '')
    .replace(/“/g, '‘')
    .replace(/”/g, '’')}”`;
const bare = (text: string): string => text.replace(/\s+/gu, '').replace(/[。；，]+$/u, '');
const when = (at: string): string => (at === '' ? '' : `${formatDay(at)}，`);

/** Formats one fact as one sentence without adding content. */
export function sentenceOfActivity(fact: AchievementFactDraft): string {
  switch (fact.kind) {
    case 'who':
      return `${fact.name}隶属${fact.unit}，现有成员${fact.people}人。`;
    case 'branch':
      return '集体已建立团组织。';
    case 'paired':
      return `${when(fact.at)}集体与${fact.house}结对共建，协议至${formatDay(fact.until)}。`;
    case 'sessions':
      return `${fact.year}年，集体到结对的青少年之家开展志愿服务${fact.count}场，参加${fact.turns}人次。`;
    case 'session':
      return `${when(fact.at)}${fact.people}名成员到${fact.house}开展${SESSION_KIND_LABELS[fact.of]}${quoted(fact.theme)}。`;
    case 'innovations':
      return `${fact.year}年，集体提交“五小”创新作品${fact.count}项。`;
    case 'innovation': {
      const effect = bare(fact.effect);
      const adopted = fact.adoptedOn === null ? '' : `，${formatDay(fact.adoptedOn)}起采用`;
      return `${when(fact.at)}${fact.authors.join('、')}提交创新作品${quoted(fact.title)}${adopted}${effect === '' ? '' : `，效果是${quoted(effect)}`}。`;
    }
    case 'contest':
      return `${when(fact.at)}集体开展达标竞赛${quoted(fact.title)}，${fact.teams}个班组参加。`;
    case 'care':
      return `${when(fact.at)}${PROGRAMMES[fact.programme]}集体联系帮助1${UNITS[fact.of]}${CARE_KIND_LABELS[fact.of]}，方式是${CARE_FORM_LABELS[fact.form]}。`;
    case 'welfare':
      return `${when(fact.at)}集体开展公益活动${quoted(fact.title)}。`;
  }
}
