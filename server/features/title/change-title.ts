import { accept, refuse } from '../../../core/contract/result';
import type { TitleChange } from '../../../core/domain/title';
import { TITLE_CHANGES_MAX } from '../../../core/domain/title';
import type { WriteContext } from '../../rpc/context';
import { officeIn } from '../../rpc/context';
import type { DistrictDoc, TitleDoc } from '../../store/review-collections';
import { viewOfTitle } from './view';

/** Changes one title of the district; refused when it was changed since it was read. */
export async function changeTitle<R extends { readonly ok: false }>(
  { tx }: WriteContext,
  districtId: string,
  input: { readonly titleId: string; readonly baseVersion: number },
  make: (title: TitleDoc, district: DistrictDoc) => Promise<TitleDoc | R>,
) {
  const title = await tx.get('titles', input.titleId);
  const district = await tx.get('districts', districtId);
  if (!title || !district || title.districtId !== districtId) return refuse('not-found');
  if (title.version !== input.baseVersion)
    return refuse('stale-version', { current: viewOfTitle(title, district.round) });
  const made = await make(title, district);
  return 'ok' in made ? made : accept(viewOfTitle(made, district.round));
}

/** Returns a title with one more history entry; null when the history is full. */
export function withChange(
  { person, now }: WriteContext,
  title: TitleDoc,
  change: Pick<TitleChange, 'kind' | 'from' | 'to' | 'reason'>,
): TitleDoc | null {
  const changes = title.changes ?? [];
  if (changes.length >= TITLE_CHANGES_MAX) return null;
  const by = officeIn(person, title.districtId)?.personName ?? '';
  return { ...title, changes: [...changes, { ...change, by, at: now }] };
}
