import { accept, refuse } from '../../core/contract/result';
import { isUntouched } from '../../core/domain/title';
import type { Handlers } from '../handler';
import { pageOfApplications } from '../application/view';
import { letterOf } from '../letter';
import { viewOfOffice } from '../organisation/office';
import { importTitles, previewTitles } from './import-titles';
import { listTitles } from './list-titles';
import { changeTitle } from './change-title';
import { touchTitle } from './sweep';
import { titleTieHandlers } from './tie';
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
  | 'title.unlink'
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
      letter: letterOf('file'),
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
    const [title, district, bodies] = await Promise.all([
      db.get('titles', input.titleId),
      db.get('districts', districtId),
      db.find('bodies', { districtId }, { order: ['name', 'asc'], limit: BODIES_MAX, fields: ['name'] }),
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
    return accept({
      title: viewOfTitle(title, district.round),
      candidates,
      bodies: bodies.map(({ _id, name: called }) => ({ bodyId: _id, name: called })),
      changes: [...(title.changes ?? [])].reverse(),
    });
  },

  ...titleTieHandlers,

  'title.note': (context, input, { districtId }) =>
    changeTitle(context, districtId, input, async (title, district) => {
      const free = isUntouched(title, district.round) || title.state === 'visited';
      if (title.ended || !free) return refuse('application-underway');
      return touchTitle(context.tx, title, district.round, {
        state: 'visited',
        note: input.note,
        applicationId: null,
      });
    }),
};
