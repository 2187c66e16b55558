import { ageAt } from './age';
import { birthMonth, birthSpan, type Birth } from './birth';
import type { Month } from './month';
import { monthOfDay, type Day } from './month-day';
import {
  cellText,
  isBrokenFormula,
  seenCell,
  unnumbered,
  type RosterCell,
  type RosterRow,
} from './roster-cell';
import { readDate, type DateFault, type DecimalHabit } from './roster-date';
import type { RosterField } from './roster-field';
import type { RosterColumn } from './roster-header';
import type { RosterNotice, RosterNoticeCode, RosterProblem, RosterProblemCode } from './roster-problem';
import {
  readGender,
  readIdentity,
  readNationality,
  parsePhone,
  readPolitics,
  readPost,
  readVolunteerNo,
} from './roster-value';
import type { RosterGender, ValueReading } from './roster-value';
import { cleanName, isName, toHalfWidth } from './text';

/** Holds one person as read; only readRoster makes one, and every field is valid or ''. */
export interface RosterLine {
  row: number;
  /** Identifies the line, because people side by side share a row. */
  at?: number;
  sheet?: string;
  /** The row, or its worksheet, is hidden in the file. */
  hidden?: true;
  name: string;
  gender: RosterGender | '';
  birth: Birth;
  politics: string;
  post: string;
  joinedPost: Month | '';
  volunteerNo: string;
  phone: string;
  identity: string;
  nationality: string;
}

/** States what reading a line needs besides its cells. */
export interface LineContext {
  columns: ReadonlyMap<RosterField, RosterColumn>;
  birthHabit: DecimalHabit;
  joinedHabit: DecimalHabit;
  today: Day;
}

export interface LineReading {
  line?: RosterLine;
  problems: RosterProblem[];
  notices: RosterNotice[];
}

const BIRTH_PROBLEMS: Record<DateFault, RosterProblemCode> = {
  missing: 'birthMissing',
  unreadable: 'birthUnreadable',
  monthImpossible: 'birthMonthImpossible',
  dayImpossible: 'birthDayImpossible',
  yearOnly: 'birthYearOnly',
  yearShort: 'birthYearShort',
  ambiguous: 'birthAmbiguous',
  broken: 'cellBroken',
};

// Offices mark names with a star or a bracket: 张三(借调), *李四.
const MARKS = /^[*★☆※△▲#]+\s*|\s*[*★☆※△▲#]+$/g;
const NAME_NOTE = /^(.+?)\s*[([（［【].*[)\]）］】]$/;

const NAME_CELL_MAX = 200;
const YOUNGEST = 14;
const OLDEST = 90;

const TEXTS = {
  gender: readGender,
  politics: readPolitics,
  post: readPost,
  volunteerNo: readVolunteerNo,
  phone: parsePhone,
  identity: readIdentity,
  nationality: readNationality,
} as const;

/** Parses one row as a person: a line if name and birth are valid, otherwise all problems. */
export const readLine = (cells: RosterRow, row: number, context: LineContext): LineReading => {
  const problems: RosterProblem[] = [];
  const notices: RosterNotice[] = [];
  const column = (field: RosterField) => context.columns.get(field);
  const cellOf = (field: RosterField): RosterCell => cells[column(field)?.index ?? -1] ?? null;
  const remark = <Code>(field: RosterField, code: Code) => ({
    row,
    column: column(field)?.label ?? '',
    code,
    seen: seenCell(cellOf(field)),
  });
  const problem = (field: RosterField, code: RosterProblemCode) => problems.push(remark(field, code));
  const notice = (field: RosterField, code: RosterNoticeCode) => notices.push(remark(field, code));

  const readName = (): string | undefined => {
    const text = cellText(cellOf('name'));
    if (text === '') return void problem('name', 'nameMissing');
    if (isBrokenFormula(text)) return void problem('name', 'cellBroken');
    if (text.length > NAME_CELL_MAX) return void problem('name', 'nameUnreadable');
    const marked = unnumbered(text);
    const bare = marked.replace(MARKS, '').replace(NAME_NOTE, '$1');
    const name = cleanName(bare);
    if (!isName(name)) return void problem('name', 'nameUnreadable');
    if (bare !== marked) notice('name', 'nameNoteRemoved');
    return name;
  };

  const readBirth = (): Birth | undefined => {
    const reading = readDate(cellOf('birth'), context.birthHabit);
    if ('fault' in reading) return void problem('birth', BIRTH_PROBLEMS[reading.fault]);
    if (birthSpan(reading.value).first > context.today) return void problem('birth', 'birthInFuture');
    const { least, most } = ageAt(reading.value, context.today);
    if (most < YOUNGEST || least > OLDEST) notice('birth', 'birthUnlikely');
    return reading.value;
  };

  const readJoined = (): Month | '' => {
    const reading = readDate(cellOf('joinedPost'), context.joinedHabit);
    const value = 'value' in reading ? birthMonth(reading.value) : undefined;
    if (value !== undefined && value <= monthOfDay(context.today)) return value;
    if (!('fault' in reading && reading.fault === 'missing')) notice('joinedPost', 'joinedPostUnreadable');
    return '';
  };

  const readTextField = <Value extends string>(
    field: keyof typeof TEXTS,
    read: (cell: RosterCell) => ValueReading<Value>,
  ): Value | '' => {
    const reading = read(cellOf(field));
    if (reading.notice !== undefined) notice(field, reading.notice);
    return reading.value;
  };

  const name = readName();
  const birth = readBirth();
  if (name === undefined || birth === undefined) return { problems, notices: [] };
  const line: RosterLine = {
    row,
    name,
    gender: readTextField('gender', TEXTS.gender),
    birth,
    politics: readTextField('politics', TEXTS.politics),
    post: readTextField('post', TEXTS.post),
    joinedPost: readJoined(),
    volunteerNo: readTextField('volunteerNo', TEXTS.volunteerNo),
    phone: readTextField('phone', TEXTS.phone),
    identity: readTextField('identity', TEXTS.identity),
    nationality: readTextField('nationality', TEXTS.nationality),
  };
  return { line, problems, notices };
};

const EXAMPLE = /^(?:示例|样例|范例|例如?)[::]?|^\(例\)/;

/** Says whether a name cell marks an example row of a template. */
export const isExample = (cell: RosterCell | undefined): boolean => EXAMPLE.test(toHalfWidth(cellText(cell)));
