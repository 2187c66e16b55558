import { sessionFigures } from '../../../core/domain/eligibility/year';
import type { Day } from '../../../core/domain/month-day';
import { deedsOf } from '../../dossier/sources';
import type { Sources } from '../../dossier/sources';
import { CARE_FORMS_ON_PAPER, CARE_ON_PAPER, SESSIONS_ON_PAPER } from '../../dossier/words';
import type { FilledDossier, IndexLine } from '../../store/dossier-collections';
import type { SeatDoc } from '../../store/collections';
import type {
  CareDoc,
  ContestDoc,
  InnovationDoc,
  SessionDoc,
  WelfareDoc,
} from '../../store/honour-collections';
import { pairingRecord, sessionRecord } from '../../youth-house/deeds';
import type { Column, Sheet } from '../sheet';
import { sheetOf } from '../sheet';

const text = <T>(title: string, width: number, value: (row: T) => string): Column<T> => ({
  ...{ title, width, kind: 'text', value },
});
const number = <T>(title: string, value: (row: T) => number): Column<T> => ({
  ...{ title, width: 8, kind: 'number', value },
});
const date = <T extends { on: string }>(): Column<T> => ({
  ...{ title: '日期', width: 12, kind: 'date', value: ({ on }) => on },
});

/** Lays out the ledgers of the file; care names nobody who was helped, not even by initials. */
export function dossierLedgers({ deeds, members }: Sources): Sheet<never>[] {
  const names = new Map(members.map(({ _id, name }) => [_id, name]));
  const formatNames = (ids: readonly string[]): string => ids.flatMap((id) => names.get(id) ?? []).join('、');
  const pairings = deedsOf(deeds, 'pairing').map(pairingRecord);
  const counts = (session: SessionDoc): boolean => {
    const on = session.on as Day;
    return sessionFigures({ sessions: [sessionRecord(session)], pairings }, on, on).counted > 0;
  };
  const sessions: Sheet<SessionDoc> = {
    name: '志愿服务台账',
    rows: deedsOf(deeds, 'session'),
    columns: [
      date(),
      text('地点', 20, ({ houseName }) => houseName),
      text('主题', 24, ({ theme }) => theme),
      text('类别', 10, ({ sessionKind }) => SESSIONS_ON_PAPER[sessionKind]),
      number('人数', ({ attendeeSeatIds }) => attendeeSeatIds.length),
      text('参加的人', 40, ({ attendeeSeatIds }) => formatNames(attendeeSeatIds)),
      text('组织人', 10, ({ organiserName }) => organiserName),
      text('对方确认', 12, ({ confirmed, confirmedBy }) => (confirmed ? confirmedBy || '已确认' : '未确认')),
      text('计入年度', 10, (session) => (counts(session) ? '计入' : '不计入')),
      text('外部记录编号', 18, ({ externalNo }) => externalNo),
    ],
  };
  const innovations: Sheet<InnovationDoc> = {
    name: '五小创新台账',
    rows: deedsOf(deeds, 'innovation'),
    columns: [
      date(),
      text('作品', 26, (deed) => deed.text.title),
      text('作者', 18, (deed) => deed.authors.map(({ name }) => name).join('、')),
      text('问题', 34, (deed) => deed.text.problem),
      text('做法', 34, (deed) => deed.text.method),
      text('效果', 34, (deed) => deed.text.effect),
      text('采用日期', 12, (deed) => deed.adoption?.on ?? ''),
      number('回头看', (deed) => deed.revisits.length),
    ],
  };
  const contests: Sheet<ContestDoc> = {
    name: '达标竞赛台账',
    rows: deedsOf(deeds, 'contest'),
    columns: [
      date(),
      text('竞赛', 30, ({ title }) => title),
      text('至', 12, ({ until }) => until),
      text('班组', 40, ({ teams }) => teams.map(({ name }) => name).join('、')),
      text('小结', 40, ({ closing }) => closing?.words ?? ''),
    ],
  };
  const care: Sheet<CareDoc> = {
    name: '关爱台账',
    rows: deedsOf(deeds, 'care'),
    columns: [
      date(),
      text('对象', 12, ({ careKind }) => CARE_ON_PAPER[careKind]),
      text('方式', 16, ({ form }) => CARE_FORMS_ON_PAPER[form]),
      text('帮的人', 30, ({ helperSeatIds }) => formatNames(helperSeatIds)),
    ],
  };
  const welfare: Sheet<WelfareDoc> = {
    name: '公益活动台账',
    rows: deedsOf(deeds, 'welfare'),
    columns: [
      date(),
      text('活动', 30, ({ title }) => title),
      text('参加的人', 40, ({ helperSeatIds }) => formatNames(helperSeatIds)),
    ],
  };
  const volunteers: Sheet<SeatDoc> = {
    name: '注册志愿者名册',
    rows: members,
    columns: [
      number('序号', ({ no }) => no),
      text('姓名', 14, ({ name }) => name),
      text('岗位', 18, ({ post }) => post),
      text('志愿者编号', 22, ({ details }) => details.volunteerNo),
    ],
  };
  return [
    sheetOf(sessions),
    sheetOf(innovations),
    sheetOf(contests),
    sheetOf(care),
    sheetOf(welfare),
    sheetOf(volunteers),
  ];
}

/** Lays out the evidence of every item. */
export const indexSheet = ({ index }: FilledDossier): Sheet<never> =>
  sheetOf<IndexLine>({
    name: '证据目录',
    rows: index,
    columns: [
      text('项目', 40, ({ item }) => item),
      text('类别', 14, ({ kind }) => kind),
      text('记录', 44, ({ title }) => title),
      date(),
      text('状态', 14, ({ found }) => (found ? '记录在' : '记录已不在')),
    ],
  });
