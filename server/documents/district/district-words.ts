import type { ApplicationState } from '../../../core/domain/application-flow';
import type { SweepState, TitleLevel } from '../../../core/domain/title';

export const LEVELS_ON_PAPER: Record<TitleLevel, string> = {
  district: '区级',
  city: '市级',
  province: '省级',
  nation: '国家级',
};

export const SWEEP_ON_PAPER: Record<SweepState, string> = {
  untouched: '未走到',
  submitted: '初评中',
  returned: '退回补充',
  forwarded: '待审定',
  rectifying: '整改中',
  recognised: '已认定',
  revoked: '已撤销',
  visited: '已走访',
};

export const DECIDED_ON_PAPER: Partial<Record<ApplicationState, string>> = {
  recognised: '认定',
  revoked: '不予认定或撤销',
  rectifying: '限期整改',
};

export const POOLS_ON_PAPER = { untouched: '尚未走到的集体', all: '全部称号集体' } as const;
