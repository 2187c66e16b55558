import type { CareProgramme } from '../../core/domain/care';
import type { DeedsFactDraft } from '../../core/domain/deeds-facts';
import { dayOnPaper } from '../documents/words';
import { CARE_FORMS_ON_PAPER, CARE_ON_PAPER, SESSIONS_ON_PAPER } from './words';

const PROGRAMMES: Record<CareProgramme, string> = {
  none: '',
  dream: '参加“希望工程·圆梦行动”，',
  winterSun: '参加“冬日阳光·温暖你我”行动，',
};
const UNITS = { household: '户', student: '名', colleague: '名' } as const;

// Quotation marks inside a quotation turn into single ones; a sentence ends once.
const said = (text: string): string =>
  `“${text
    .replace(/[。；，\s]+$/u, '')
    .replace(/“/g, '‘')
    .replace(/”/g, '’')}”`;
const bare = (text: string): string => text.replace(/\s+/gu, '').replace(/[。；，]+$/u, '');
const when = (at: string): string => (at === '' ? '' : `${dayOnPaper(at)}，`);

/** Puts one fact into one sentence; what it adds to the fact are joints, never matter. */
export function sentenceOfDeed(fact: DeedsFactDraft): string {
  switch (fact.kind) {
    case 'who':
      return `${fact.name}隶属${fact.unit}，现有成员${fact.people}人。`;
    case 'branch':
      return '集体已建立团组织。';
    case 'paired':
      return `${when(fact.at)}集体与${fact.house}结对共建，协议至${dayOnPaper(fact.until)}。`;
    case 'sessions':
      return `${fact.year}年，集体到结对的青少年之家开展志愿服务${fact.count}场，参加${fact.turns}人次。`;
    case 'session':
      return `${when(fact.at)}${fact.people}名成员到${fact.house}开展${SESSIONS_ON_PAPER[fact.of]}${said(fact.theme)}。`;
    case 'innovations':
      return `${fact.year}年，集体提交“五小”创新作品${fact.count}项。`;
    case 'innovation': {
      const effect = bare(fact.effect);
      const adopted = fact.adoptedOn === null ? '' : `，${dayOnPaper(fact.adoptedOn)}起采用`;
      return `${when(fact.at)}${fact.authors.join('、')}提交创新作品${said(fact.title)}${adopted}${effect === '' ? '' : `，效果是${said(effect)}`}。`;
    }
    case 'contest':
      return `${when(fact.at)}集体开展达标竞赛${said(fact.title)}，${fact.teams}个班组参加。`;
    case 'care':
      return `${when(fact.at)}${PROGRAMMES[fact.programme]}集体联系帮助1${UNITS[fact.of]}${CARE_ON_PAPER[fact.of]}，方式是${CARE_FORMS_ON_PAPER[fact.form]}。`;
    case 'welfare':
      return `${when(fact.at)}集体开展公益活动${said(fact.title)}。`;
  }
}
