import type { LinkKind } from '@core/domain/dossier';
import type { DeclarationKind } from '@core/domain/eligibility/record';
import type { FixLocation } from '@core/domain/forms/form';
import { DECLARATION_KINDS } from '@core/domain/eligibility/record';
import { EVIDENCE_KIND_LABELS, LINK_KIND_LABELS } from '@core/labels/dossier';
import { formatNumeral } from './numerals';
import { OTHER_LABEL, enumTable } from '@core/labels/enum-table';

export const DECLARATION_LABELS = enumTable<DeclarationKind, string>(
  {
    politics: '思想政治素质',
    law: '遵纪守法',
    regulations: '规章规范',
    ethics: '职业道德与作风',
    performance: '技能与业绩',
  },
  OTHER_LABEL,
);

const FIX_LOCATION_LABELS = enumTable<FixLocation, string>(
  {
    collective: '到集体资料补',
    standing: '到集体情况补',
    roster: '到花名册补',
    body: '等推荐单位',
    service: '到青少年之家补',
    ideas: '到五小创新补',
    evidence: '到证明与声明补',
    declarations: '到证明与声明补',
    form: '在表里填',
    deeds: '去写事迹材料',
  },
  OTHER_LABEL,
);

const MISSING_LABELS: Readonly<Record<string, string>> = {
  ...EVIDENCE_KIND_LABELS,
  ...DECLARATION_LABELS,
  deeds: '事迹材料',
};

/** Formats a missing item: a code, which only a newer version may know, or the label of a missing field. */
export const formatMissing = (what: string): string =>
  MISSING_LABELS[what] ?? (/^\w+$/.test(what) ? OTHER_LABEL : what);

/** Formats a link without its date. */
export const formatLink = (link: { kind: LinkKind; title: string }): string =>
  `${LINK_KIND_LABELS[link.kind]}：${link.title}`;

export const DOSSIER_MESSAGES = {
  title: '申报材料',
  head: (done: number, asked: number) =>
    asked === 0
      ? '通知没有要求材料'
      : done === asked
        ? `${formatNumeral(asked)}份材料都齐了`
        : `${formatNumeral(asked)}份材料，齐了 ${done} 份`,
  note: '已经记下的自动填好，只写必须由人来写的。表样均为「示例」，不是官方表样。',
  complete: '齐全',
  written: '已写',
  missingCount: (count: number) => `还缺 ${count} 项`,
  incomplete: '未齐',
  reportCount: (count: number) => `${count} 字`,
  reportShort: (count: number) => `还差 ${count} 字`,
  reportLong: (count: number) => `多了 ${count} 字`,
  missing: '还缺什么',
  missingNote: '点一项，到能补上的地方去。',
  more: (count: number) => `再看另外 ${count} 项`,
  where: (location: FixLocation, paper: string) => `${paper} · ${FIX_LOCATION_LABELS[location]}`,
  next: (what: string) => `补上${what}`,
  ready: '打印全套材料',
  print: '打印与导出',
  evidence: '证明与声明',
  evidenceNote: `规划、标准、标识、载体，${formatNumeral(DECLARATION_KINDS.length)}项声明`,
  submittedVersion: (n: number) => `看第 ${n} 次提交的材料`,
  submittedNote: '推荐单位和团区委看到的是它，之后的改动不影响它',
  readReport: '读事迹材料',
  memberNote: '表格由号长填写；事迹材料大家都可以读。',
} as const;

