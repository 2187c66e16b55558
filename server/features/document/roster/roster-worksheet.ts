import type { SeatDoc } from '../../../store/collections';
import type { Worksheet } from '../../../print/worksheet';

/** Lays the roster out under the headers that the import reads, so that the file can be imported again. */
export const rosterWorksheet = (seats: readonly SeatDoc[]): Worksheet<SeatDoc> => ({
  name: '花名册',
  rows: seats,
  columns: [
    { title: '序号', width: 6, kind: 'number', value: (seat) => seat.no },
    { title: '姓名', width: 14, kind: 'text', value: (seat) => seat.name },
    { title: '性别', width: 6, kind: 'text', value: (seat) => seat.details.gender },
    { title: '出生年月', width: 12, kind: 'date', value: (seat) => seat.details.birth },
    { title: '政治面貌', width: 12, kind: 'text', value: (seat) => seat.details.politics },
    { title: '岗位', width: 16, kind: 'text', value: (seat) => seat.post },
    { title: '入职年月', width: 12, kind: 'date', value: (seat) => seat.details.joinedPost },
    { title: '志愿者编号', width: 20, kind: 'text', value: (seat) => seat.details.volunteerNo },
    { title: '国籍', width: 8, kind: 'text', value: (seat) => seat.details.nationality },
    { title: '联系电话', width: 16, kind: 'text', value: (seat) => seat.details.phone },
    { title: '状态', width: 8, kind: 'text', value: (seat) => (seat.state === 'left' ? '已离开' : '在册') },
    { title: '离开日期', width: 12, kind: 'date', value: (seat) => seat.leftAt },
  ],
});
