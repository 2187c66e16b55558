import { TITLE_LEVELS, TITLE_SCOPES, type TitleLevel, type TitleScope } from '@core/domain/title';
import { TITLE_LEVEL_LABELS, TITLE_SCOPE_LABELS } from '@core/labels/title';

/** The ranks of a title to choose from: levels, and who awards titles outside of them. */
export const RANKS: readonly { readonly value: TitleLevel | TitleScope; readonly label: string }[] = [
  ...TITLE_LEVELS.map((level) => ({ value: level, label: TITLE_LEVEL_LABELS[level] })),
  ...TITLE_SCOPES.map((scope) => ({ value: scope, label: TITLE_SCOPE_LABELS[scope] })),
];

/** Returns the fields of a chosen rank. */
export const withRank = (
  rank: TitleLevel | TitleScope,
): { readonly level: TitleLevel; readonly scope: TitleScope | null } =>
  rank === 'industry' || rank === 'company'
    ? { level: 'district', scope: rank }
    : { level: rank, scope: null };
