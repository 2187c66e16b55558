import type { CareForm } from '../../core/domain/care';
import type { LinkKind } from '../../core/domain/dossier';
import type {
  CareKind,
  DeclarationKind,
  DocumentKind,
  EvidenceKind,
} from '../../core/domain/eligibility/record';
import { DECLARATION_TEXTS } from '../../core/domain/forms/declarations';
import { FORMS } from '../../core/domain/forms/papers';
import type { SessionKind } from '../../core/domain/volunteer-session';

// The words that the file prints; the phone's own stand in src/messages.

export const EVIDENCE_ON_PAPER: Record<EvidenceKind, string> = {
  plan: '创建规划',
  standard: '创建标准',
  sign: '创建标识',
  carrier: '创建载体',
};

export const LINKS_ON_PAPER: Record<LinkKind, string> = {
  session: '志愿服务',
  innovation: '五小创新',
  contest: '达标竞赛',
  care: '关爱',
  welfare: '公益活动',
  pairing: '结对协议',
  issue: '公示',
  vote: '阶段评估',
  showcase: '初心展示',
  paper: '经验交流材料',
  roster: '花名册',
  cards: '成长计划卡',
  evidence: '创建证明',
};

export const CARE_ON_PAPER: Record<CareKind, string> = {
  household: '困难家庭',
  student: '困难学生',
  colleague: '困难职工',
};

export const CARE_FORMS_ON_PAPER: Record<CareForm, string> = {
  visit: '走访慰问',
  tutoring: '功课辅导',
  supplies: '生活学习用品',
  grant: '助学助困金',
  work: '就业帮扶',
  medical: '就医帮助',
  company: '陪伴',
  other: '其他',
};

export const SESSIONS_ON_PAPER: Record<SessionKind, string> = {
  experience: '岗位体验',
  visit: '实地观摩',
  review: '公开评议',
  culture: '文化倡导',
  lawTalk: '法治宣讲',
  policyTalk: '政策宣传',
  welfare: '公益服务',
};

/** The title of a paper; the fifth is no form. */
export const paperTitle = (kind: DocumentKind): string => (kind === 'deeds' ? '事迹材料' : FORMS[kind].title);

export const DEEDS_HEADINGS = {
  profile: '集体概况',
  talent: '人才效益',
  economy: '经济效益',
  society: '社会效益',
} as const;

/** Says what is lacking where the paper has no label for it. */
export const lackOnPaper = (what: string): string =>
  EVIDENCE_ON_PAPER[what as EvidenceKind] ??
  (what in DECLARATION_TEXTS
    ? DECLARATION_TEXTS[what as DeclarationKind].text.replace(/。$/, '')
    : undefined) ??
  (what === 'deeds' ? '事迹材料' : what);
