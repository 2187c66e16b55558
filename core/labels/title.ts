import type { SweepState, TitleLevel } from '../domain/title';

export const TITLE_LEVEL_LABELS: Record<TitleLevel, string> = {
  district: '区级',
  city: '市级',
  province: '省级',
  nation: '国家级',
};

export const SWEEP_STATE_LABELS: Record<SweepState, string> = {
  untouched: '还没走到',
  submitted: '初评中',
  returned: '退回补充',
  forwarded: '待审定',
  rectifying: '整改中',
  recognised: '已认定',
  revoked: '已撤销',
  visited: '已走访',
};
