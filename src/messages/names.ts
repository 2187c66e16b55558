/** What a row has room for. */
const SHOWN = 6;

/** Lists names; of more than `shown` the first ones and the number of all. */
export const formatNames = (names: readonly string[], shown = SHOWN): string =>
  names.length > shown ? `${names.slice(0, shown).join('、')} 等 ${names.length} 人` : names.join('、');
