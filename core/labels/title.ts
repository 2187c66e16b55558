import type { SweepState, TitleLevel, TitleScope } from '../domain/title';
import { LATER_LABEL, OTHER_LABEL, enumTable } from './enum-table';

export const TITLE_LEVEL_LABELS = enumTable<TitleLevel, string>(
  {
    district: '区级',
    city: '市级',
    province: '省级',
    nation: '国家级',
  },
  OTHER_LABEL,
);

export const TITLE_SCOPE_LABELS = enumTable<TitleScope, string>(
  { industry: '行业级', company: '单位级' },
  OTHER_LABEL,
);

/** Names the rank of a title: 市级, 行业级, 区级五星级. */
export const formatRank = ({
  level,
  scope,
  star,
}: {
  readonly level: TitleLevel;
  readonly scope?: TitleScope | undefined;
  readonly star?: number | undefined;
}): string =>
  (scope === undefined ? TITLE_LEVEL_LABELS[level] : TITLE_SCOPE_LABELS[scope]) +
  (star === undefined ? '' : `${'一二三四五'[star - 1] ?? star}星级`);

export const SWEEP_STATE_LABELS = enumTable<SweepState, string>(
  {
    untouched: '还没走到',
    submitted: '初评中',
    returned: '退回补充',
    forwarded: '待审定',
    rectifying: '整改中',
    recognised: '已认定',
    revoked: '已撤销',
    visited: '已走访',
  },
  LATER_LABEL,
);
