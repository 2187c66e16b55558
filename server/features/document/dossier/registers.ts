import { mayRead } from '../../../../core/domain/private-fields';
import { sessionFigures } from '../../../../core/domain/eligibility/year';
import type { RuleId } from '../../../../core/domain/eligibility/rule';
import type { Day } from '../../../../core/domain/month-day';
import { CARE_FORM_LABELS, CARE_KIND_LABELS } from '../../../../core/labels/care';
import { SESSION_KIND_LABELS } from '../../../../core/labels/volunteer-session';
import { activitiesOf } from '../../dossier/queries';
import type { Sources } from '../../dossier/queries';
import type { FilledDossier, IndexLine } from '../../../store/dossier-collections';
import type { SeatDoc } from '../../../store/collections';
import type {
  CareDoc,
  ContestDoc,
  InnovationDoc,
  SessionDoc,
  WelfareDoc,
} from '../../../store/honour-collections';
import { pairingRecord, sessionRecord } from '../../youth-house/queries';
import type { Column, Worksheet } from '../../../print/worksheet';
import { worksheetOf } from '../../../print/worksheet';

const text = <T>(title: string, width: number, value: (row: T) => string): Column<T> => ({
  ...{ title, width, kind: 'text', value },
});
const number = <T>(title: string, value: (row: T) => number): Column<T> => ({
  ...{ title, width: 8, kind: 'number', value },
});
const date = <T extends { on: string }>(): Column<T> => ({
  ...{ title: '日期', width: 12, kind: 'date', value: ({ on }) => on },
});

/** Lays out the registers that the notice asks for; the care register identifies nobody who was helped, not even by initials. */
export function dossierRegisters({ deeds: activities, members, notice }: Sources): Worksheet<never>[] {
  const names = new Map(members.map(({ _id, name }) => [_id, name]));
  const formatNames = (ids: readonly string[]): string => ids.flatMap((id) => names.get(id) ?? []).join('、');
  const pairings = activitiesOf(activities, 'pairing').map(pairingRecord);
  const counts = (session: SessionDoc): boolean => {
    const on = session.on as Day;
    return sessionFigures({ sessions: [sessionRecord(session)], pairings }, on, on).counted > 0;
  };
  const sessions: Worksheet<SessionDoc> = {
    name: '志愿服务台账',
    rows: activitiesOf(activities, 'session'),
    columns: [
      date(),
      text('地点', 20, ({ houseName }) => houseName),
      text('主题', 24, ({ theme }) => theme),
      text('类别', 10, ({ sessionKind }) => SESSION_KIND_LABELS[sessionKind]),
      number('人数', ({ attendeeSeatIds }) => attendeeSeatIds.length),
      text('参加的人', 40, ({ attendeeSeatIds }) => formatNames(attendeeSeatIds)),
      text('组织人', 10, ({ organiserName }) => organiserName),
      text('对方确认', 12, ({ confirmed, confirmedBy }) => (confirmed ? confirmedBy || '已确认' : '未确认')),
      text('计入年度', 10, (session) => (counts(session) ? '计入' : '不计入')),
      text('外部记录编号', 18, ({ externalNo }) => externalNo),
    ],
  };
  const innovations: Worksheet<InnovationDoc> = {
    name: '五小创新台账',
    rows: activitiesOf(activities, 'innovation'),
    columns: [
      date(),
      text('作品', 26, (activity) => activity.text.title),
      text('作者', 18, (activity) => activity.authors.map(({ name }) => name).join('、')),
      text('问题', 34, (activity) => activity.text.problem),
      text('做法', 34, (activity) => activity.text.method),
      text('效果', 34, (activity) => activity.text.effect),
      text('采用日期', 12, (activity) => activity.adoption?.on ?? ''),
      number('回头看', (activity) => activity.revisits.length),
    ],
  };
  const contests: Worksheet<ContestDoc> = {
    name: '达标竞赛台账',
    rows: activitiesOf(activities, 'contest'),
    columns: [
      date(),
      text('竞赛', 30, ({ title }) => title),
      text('至', 12, ({ until }) => until),
      text('班组', 40, ({ teams }) => teams.map(({ name }) => name).join('、')),
      text('小结', 40, ({ closing }) => closing?.words ?? ''),
    ],
  };
  const care: Worksheet<CareDoc> = {
    name: '关爱台账',
    rows: activitiesOf(activities, 'care'),
    columns: [
      date(),
      text('对象', 12, ({ careKind }) => CARE_KIND_LABELS[careKind]),
      text('方式', 16, ({ form }) => CARE_FORM_LABELS[form]),
      text('帮的人', 30, ({ helperSeatIds }) => formatNames(helperSeatIds)),
    ],
  };
  const welfare: Worksheet<WelfareDoc> = {
    name: '公益活动台账',
    rows: activitiesOf(activities, 'welfare'),
    columns: [
      date(),
      text('活动', 30, ({ title }) => title),
      text('参加的人', 40, ({ helperSeatIds }) => formatNames(helperSeatIds)),
    ],
  };
  const volunteers: Worksheet<SeatDoc> = {
    name: '注册志愿者名册',
    rows: members,
    columns: [
      number('序号', ({ no }) => no),
      text('姓名', 14, ({ name }) => name),
      text('岗位', 18, ({ post }) => post),
      // For the 号长 only: the file that is handed in has no registers.
      ...(mayRead('volunteerNo', ['leader'])
        ? [text('志愿者编号', 22, ({ details }: SeatDoc) => details.volunteerNo)]
        : []),
    ],
  };
  const asked = (...rules: readonly RuleId[]): boolean =>
    notice.preset.rules.some(({ id }) => rules.includes(id));
  return [
    ...(asked('E6', 'E8') ? [worksheetOf(sessions)] : []),
    ...(asked('E10') ? [worksheetOf(innovations)] : []),
    worksheetOf(contests),
    ...(asked('E11') ? [worksheetOf(care)] : []),
    worksheetOf(welfare),
    ...(asked('E7') ? [worksheetOf(volunteers)] : []),
  ];
}

/** Lays out the evidence of every item. */
export const evidenceIndexWorksheet = ({ index }: FilledDossier): Worksheet<never> =>
  worksheetOf<IndexLine>({
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
