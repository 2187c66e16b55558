import type { ExperiencePaperText } from '../../../../core/contract/experience-paper';
import { fileName } from '../../../../core/domain/escape';
import { EXPERIENCE_PAPER_SECTIONS } from '../../../../core/domain/experience-paper';
import { EXPERIENCE_PAPER_SECTION_LABELS } from '../../../../core/labels/experience-paper';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import { openTemplate } from '../../../print/template/fill-template';
import type { TemplateData } from '../../../print/template/placeholder';
import { formatDay } from '../../../print/print-format';

const EXPERIENCE_TEMPLATE = 'experience-paper.docx';

const NUMBERS = ['一', '二', '三', '四'] as const;

/** Converts the experience paper to template data: the sections that have text, paragraph by paragraph. */
export function experienceForm(paper: { name: string; text: ExperiencePaperText; at: string }): TemplateData {
  const written = EXPERIENCE_PAPER_SECTIONS.filter((section) => paper.text[section].trim() !== '');
  return {
    values: { 集体: paper.name, 日期: formatDay(paper.at) },
    lists: {
      节: written.map((section, at) => ({
        题: `${NUMBERS[at]}、${EXPERIENCE_PAPER_SECTION_LABELS[section]}`,
        段: paper.text[section]
          .split('\n')
          .filter((paragraph) => paragraph.trim() !== '')
          .map((paragraph) => ({ 文: paragraph.trim() })),
      })),
    },
  };
}

/** Prints the last saved version; fails with `nothing` before the first. */
export const buildExperience: Builder<'experiencePaper'> = async (
  _order,
  { context, collectiveId, template },
) => {
  const collective = await context.db.get('collectives', collectiveId);
  if (!collective) throw new Undeliverable('gone');
  const paperId = `${collectiveId}.${collective.cycle.label}`;
  const paper = await context.db.get('papers', paperId);
  const version = paper && (await context.db.get('paperVersions', `${paperId}.${paper.version}`));
  if (!version) throw new Undeliverable('nothing');
  const form = experienceForm({ name: collective.name, text: version.text, at: version.at });
  const bytes = openTemplate(template(EXPERIENCE_TEMPLATE)).fill(form);
  return { name: `${fileName(`经验交流材料 ${collective.name}`)}.docx`, bytes };
};
