// The choices of the roster's forms; a list imported from an office may hold other texts.

export const NATIONALITIES = ['中国', '中国香港', '中国澳门', '中国台湾', '外国国籍'] as const;

export const POLITICAL_STATUSES = [
  '中共党员',
  '中共预备党员',
  '中共党员（保留团籍）',
  '中共预备党员（保留团籍）',
  '共青团员',
  '群众',
  '民主党派',
] as const;
