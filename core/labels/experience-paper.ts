import type { ExperiencePaperSection } from '../domain/experience-paper';

export const EXPERIENCE_PAPER_SECTION_LABELS: Record<ExperiencePaperSection, string> = {
  background: '背景',
  method: '做法',
  effect: '成效',
  feeling: '体会',
};
