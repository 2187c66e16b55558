import { accept, refuse } from '../../../core/contract/result';
import { templateViewOf } from '../../notifications/templates';
import type { Handlers } from '../../rpc/handler';
import { BODIES_MAX } from '../../store/read-all';
import { viewOfOffice } from '../organisation/queries';
import { listTitles } from '../title/queries';
import { pageOfApplications } from './view';

const COLLECTIVES_SHOWN = 200;

/** Returns the first screen of a recommending body and of a district, and their lists of applications. */
export const officeScreenHandlers: Handlers<'body.open' | 'body.files' | 'district.open' | 'district.files'> =
  {
    'body.open': async ({ db, now }, _input, { bodyId, office }) => {
      const [district, collectives, waiting] = await Promise.all([
        db.get('districts', office.districtId),
        db.find(
          'collectives',
          { bodyId },
          {
            order: ['name', 'asc'],
            limit: COLLECTIVES_SHOWN,
            fields: ['name', 'unit', 'leaderName', 'title'],
          },
        ),
        pageOfApplications(db, { bodyId }, 'submitted', now),
      ]);
      return accept({
        bodyId,
        name: office.name,
        districtName: district?.name ?? '',
        letter: templateViewOf('file'),
        waiting,
        collectives: collectives.map(({ _id, name, unit, leaderName, title }) => ({
          collectiveId: _id,
          name,
          unit,
          leaderName,
          titled: title !== undefined,
        })),
      });
    },

    'body.files': async ({ db, now }, input, { bodyId }) =>
      accept(await pageOfApplications(db, { bodyId }, input.state, now, input.from)),

    'district.open': async ({ db, now }, _input, { districtId, office }) => {
      const district = await db.get('districts', districtId);
      if (!district) return refuse('not-found');
      const { round } = district;
      const [bodies, page, queue] = await Promise.all([
        db.find(
          'bodies',
          { districtId },
          { order: ['name', 'asc'], limit: BODIES_MAX, fields: ['name', 'coverage', 'mergedInto'] },
        ),
        listTitles(db, districtId, round),
        pageOfApplications(db, { districtId }, 'forwarded', now),
      ]);
      const living = bodies.filter(({ mergedInto }) => !mergedInto);
      const coverage = [{ _id: '', name: '', coverage: district.coverage }, ...living].map((body) => ({
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
        letter: templateViewOf('file'),
      });
    },

    'district.files': async ({ db, now }, input, { districtId }) =>
      accept(await pageOfApplications(db, { districtId }, input.state, now, input.from)),
  };
