import type { PaperText } from '../../../core/contract/paper';
import { fileName } from '../../../core/domain/escape';
import type { PaperSection } from '../../../core/domain/paper';
import { PAPER_SECTIONS } from '../../../core/domain/paper';
import type { Builder } from '../paper';
import { Undeliverable } from '../paper';
import { A4, HEI, SOFT, line, printWord } from '../word-page';
import { dayOnPaper } from '../words';

const SECTIONS: Record<PaperSection, string> = {
  background: '一、背景',
  method: '二、做法',
  effect: '三、成效',
  feeling: '四、体会',
};
const INDENT = { indent: 480 } as const;

/** Prints the experience paper: a title, four sections, paragraphs with the indent of two characters. */
export const printExperience = (paper: { name: string; text: PaperText; at: string }): Promise<Uint8Array> =>
  printWord(`${paper.name} 经验交流材料`, [
    {
      ...A4,
      children: [
        line('青年成长计划经验交流材料', { size: 40, bold: true, font: HEI, align: 'center', after: 120 }),
        line(paper.name, { size: 26, align: 'center', after: 60 }),
        line(dayOnPaper(paper.at), { size: 22, color: SOFT, align: 'center', after: 240 }),
        ...PAPER_SECTIONS.filter((section) => paper.text[section].trim() !== '').flatMap((section) => [
          line(SECTIONS[section], {
            size: 28,
            bold: true,
            font: HEI,
            before: 200,
            after: 80,
            keepNext: true,
          }),
          ...paper.text[section]
            .split('\n')
            .filter((paragraph) => paragraph.trim() !== '')
            .map((paragraph) => line(paragraph.trim(), INDENT)),
        ]),
      ],
    },
  ]);

/** Prints the version that was written last; before the first there is nothing to print. */
export const buildExperience: Builder<'experiencePaper'> = async (_order, { context, collectiveId }) => {
  const collective = await context.db.get('collectives', collectiveId);
  if (!collective) throw new Undeliverable('gone');
  const paperId = `${collectiveId}.${collective.cycle.label}`;
  const paper = await context.db.get('papers', paperId);
  const version = paper && (await context.db.get('paperVersions', `${paperId}.${paper.version}`));
  if (!version) throw new Undeliverable('nothing');
  const bytes = await printExperience({ name: collective.name, text: version.text, at: version.at });
  return { name: `${fileName(`经验交流材料 ${collective.name}`)}.docx`, bytes };
};
