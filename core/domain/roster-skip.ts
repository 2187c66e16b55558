import { cellText, isBlankCell, plainText, type RosterRow } from './roster-cell';
import { readDate } from './roster-date';
import { isExample } from './roster-line';
import { repeatsHeader, type RosterHeader } from './roster-header';
import type { RosterNoticeCode } from './roster-problem';
import { cleanName, isName } from './text';

export type SkipCode = Extract<
  RosterNoticeCode,
  'blankRow' | 'totalRow' | 'noteRow' | 'headerRepeated' | 'exampleRow'
>;

const TOTAL = /^(?:合计|总计|小计|共计|总人数|人数合计|合计人数|共\d+人)/;
const NOTE =
  /^(?:备注|附注|说明|填表说明|注意?|填表人|填报人|制表人?|审核人?|经办人|联系人|负责人|单位负责人|填报单位|填报时间|填表时间|填报日期|单位盖章|日期)(?:[:;(.,。]|\d|$)/;
const GROUP = /^[一二三四五六七八九十]+[、.]|^.{2,}(?:组|科|股|室|部|班|队|窗口|所)[:]?$/;
const LONG_NOTE = 12;

/** Returns why a row is not a person: blank, total, note, repeated header or example; undefined for a person. */
export const skipCode = (row: RosterRow, header: RosterHeader): SkipCode | undefined => {
  const kindOf = (index: number) => header.columns[index]?.kind;
  const filled = row.map((cell, index) => ({ cell, index })).filter(({ cell }) => !isBlankCell(cell));
  // Templates number their empty rows; tables drawn in text have a line below the header.
  const numbered = ({ cell, index }: (typeof filled)[number]) =>
    kindOf(index) === 'serial' && /^\d*[.、]?$/.test(plainText(cell));
  const ruled = ({ cell }: (typeof filled)[number]) => /^[-—=_:]{2,}$/.test(plainText(cell));
  if (filled.every(numbered) || filled.every(ruled)) return 'blankRow';
  if (repeatsHeader(row, header)) return 'headerRepeated';
  const first = plainText(filled[0]?.cell).replace(/\s/g, '');
  if (TOTAL.test(first)) return 'totalRow';
  const value = (kind: 'name' | 'birth') =>
    row[header.columns.find((column) => column.kind === kind)?.index ?? -1];
  if (isExample(filled[0]?.cell) || isExample(value('name'))) return 'exampleRow';
  const person = isName(cleanName(cellText(value('name')))) && 'value' in readDate(value('birth'), 'october');
  const texts = new Set(filled.map(({ cell }) => cellText(cell)));
  if (NOTE.test(first) && !person) return 'noteRow';
  if (texts.size > 1) return undefined;
  // A row of one text is a note, or the name of a group whose people follow.
  const kind = kindOf(filled[0]?.index ?? -1);
  const aside = kind === 'serial' || kind === 'unknown' || kind === undefined;
  return aside || GROUP.test(first) || [...first].length > LONG_NOTE ? 'noteRow' : undefined;
};
