import type { ExperiencePaperSection } from '../domain/experience-paper';
import { OTHER_LABEL, enumTable } from './enum-table';

export const EXPERIENCE_PAPER_SECTION_LABELS = enumTable<ExperiencePaperSection, string>(
  {
    background: '背景',
    method: '做法',
    effect: '成效',
    feeling: '体会',
  },
  OTHER_LABEL,
);
