import { LATER_LABEL, enumTable } from '@core/labels/enum-table';

/** What a dispute and a report of a phone say, in the voting room and on the pages that need no curve. */
export const DISPUTE_MESSAGES = {
  answers: enumTable({ rerun: '重新投', stand: '维持结果' }, LATER_LABEL),
  proven: (name: string, at: number) =>
    `${name}的手机发现第 ${at} 格是假的，服务器也验不过。这份结果不能用，请重新投。`,
  claimed: (name: string, at: number) => `${name}的手机说第 ${at} 格验不过。号长答复以前不显示结果。`,
} as const;
