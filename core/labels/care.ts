import type { CareForm } from '../domain/care';
import type { CareKind } from '../domain/eligibility/record';

export const CARE_KIND_LABELS: Record<CareKind, string> = {
  household: '困难家庭',
  student: '困难学生',
  colleague: '困难职工',
};

export const CARE_FORM_LABELS: Record<CareForm, string> = {
  visit: '走访慰问',
  tutoring: '功课辅导',
  supplies: '生活学习用品',
  grant: '助学助困金',
  work: '就业帮扶',
  medical: '就医帮助',
  company: '陪伴',
  other: '其他',
};
