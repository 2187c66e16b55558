import type { PaperText } from '../../../core/contract/paper';
import { fileName } from '../../../core/domain/escape';
import type { PaperSection } from '../../../core/domain/paper';
import { PAPER_SECTIONS } from '../../../core/domain/paper';
import type { Builder } from '../paper';
import { Undeliverable } from '../paper';
import { openTemplate } from '../template/fill-template';
import type { TemplateData } from '../template/placeholder';
import { dayOnPaper } from '../words';

export const EXPERIENCE_TEMPLATE = 'experience-paper.docx';

const SECTIONS: Record<PaperSection, string> = {
  background: '背景',
  method: '做法',
  effect: '成效',
  feeling: '体会',
};
const NUMBERS = ['一', '二', '三', '四'] as const;

/** Lays the experience paper out: the sections that say something, paragraph by paragraph. */
export function experienceForm(paper: { name: string; text: PaperText; at: string }): TemplateData {
  const written = PAPER_SECTIONS.filter((section) => paper.text[section].trim() !== '');
  return {
    values: { 集体: paper.name, 日期: dayOnPaper(paper.at) },
    lists: {
      节: written.map((section, at) => ({
        题: `${NUMBERS[at]}、${SECTIONS[section]}`,
        段: paper.text[section]
          .split('\n')
          .filter((paragraph) => paragraph.trim() !== '')
          .map((paragraph) => ({ 文: paragraph.trim() })),
      })),
    },
  };
}

/** Prints the version that was written last; before the first there is nothing to print. */
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
