import { accept, refuse } from '../../core/contract/result';
import { isUntouched } from '../../core/domain/title';
import type { WriteContext } from '../context';
import type { Handlers } from '../handler';
import { pageOfApplications } from '../application/view';
import { viewOfOffice } from '../organisation/office';
import type { DistrictDoc, TitleDoc } from '../store/review-collections';
import { importTitles, previewTitles } from './import-titles';
import { listTitles } from './list-titles';
import { countTitles, touchTitle } from './sweep';
import { viewOfTitle } from './view';

/** A district's recommending bodies fit in one read. */
const BODIES_MAX = 500;
const CANDIDATES_SHOWN = 10;

export const titleHandlers: Handlers<
  | 'district.open'
  | 'district.titles'
  | 'title.preview'
  | 'title.import'
  | 'title.show'
  | 'title.revise'
  | 'title.link'
  | 'title.note'
> = {
  'district.open': async ({ db }, _input, { districtId, office }) => {
    const district = await db.get('districts', districtId);
    if (!district) return refuse('not-found');
    const { round } = district;
    const [bodies, page, queue] = await Promise.all([
      db.find(
        'bodies',
        { districtId },
        { order: ['name', 'asc'], limit: BODIES_MAX, fields: ['name', 'coverage'] },
      ),
      listTitles(db, districtId, round),
      pageOfApplications(db, { districtId }, 'forwarded'),
    ]);
    const coverage = [{ _id: '', name: '', coverage: district.coverage }, ...bodies].map((body) => ({
      bodyId: body._id,
      name: body.name,
      titles: body.coverage.titles,
      touched: body.coverage.round === round ? body.coverage.touched : 0,
    }));
    return accept({
      office: viewOfOffice(office),
      districtId,
      name: district.name,
      round,
      titles: coverage.reduce((sum, body) => sum + body.titles, 0),
      touched: coverage.reduce((sum, body) => sum + body.touched, 0),
      bodies: coverage.filter((body) => body.bodyId !== '' || body.titles > 0),
      page,
      queue,
    });
  },

  'district.titles': async ({ db }, input, { districtId }) => {
    const district = await db.get('districts', districtId);
    return district
      ? accept(await listTitles(db, districtId, district.round, input.filter, input.from))
      : refuse('not-found');
  },

  'title.preview': ({ db }, input, { districtId }) => previewTitles(db, districtId, input.source, BODIES_MAX),

  'title.import': (context, input, { districtId }) =>
    importTitles(context, districtId, input.lines, BODIES_MAX),

  'title.show': async ({ db }, input, { districtId }) => {
    const [title, district] = await Promise.all([
      db.get('titles', input.titleId),
      db.get('districts', districtId),
    ]);
    if (!district || title?.districtId !== districtId) return refuse('not-found');
    const name = input.name || title.name;
    const found =
      title.link === 'linked'
        ? []
        : await db.find(
            'collectives',
            { districtId, name: { atLeast: name } },
            {
              order: ['name', 'asc'],
              limit: CANDIDATES_SHOWN,
              fields: ['name', 'unit', 'leaderName', 'title'],
            },
          );
    const candidates = found
      .filter((one) => one.name.startsWith(name) && !one.title)
      .map(({ _id, name: called, unit, leaderName }) => ({
        collectiveId: _id,
        name: called,
        unit,
        leaderName,
      }));
    return accept({ title: viewOfTitle(title, district.round), candidates });
  },

  'title.revise': (context, input, { districtId }) =>
    change(context, districtId, input, async (title, district) => {
      const { unit, level, year, bodyId } = input;
      const body = bodyId === '' ? null : await context.tx.get('bodies', bodyId);
      if (bodyId !== '' && body?.districtId !== districtId) return refuse('not-found');
      const next = { ...title, unit, level, year, bodyId, bodyName: body?.name ?? title.bodyName };
      next.version += 1;
      await context.tx.put('titles', next);
      if (title.bodyId !== bodyId && !title.ended) {
        const touched = title.round === district.round ? 1 : 0;
        await countTitles(context.tx, title, district.round, -1, -touched);
        await countTitles(context.tx, next, district.round, 1, touched);
      }
      return next;
    }),

  'title.link': (context, input, { districtId }) =>
    change(context, districtId, input, async (title) => {
      const collective = await context.tx.get('collectives', input.collectiveId);
      if (!collective || collective.districtId !== districtId) return refuse('not-found');
      if (title.link === 'linked' || collective.title) return refuse('title-linked');
      const { _id: titleId, name, level, year, reviewedOn } = title;
      await context.tx.put('collectives', {
        ...collective,
        title: { titleId, name, level, year, reviewedOn },
      });
      const tie = { link: 'linked', collectiveId: collective._id, collectiveName: collective.name } as const;
      const next: TitleDoc = { ...title, ...tie, version: title.version + 1 };
      await context.tx.put('titles', next);
      return next;
    }),

  'title.note': (context, input, { districtId }) =>
    change(context, districtId, input, async (title, district) => {
      const free = isUntouched(title, district.round) || title.state === 'visited';
      if (title.ended || !free) return refuse('application-underway');
      return touchTitle(context.tx, title, district.round, {
        state: 'visited',
        note: input.note,
        applicationId: null,
      });
    }),
};

/** Changes one title of the district, unless somebody did meanwhile. */
async function change<R extends { readonly ok: false }>(
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
