import { mayRead } from '../../../../core/domain/private-fields';
import type { RosterDetails, SeatDoc } from '../../../store/collections';
import type { Column, Worksheet } from '../../../print/worksheet';

/** A column of private details, if the 号长 may read them: nobody else is given the file. */
const detail = (
  field: keyof RosterDetails,
  column: Omit<Column<SeatDoc>, 'value'>,
): readonly Column<SeatDoc>[] =>
  mayRead(field, ['leader']) ? [{ ...column, value: (seat) => seat.details[field] }] : [];

/** Lays the roster out under the headers that the import reads, so that the file can be imported again. */
export const rosterWorksheet = (seats: readonly SeatDoc[]): Worksheet<SeatDoc> => ({
  name: '花名册',
  rows: seats,
  columns: [
    { title: '序号', width: 6, kind: 'number', value: (seat) => seat.no },
    { title: '姓名', width: 14, kind: 'text', value: (seat) => seat.name },
    ...detail('gender', { title: '性别', width: 6, kind: 'text' }),
    ...detail('birth', { title: '出生年月', width: 12, kind: 'date' }),
    ...detail('politics', { title: '政治面貌', width: 12, kind: 'text' }),
    { title: '岗位', width: 16, kind: 'text', value: (seat) => seat.post },
    ...detail('joinedPost', { title: '入职年月', width: 12, kind: 'date' }),
    ...detail('volunteerNo', { title: '志愿者编号', width: 20, kind: 'text' }),
    ...detail('nationality', { title: '国籍', width: 8, kind: 'text' }),
    ...detail('phone', { title: '联系电话', width: 16, kind: 'text' }),
    { title: '状态', width: 8, kind: 'text', value: (seat) => (seat.state === 'left' ? '已离开' : '在册') },
    { title: '离开日期', width: 12, kind: 'date', value: (seat) => seat.leftAt },
  ],
});
