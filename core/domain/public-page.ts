import type { ShowcaseItem, ShowcaseKind } from './showcase';

/** What may leave the collective when its owner says so: their own words only; advice, help and others' quotes stay inside. */
const PUBLIC_KINDS: readonly ShowcaseKind[] = ['before', 'node', 'quote', 'wish', 'reflection'];

/** How a shared page names its owner: not at all, by the surname, or in full. */
export const NAME_STYLES = ['none', 'surname', 'full'] as const;
export type NameStyle = (typeof NAME_STYLES)[number];

export const SHARES_MAX = 5;
export const SHARE_DAYS = [7, 30, 90] as const;

/** Selects the owner's own items of a page; quotes of others are excluded. */
export const publicItems = (items: readonly ShowcaseItem[], ownerName: string): ShowcaseItem[] =>
  items.filter(({ kind, by }) => PUBLIC_KINDS.includes(kind) && (kind !== 'quote' || by === ownerName));

/** Takes the inner ids and the names off items that strangers will see. */
export const withoutNames = (items: readonly ShowcaseItem[]): ShowcaseItem[] =>
  items.map((item, index) => ({ ...item, key: String(index), by: '' }));

const COMPOUND =
  /^(欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|令狐|呼延)/;

/** Names a person by the surname alone; a name of one sign or of another writing by its first sign. */
export function surnameOf(name: string): string {
  const compound = [...name].length > 2 ? COMPOUND.exec(name)?.[1] : undefined;
  return compound ?? [...name][0] ?? '';
}

/** Whether a shared code still opens something, at an instant. */
export const shareStateAt = (
  share: { readonly revoked: boolean; readonly expiresAt: string },
  now: string,
): 'live' | 'revoked' | 'expired' =>
  share.revoked ? 'revoked' : now >= share.expiresAt ? 'expired' : 'live';
