import type { ApplicationState } from '../../../../core/domain/application-flow';
import type { SweepState } from '../../../../core/domain/title';
import { SWEEP_STATE_LABELS } from '../../../../core/labels/title';

export const PRINTED_SWEEP_LABELS: Record<SweepState, string> = {
  ...SWEEP_STATE_LABELS,
  untouched: '未走到',
};

export const PRINTED_DECISION_LABELS: Partial<Record<ApplicationState, string>> = {
  recognised: '认定',
  revoked: '不予认定或撤销',
  rectifying: '限期整改',
};

export const PRINTED_POOL_LABELS = { untouched: '尚未走到的集体', all: '全部称号集体' } as const;
