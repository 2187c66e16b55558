import type { Document } from 'docx';
import { bookletTemplate } from './booklet';
import { dossierTemplates } from './dossier-forms';
import { evidenceIndexTemplate } from './evidence-index';
import { experienceTemplate } from './experience-paper';
import { growthCardTemplate } from './growth-card';
import { issueTemplate, signTemplate } from './wall';

/** The sample templates by their file names in `templates/`. */
export const TEMPLATES: Readonly<Record<string, () => Document>> = {
  ...dossierTemplates,
  'growth-card.docx': growthCardTemplate,
  'booklet.docx': bookletTemplate,
  'evidence-index.docx': evidenceIndexTemplate,
  'experience-paper.docx': experienceTemplate,
  'wall-issue-a4.docx': () => issueTemplate('A4'),
  'wall-issue-a3.docx': () => issueTemplate('A3'),
  'sign-a4.docx': () => signTemplate('A4'),
  'sign-a3.docx': () => signTemplate('A3'),
};
