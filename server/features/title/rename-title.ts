import { refuse } from '../../../core/contract/result';
import { nameKey, titleLine } from '../../../core/domain/title';
import type { Handlers } from '../../rpc/handler';
import type { TitleDoc } from '../../store/review-collections';
import type { Snapshot } from '../../store/store';
import { changeTitle, withChange } from './change-title';
import { countTitles } from './commands';
import { syncCollectiveTitle } from './link-title';

/** Titles of one name that are compared; more of them differ by their unit. */
const SAME_NAME_MAX = 100;

/** Says whether another title of the district has this name and unit. */
const isTaken = async (db: Snapshot, { _id, districtId, unit }: TitleDoc, name: string): Promise<boolean> => {
  const named = await db.find(
    'titles',
    { districtId, key: nameKey(name) },
    { limit: SAME_NAME_MAX, fields: ['unit', 'removed'] },
  );
  return named.some((one) => one._id !== _id && !one.removed && nameKey(one.unit) === nameKey(unit));
};

/** Handlers by which the district clears up its list; nothing is deleted, and the history says why. */
export const titleListHandlers: Handlers<'title.rename' | 'title.remove'> = {
  'title.rename': (context, input, { districtId }) =>
    changeTitle(context, districtId, input, async (title) => {
      const { name, reason } = input;
      if (await isTaken(context.outside, title, name)) return refuse('title-known');
      const changed = withChange(context, title, { kind: 'name', from: title.name, to: name, reason });
      if (!changed) return refuse('too-many');
      const next: TitleDoc = {
        ...changed,
        ...{ name, key: nameKey(name), search: `${name}|${title._id}`, version: title.version + 1 },
      };
      next.line = titleLine(next);
      await context.tx.put('titles', next);
      await syncCollectiveTitle(context, next);
      return next;
    }),

  'title.remove': (context, input, { districtId }) =>
    changeTitle(context, districtId, input, async (title, district) => {
      const { tx, now } = context;
      const { reason, into } = input;
      // A linked title belongs to a collective, which is told when the link ends.
      if (title.link === 'linked') return refuse('title-linked');
      if (title.removed) return title;
      const rest = into === undefined ? null : await tx.get('titles', into);
      if (into !== undefined && (rest?.districtId !== districtId || rest.removed || into === title._id))
        return refuse('not-found');
      const change = { kind: 'remove', from: title.name, to: rest?.name ?? '', reason } as const;
      const changed = withChange(context, title, change);
      const merge = { kind: 'merge', from: title.name, to: rest?.name ?? '', reason } as const;
      const remaining = rest && withChange(context, rest, merge);
      if (!changed || (rest && !remaining)) return refuse('too-many');
      const removed = { reason, at: now, ...(into === undefined ? {} : { into }) };
      const next: TitleDoc = {
        ...changed,
        ...{ removed, ended: true, link: 'none', version: title.version + 1 },
      };
      next.line = titleLine(next);
      await tx.put('titles', next);
      if (remaining) await tx.put('titles', { ...remaining, version: remaining.version + 1 });
      if (!title.ended)
        await countTitles(tx, title, district.round, -1, title.round === district.round ? -1 : 0);
      return next;
    }),
};
