import type { CareForm } from '../domain/care';
import type { CareKind } from '../domain/eligibility/record';
import { OTHER_LABEL, enumTable } from './enum-table';

export const CARE_KIND_LABELS = enumTable<CareKind, string>(
  {
    household: '困难家庭',
    student: '困难学生',
    colleague: '困难职工',
  },
  OTHER_LABEL,
);

export const CARE_FORM_LABELS = enumTable<CareForm, string>(
  {
    visit: '走访慰问',
    tutoring: '功课辅导',
    supplies: '生活学习用品',
    grant: '助学助困金',
    work: '就业帮扶',
    medical: '就医帮助',
    company: '陪伴',
    other: '其他',
  },
  OTHER_LABEL,
);
