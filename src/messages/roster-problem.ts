import type { RosterNoticeCode, RosterProblemCode } from '@core/domain/roster-problem';
import { JOB_POST_MAX, ROSTER_MAX } from '@core/domain/roster-field';
import { LATER_LABEL, enumTable } from '@core/labels/enum-table';

/** Why a row is rejected and what to do; a missing code is a type error. */
export const PROBLEM_MESSAGES = enumTable<RosterProblemCode, string>(
  {
    noTable: '没有认出表格。请连同“姓名”“出生年月”的表头一起复制。',
    noPeople: '认出了表头，但下面没有人。请检查是否选对了工作表。',
    birthColumnMissing: '没有找到“出生年月”这一列。请在表里加上这一列再试。',
    nameMissing: '没有姓名，请补上。',
    nameUnreadable: '不像姓名，请只写姓名，不带数字和符号。',
    birthMissing: '没有出生年月，请补成 1998-03 这样。',
    birthUnreadable: '没读懂这个日期，请改成 1998-03 这样。',
    birthMonthImpossible: '月份要在 1 到 12 之间，请核对。',
    birthDayImpossible: '这个月没有这一天，请核对，或只写到月份。',
    birthYearOnly: '只有年份，请补上月份，如 1998-03。',
    birthYearShort: '年份要写四位，如 1998-03。',
    birthAmbiguous: '分不清是 1 月还是 10 月，请写成 1998-01 或 1998-10。',
    birthInFuture: '日期在今天之后，请核对年份。',
    cellBroken: '单元格里是出错的公式，请写成实际内容。',
    duplicate: '和前面的一行是同一个人，多半可以不导入。',
    sameMonth:
      '和前面的一位同名、同年同月出生。花名册按姓名和出生年月分人，请在姓名后加一个字区分，如“李四乙”，或不导入。',
    tooManyLines: `一份花名册最多 ${ROSTER_MAX} 人，后面的没有读。请分开集体，或先删去不参加的人。`,
  },
  '这里有一处没有读懂，请更新小程序后再试。',
);

/** Values ignored in an accepted row. */
export const NOTICE_LABELS = enumTable<RosterNoticeCode, string>(
  {
    headerGuessed: '没有表头，按内容猜了各列是什么，请看看下面的名单对不对。',
    columnIgnored: '这一列用不上，没有读。',
    columnRepeated: '这一列与前面的重复，只用前面的。',
    idCardIgnored: '身份证号不收，没有读。',
    sheetIgnored: '这张工作表没有“姓名”和“出生年月”，没有读。',
    blankRow: '空行，跳过。',
    totalRow: '合计行，跳过。',
    noteRow: '说明行，跳过。',
    headerRepeated: '重复的表头，跳过。',
    exampleRow: '示例行，跳过。',
    nameNoteRemoved: '姓名后面的括号说明已去掉。',
    sameName: '与另一行同名，出生年月不同，按两个人收。',
    birthUnlikely: '按这个出生年月，年龄不太像在职的人，请核对。',
    treatedAsBlank: '按没有填写处理。',
    fieldBroken: '出错的公式，这一格留空。',
    genderUnreadable: '性别没有读懂，这一格留空。',
    politicsTooLong: '政治面貌太长，这一格留空。',
    postTooLong: `岗位超过 ${JOB_POST_MAX} 个字，这一格留空。`,
    joinedPostUnreadable: '入职年月没有读懂，这一格留空。',
    volunteerNoUnreadable: '志愿者编号没有读懂，这一格留空。',
    phoneUnreadable: '手机号没有读懂，这一格留空。',
    numberRounded: '长数字被表格软件改成了近似值，这一格留空。请在表里把该列设为文本。',
    textTooLong: '文字太长，这一格留空。',
    nationalityUnclear: '看不出是不是中国国籍，照原样收下，请核对。',
  },
  LATER_LABEL,
);
