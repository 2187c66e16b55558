import type { ApplicationState, Decision, Move, Side } from '@core/domain/application-flow';
import type { BodyEnd } from '@core/domain/organisation';
import { APPLICATION_KIND_LABELS } from '@core/labels/application';
import { formatDate, formatInstant } from './months';
import { LATER_LABEL, OTHER_LABEL, enumTable } from '@core/labels/enum-table';

export const APPLICATION_STATE_LABELS = enumTable<ApplicationState, string>(
  {
    draft: '还没提交',
    submitted: '推荐单位初评中',
    returned: '退回补充',
    forwarded: '区级审定中',
    rectifying: '限期整改',
    recognised: '已认定',
    revoked: '未予认定',
  },
  LATER_LABEL,
);

/** Differs by kind: a failed review loses a title, a rejected new application does not. */
export const formatState = (state: ApplicationState, kind: 'new' | 'review'): string =>
  state === 'revoked' && kind === 'review' ? '撤销称号' : APPLICATION_STATE_LABELS[state];

const MOVE_LABELS = enumTable<Move, string>(
  {
    submit: '提交材料',
    recall: '撤回材料',
    sendBack: '退回补充',
    forward: '初评推荐',
    recognise: '认定',
    rectify: '限期整改',
    revoke: '未予认定',
  },
  OTHER_LABEL,
);

export const formatMove = (move: Move, kind: 'new' | 'review'): string =>
  move === 'revoke' && kind === 'review' ? '撤销称号' : MOVE_LABELS[move];

export const SIDE_LABELS = enumTable<Side, string>(
  { collective: '集体', body: '推荐单位', district: '区级' },
  OTHER_LABEL,
);

export const DECISION_LABELS = enumTable<Decision, string>(
  {
    recognise: '认定',
    rectify: '限期整改',
    revoke: '不予认定 / 撤销',
  },
  OTHER_LABEL,
);

export const FLOW_MESSAGES = {
  title: '申报与复核',
  over: (label: string, kind: 'new' | 'review') => `${label} 周期 · ${APPLICATION_KIND_LABELS[kind]}`,
  noteOf: (body: string, district: string) => `推荐单位：${body}；区级：${district}`,
  noBody: '还没有加入推荐单位',
  noBodyNote: '向系统、镇街或单位团组织要一个邀请码，填进来就能对上。',
  lookCode: '核对邀请码',
  joinAsk: (body: string, district: string) => `加入${body}（${district}）？`,
  joinText: '加入后，提交的材料由它初评；成长卡、建议和投票它看不到。',
  joinYes: '加入',
  joinNo: '再想想',
  joined: '已加入推荐单位',
  titled: (name: string, year: string, until = '') =>
    `已有称号：${name}${year ? `（${year}）` : ''}${until ? `，有效到 ${formatDate(until)}` : ''}，本次为复核`,
  untitled: '区级名单里还没有对应到本集体，本次为新申报。已有称号的，请先请区级在名单里对应好。',
  quotaTaken: '推荐单位本年度的新申报名额已用完。确需例外请写理由，推荐单位和区级都会看到。',
  blanks: (first: readonly string[], count: number) =>
    `申报材料里还空着：${first.join('、')}${count > first.length ? ` 等 ${count} 项` : ''}。补好再提交；别的没写完可以先提交。`,
  fillBlanks: '去补材料',
  exception: '例外的理由',
  exceptionShown: (text: string) => `名额例外的理由：${text}`,
  submit: '提交材料',
  resubmit: '重新提交材料',
  submitAsk: '现在提交给推荐单位？',
  submitText: '提交时定下材料的一版，对方看到的就是这一版；推荐单位处理前可以撤回。',
  unchangedAsk: '材料和上次退回的一样，还要提交吗？',
  unchangedText: '退回以后材料没有改动，对方看到的还是那一版。先照退回理由改好，再提交。',
  unchangedYes: '照样提交',
  unchangedNo: '先去改',
  submitYes: '提交',
  submitNo: '再看看',
  submitted: '已提交',
  recall: '撤回材料',
  recallAsk: '撤回材料？',
  recallText: '撤回后可以改好再提交，新申报的名额同时让出。',
  recallYes: '撤回',
  recallNo: '不撤回',
  recalled: '已撤回',
  noted: '知道了',
  rectifyBy: (day: string) => `请在${formatDate(day)}前整改好，重新提交`,
  overdue: (day: string) =>
    `整改期限 ${formatDate(day)}已经过了，现在提交会记为逾期；区级也可能不等提交就作出决定。`,
  late: '逾期提交',
  unchanged: '材料和上一次提交的一样',
  waiting: enumTable(
    { submitted: '材料在推荐单位，等初评。', forwarded: '材料在区级，等审定。' },
    LATER_LABEL,
  ),
  steps: '经过',
  noSteps: '提交以后，每一步都会记在这里：谁、什么时候、怎么说。',
  stepHead: (who: string, what: string) => `${who} · ${what}`,
  stepNote: (org: string, name: string, at: string) => `${org} ${name} · ${formatInstant(at)}`,
  seen: (no: number) => `依据第 ${no} 次提交的材料`,
  deadline: (day: string) => `${formatDate(day)}前完成`,
  moveBody: '转到另一个推荐单位',
  moveNote: '向新的推荐单位要邀请码。称号和以后的材料都跟着转过去，以前的记录不变，两边都看得到。',
  bodiesBefore: '以前的推荐单位',
  bodyEnds: enumTable<BodyEnd, string>(
    { left: '退出', moved: '转出', released: '被移出', merged: '并入新单位' },
    OTHER_LABEL,
  ),
  bodySpan: (since: string | null, until: string, how: string) =>
    `${since === null ? '' : formatInstant(since)}至${formatInstant(until)} · ${how}`,
  quit: '退出推荐单位',
  quitAsk: '退出推荐单位？',
  quitText: '退出后要有新的邀请码才能再提交；已经办结的记录不变。',
  quitYes: '退出',
  quitNo: '不退出',
} as const;