export const FORM_MESSAGES = {
  example: '「示例」格式，非官方表样，可由单位替换。',
  known: '自动填好的',
  knownNote: '都来自平时的记录，不用再写；不对的，到记录里改。',
  blank: '（还没有）',
  shared: (home: string) => `填在${home}里`,
  choose: '看哪一份协议',
  noPairing: '还没有结对协议。先与青少年之家结对，再回来填。',
  save: '保存填写',
  saved: '已保存',
  stale: '另一部手机刚改过这份材料。您写的还在，刷新后再保存。',
  reload: '刷新',
  restored: '这是上次没保存的内容。',
  items: '逐项自评',
  itemsNote: '分值只用来自评这个集体，不比较集体，也不评价个人。',
  item: (points: number | null, weight: number) =>
    points === null ? `分值 ${weight}，未评` : `自评 ${points} / ${weight}`,
  carried: '沿用',
  carriedNote: '标着“沿用”的是上一次申报填的。核对后保存，就算这一次的。',
  proof: (count: number, least: number) => `证明 ${count} 条，至少 ${least} 条`,
  enough: '已评',
  open: '待评',
  points: (weight: number) => `自评分（0 到 ${weight}）`,
  pointsError: (weight: number) => `请填 0 到 ${weight} 的整数`,
  text: '说明（可不写）',
  links: '从记录里选证明',
  linksNote: '选中的会列进证据目录。',
  noOffers: '记录里还没有这一项的证明，先去把事情记下来。',
  saveItem: '保存这一项',
  pick: (title: string) => `选 ${title}`,
  drop: (title: string) => `不选 ${title}`,
  picked: '已选',
} as const;

export const EVIDENCE_MESSAGES = {
  title: '证明与声明',
  head: '创建规划、标准、标识、载体',
  note: '每类至少一份：写明是什么、哪一天的、在哪里能看到。是否有说服力由人判断。',
  none: '还没有',
  add: (kind: string) => `添加${kind}`,
  edit: (title: string) => `修改 ${title}`,
  name: '名称',
  on: '日期',
  text: '说明（内容要点，在哪里能看到）',
  save: '保存证明',
  remove: '删除这份证明',
  removeAsk: (title: string) => `删除“${title}”？自评表里用它作证明的地方也会去掉。`,
  removeYes: '删除',
  removeNo: '不删',
  declarations: '集体声明',
  declarationsNote: '由号长本人逐项作出，程序不替人判断。「否决项」为示例，以当地规定为准。',
  by: (name: string, day: string) => `${name} ${day}声明`,
  vetoedBy: (name: string, day: string) => `${name} ${day}说明不能声明`,
  open: '未声明',
  declared: '已声明',
  vetoed: '不能声明',
  veto: '否决项：',
  declare: '作出声明',
  cannot: '说明不能声明',
  takeBack: '撤回',
  declareAsk: (name: string) => `作出“${name}”声明？`,
  declareText: '声明会记下您的姓名和今天的日期，印在申报表里。',
  declareYes: '作出声明',
  declareNo: '再看看',
  takeBackAsk: (name: string) => `撤回“${name}”声明？`,
  takeBackText: '撤回以后这一项就是“未声明”；原来的日期会留在这里，供您自己核对。',
  past: (by: string, from: string, until: string) => `${by} ${from}记下，${until}撤回`,
  why: '原因（写明哪一项）',
  saveReason: '记下原因',
} as const;

export const ACHIEVEMENT_MESSAGES = {
  carried: '这是上一次申报的事迹材料。改成这几年的内容后保存。',
  title: '事迹材料',
  note: '可以挑记录里有日期的事实，其余由您来写。没有同意展出的人不出现名字，被帮助的人不出现任何身份。',
  count: (count: number, from: number, to: number) => {
    const counted = `正文 ${count} 字（按 Word 的算法）`;
    // A notice may ask for no length.
    if (from === 0) return counted;
    const state =
      count < from ? `，还差 ${from - count} 字` : count > to ? `，多了 ${count - to} 字` : '，长短合适';
    return `${counted}，要求 ${from} 到 ${to} 字${state}`;
  },
  saved: '已保存',
  none: '号长还没有写事迹材料。',
} as const;

export const SUBMITTED_MESSAGES = {
  title: '提交的材料',
  over: (unit: string, label: string) => `${unit} · ${label}`,
  note: (n: number, day: string) => `第 ${n} 次提交（${day}）时的样子，之后的改动不影响它。`,
  basis: (day: string) => `数字统计截至 ${day}。表样为「示例」。`,
  achievementReport: (count: number) => `事迹材料（${count} 字）`,
  index: (count: number) => `证据目录（${count} 条）`,
  gone: '记录已不在',
  none: '还没有提交过材料。',
  hash: (hash: string) => `校验码 ${hash}`,
} as const;
