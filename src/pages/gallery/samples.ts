import type { AxisPoint, NodeState } from '@core/domain/timeline';

const point = (month: string, title: string, state: NodeState): AxisPoint => ({
  nodeId: `n-${month}`,
  goalId: 'g',
  title,
  plannedMonth: month,
  actualMonth: state === 'reached' ? month : null,
  state,
});

/** A half completed timeline with a long name. */
export const AXIS: readonly AxisPoint[] = [
  point('2026-02', '通读办税指南', 'reached'),
  point('2026-04', '考取初级会计资格证书', 'reached'),
  point('2026-05', '带教一名新同事独立上岗', 'reached'),
  point('2026-07', '窗口一次办结率九成五', 'walking'),
  point('2026-09', '整理退税口径', 'adjusted'),
  point('2026-11', '讲一堂开放课', 'planned'),
];

export const QUOTES: Readonly<Record<string, number>> = { 'n-2026-02': 1, 'n-2026-04': 3, 'n-2026-05': 2 };

export const KINDS = [
  { value: 'skill', label: '业务技能' },
  { value: 'service', label: '服务群众' },
  { value: 'study', label: '学历职称' },
  { value: 'other', label: '其他' },
] as const;

export const LONG_NAME = '买买提江·阿卜杜热合曼·艾则孜';

export const PEOPLE = [
  { id: 'p1', name: '李一帆', note: '窗口岗' },
  { id: 'p2', name: LONG_NAME, note: '导税岗' },
] as const;

const DRAWN =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"%3E%3Crect width="4" height="3" fill="%231F9D6B"/%3E%3C/svg%3E';

/** One picture under moderation and one rejected. */
export const PICTURES = [
  { key: 'a', preview: DRAWN, state: 'pending', label: 0, percent: 100, code: null },
  { key: 'b', preview: DRAWN, state: 'failed', label: 0, percent: 0, code: 'offline' },
] as const;

export const SHOWN = [{ pictureId: 'a', state: 'pass', label: 0, url: DRAWN }] as const;