export const FILE_MESSAGES = {
  title: '申报材料',
  over: (unit: string) => unit,
  file: '材料',
  noFile: '现在没有交到这里的定版材料。',
  missingHead: '提交时仍缺',
  missingPaper: (paper: string, first: readonly string[], count: number) =>
    `${paper}：${first.join('；')}${count > first.length ? ` 等 ${count} 项` : ''}`,
  index: '证据目录',
  lost: '原记录已删除',
  achievementReport: (count: number) => `事迹材料（${count} 字）`,
  basis: (day: string) => `数据截至 ${day}`,
  overdue: (day: string) => `整改期限 ${formatDate(day)}已过，还没有重新提交。可以再等，也可以现在作出决定。`,
  act: '写下意见',
  signAny: '签署决定',
  missingCount: (count: number) => `材料提交时仍缺 ${count} 项，请先看过“提交时仍缺”。`,
  confirmMissing: (count: number) => `材料仍缺 ${count} 项。署名和时间一并记入经过，作出后不能更改。`,
  sign: (verdict: string) => `签署：${verdict}`,
  forwardOr: '初评',
  forward: '推荐给区级',
  sendBack: '退回补充',
  opinion: '初评意见',
  opinionHelp: '写明同意推荐的理由，区级和集体都会看到。',
  reasons: '退回理由',
  reasonsHelp: '写清要补什么，集体照着改。',
  decide: '作出决定',
  decision: '决定',
  comment: '决定的说明',
  commentHelp: '推荐单位和集体都会看到；认定和撤销作出后不能更改。',
  deadline: '整改期限',
  confirmTitle: (what: string, name: string) => `对${name}：${what}？`,
  confirmText: '署名和时间一并记入经过，作出后不能更改。',
  confirmYes: '确定',
  confirmNo: '再看看',
  done: '已记入经过',
  moved: '材料刚有了新进展，请先看最新的经过。',
} as const;
