import type {
  BenefitKind,
  Criterion,
  InnovationKind,
  InnovationState,
  InnovationText,
  Level,
  Outcome,
} from '@core/domain/innovation';
import type { RevisitState, Use } from '@core/domain/revisit';
import { CRITERIA, REVIEWERS_MAX } from '@core/domain/innovation';
import { REVISIT_MONTHS } from '@core/domain/revisit';
import { formatDate, formatInstant } from './months';
import { formatNumeral } from './numerals';

export const INNOVATION_KIND_LABELS: Record<InnovationKind, string> = {
  invention: '小发明',
  creation: '小创造',
  renewal: '小革新',
  design: '小设计',
  suggestion: '小建议',
};

export const INNOVATION_STATE_LABELS: Record<InnovationState, string> = {
  draft: '草稿',
  submitted: '评议中',
  concluded: '已评议',
  adopted: '已采用',
};

export const CRITERION_LABELS: Record<Criterion, { readonly name: string; readonly ask: string }> = {
  novelty: { name: '创新性', ask: '新在哪里' },
  use: { name: '实用性', ask: '好用在哪里，谁在用' },
  effect: { name: '效果', ask: '省了什么、好了什么' },
  spread: { name: '推广前景', ask: '别处能不能用' },
};

export const LEVEL_LABELS: Record<Level, string> = { clear: '明显', some: '有一些', notYet: '还不明显' };

export const OUTCOME_LABELS: Record<Outcome, string> = {
  recommended: '推荐',
  reference: '参考',
  conditional: '特殊条件下参考',
};

export const BENEFIT_LABELS: Record<BenefitKind, string> = { economic: '经济效益', other: '其他效益' };

export const PART_LABELS: Record<keyof InnovationText, { readonly label: string; readonly ask: string }> = {
  title: { label: '名称', ask: '一句话说清做了什么' },
  problem: { label: '问题', ask: '原来哪里不方便' },
  method: { label: '做法', ask: '怎么改的' },
  effect: { label: '效果', ask: '改了以后怎么样' },
  benefit: { label: '效益', ask: '例如：每月少用纸 600 张' },
  basis: { label: '依据', ask: '这个数从哪里来，怎么算的' },
};

export const USE_LABELS: Record<Use, string> = { inUse: '一直在用', partly: '部分在用', stopped: '已经停用' };

export const REVISIT_STATE_LABELS: Record<RevisitState, string> = {
  ahead: '没到时候',
  due: '该回访了',
  overdue: '已逾期',
  done: '已回访',
  moot: '停用后不再回访',
};

const formatAuthors = (authors: readonly { readonly name: string }[]): string =>
  authors.map(({ name }) => name).join('、');

export const INNOVATION_MESSAGES = {
  title: '五小创新',
  over: (year: number) => `${year} 年`,
  head: '从身边的小事改起',
  note: '写清问题、做法和效果，请评议人用话来评，不打分、不排名。',
  meter: '今年提交',
  figure: (counted: number, wanted: number) => `${counted} / ${wanted} 项`,
  /** Names the authors. */
  named: (authors: readonly { readonly name: string }[], title: string) =>
    `${formatAuthors(authors)}·${title || '还没有名称'}`,
  by: formatAuthors,
  rowNote: (kind: string, on: string) => `${kind} · ${formatDate(on)}`,
  none: '今年还没有作品。看到哪里不方便，就从哪里写起。',
  earlier: (year: number) => `看 ${year} 年`,
  drafts: '我的草稿',
  weighing: '评议中',
  published: '成果公示',
  publishedNote: '集体里人人可看，以作者署名。',
  toReview: (title: string) => `请您评议：${title}`,
  toReviewNote: (authors: string) => `${authors}提交，等您写几句话`,
  due: '回头看',
  dueTitle: (months: number, title: string) => `采用 ${months} 个月了：${title}`,
  dueNote: (state: string, due: string) => `${state} · ${formatDate(due)}到期`,
  write: '写一项五小',
  reviewers: (count: number) => (count === 0 ? '请几位评议人' : `评议人 ${count} 位`),
  reviewersNote: '由号长请成员或陪伴者来评议',
  // form
  writeTitle: '写五小',
  writeHead: '问题、做法、效果',
  sentBack: (name: string) => `${name}退回，请修改后再交`,
  kind: '属于哪一种',
  benefitKind: '带来什么效益',
  authors: '作者（可以多位）',
  save: '先存草稿',
  saved: '草稿已保存',
  submit: '提交这项创新',
  submitted: '已提交，等评议人来看',
  discard: '删掉草稿',
  discardAsk: '这份草稿会被删掉，不能找回。',
  discardYes: '删掉草稿',
  discardNo: '留着',
  // proposal
  innovation: '作品',
  edit: '修改草稿',
  reviews: '评议',
  reviewsHidden: '评议定下来以后，大家都能看到。',
  noReview: '评议人还没有写。',
  reviewBy: (name: string, at: string) => `${name} · ${formatInstant(at)}`,
  review: '写评议',
  reviewAgain: '改我的评议',
  close: '先不写',
  reviewHead: `${formatNumeral(CRITERIA.length)}个方面，各写一句`,
  reviewOutcome: '您的意见',
  reviewSubmit: '交出评议',
  reviewSubmitted: '评议已交',
  sendBack: '退回修改',
  sendBackReason: '请作者补什么',
  sendBackSend: '退回给作者',
  sendBackDone: '已退回',
  conclude: '定评议结论',
  concludeOutcome: '结论',
  concludeText: '一段话说明',
  concludePlaceholder: '综合各位评议人的意见',
  concludeSend: '公布结论',
  concludeNote: '公布后集体里人人可看，不能再改。',
  concluded: '结论已公布',
  conclusion: '评议结论',
  conclusionBy: (name: string, on: string) => `${name} · ${formatDate(on)}`,
  adopt: '记为已采用',
  adoptOn: '从哪天开始用',
  adoptWhere: '用在哪里',
  adoptSend: '记下采用',
  adopted: (on: string, where: string) => `${formatDate(on)}起用于${where}`,
  adoptDone: `已采用，${REVISIT_MONTHS.join('、')} 个月后会提醒回访`,
  adoption: '采用和回头看',
  visitTitle: (months: number) => `采用后 ${months} 个月`,
  visitDue: (due: string) => `${formatDate(due)}起回访`,
  visitBy: (name: string, on: string) => `${name} · ${formatDate(on)}`,
  visit: '写回访',
  visitOn: '哪天回访的',
  visitUse: '还在用吗',
  visitEffect: '实测效果',
  visitEffectAsk: '写数字和出处，例如：三个月平均 2.8 分钟，叫号系统导出',
  visitSpread: '推广到了哪里（可不写）',
  visitSpreadLabel: '推广',
  visitSend: '交出回访',
  visited: '回访已记下',
  // reviewers
  reviewersTitle: '评议人',
  reviewersHead: '请谁来评议',
  reviewersHelp: `最多${formatNumeral(REVIEWERS_MAX)}位，成员和陪伴者都可以；不能评议自己的作品。`,
  appoint: '请这几位评议',
  appointed: '已请好',
  supporter: '陪伴者',
} as const;
