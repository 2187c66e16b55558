import type { PrintableIssue, ShownEntry } from '../../../../core/contract/wall';
import type { Sign } from '../../../../core/domain/sign';
import type { TemplateData, TemplateEntry } from '../../../print/template/placeholder';
import type { PrintedPictures } from '../gather-pictures';
import { WALL_PRINT_MESSAGES as MESSAGES } from './wall-messages';

export type PaperSize = 'A3' | 'A4';

export const issueTemplateOf = (paper: PaperSize): string => `wall-issue-${paper.toLowerCase()}.docx`;
export const signTemplateOf = (paper: PaperSize): string => `sign-${paper.toLowerCase()}.docx`;

/** Converts an issue to template data, with the same content as the client's page and the big screen. */
export function issueForm(
  { collectiveName, issue, sign }: PrintableIssue,
  code: Uint8Array | null,
  pictures: PrintedPictures = new Map(),
): TemplateData {
  const withdrawn = issue.withdrawn.length;
  const sentences = (lines: readonly string[]) => lines.map((句) => ({ 句 }));
  return {
    values: {
      集体: collectiveName,
      题目: MESSAGES.issue(issue),
      定稿: MESSAGES.frozen(issue.frozenAt, issue.order),
      标识: sign?.text ?? '',
      语录题: issue.quotes.length > 0 ? MESSAGES.quotes : '',
      更正题: issue.corrections.length > 0 ? MESSAGES.corrections : '',
      撤回: [
        withdrawn > 0 ? MESSAGES.withdrawn(withdrawn) : '',
        issue.departed ? MESSAGES.departed(issue.departed) : '',
      ].join(''),
    },
    lists: {
      人: issue.entries.map((entry) => ({
        姓名: entry.name,
        说明: [entry.post, entry.node, entry.month === issue.month ? '' : MESSAGES.late(entry.month)]
          .filter((text) => text !== '')
          .join('\n'),
        // 需要 is for the 号长 and the partners; templates of earlier releases have the placeholder.
        ...{ 下一步: entry.next, 需要: '' },
        ...progressOf(entry, pictures),
      })),
      语录: sentences(issue.quotes.map((quote) => MESSAGES.quote(quote.text, quote.name))),
      更正: sentences(issue.corrections.map(({ at, by, text }) => MESSAGES.correction(at, by, text))),
    },
    pictures: code ? { 二维码: { bytes: code } } : {},
  };
}

const PICTURE_FIELDS = ['图一', '图二', '图三'] as const;

/** Returns the progress of one entry with its pictures on a line below it. */
function progressOf({ text, pictures: shown }: ShownEntry, found: PrintedPictures): TemplateEntry {
  const image = shown.flatMap(({ pictureId }) => found.get(pictureId) ?? []).slice(0, PICTURE_FIELDS.length);
  const placed = Object.fromEntries(image.map(({ bytes }, at) => [PICTURE_FIELDS[at] ?? '', { bytes }]));
  return { 进展: image.length > 0 ? `${text}\n` : text, ...placed };
}

/** Characters per line above which the font size is reduced. */
const LINE_SIGNS = 8;

/** Converts the encouragement sign to template data, in the largest font size that fits. */
export function signForm(collectiveName: string, sign: Sign): TemplateData {
  const length = [...sign.text].length;
  const size = length <= LINE_SIGNS ? '大字' : length <= LINE_SIGNS * 2 ? '中字' : '小字';
  return {
    values: { 集体: collectiveName, 阶段: MESSAGES.stage(sign.stage), 句子: sign.text, [size]: sign.text },
    lists: {},
  };
}
