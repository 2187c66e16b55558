import { accept, refuse } from '../../../core/contract/result';
import { isUntouched, knowsChange, withEvent } from '../../../core/domain/title';
import { officeIn } from '../../rpc/context';
import { dayInChina } from '../../rpc/instants';
import type { Handlers } from '../../rpc/handler';
import { readRosterRows } from '../roster/queries';
import { importTitles, previewTitleTable } from './import-titles';
import { listTitles } from './queries';
import { changeTitle } from './change-title';
import { touchTitle } from './commands';
import { titleTieHandlers } from './link-title';
import { viewOfTitle } from './view';
import { BODIES_MAX } from '../../store/read-all';
const CANDIDATES_SHOWN = 10;

export const titleHandlers: Handlers<
  | 'district.titles'
  | 'title.preview'
  | 'title.import'
  | 'title.show'
  | 'title.revise'
  | 'title.link'
  | 'title.unlink'
  | 'title.note'
> = {
  'district.titles': async ({ db }, input, { districtId }) => {
    const district = await db.get('districts', districtId);
    return district
      ? accept(await listTitles(db, districtId, district.round, input.filter, input.from))
      : refuse('not-found');
  },

  'title.preview': ({ db, client }, input, { districtId }) =>
    previewTitleTable(db, districtId, readRosterRows(input.source), {
      client,
      choices: input.choices,
    }),

  'title.import': (context, input, { districtId }) => importTitles(context, districtId, input),

  'title.show': async ({ db, client }, input, { districtId }) => {
    const [title, district, bodies] = await Promise.all([
      db.get('titles', input.titleId),
      db.get('districts', districtId),
      db.find(
        'bodies',
        { districtId },
        { order: ['name', 'asc'], limit: BODIES_MAX, fields: ['name', 'mergedInto'] },
      ),
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
      bodies: bodies
        .filter(({ mergedInto }) => !mergedInto)
        .map(({ _id, name: called }) => ({ bodyId: _id, name: called })),
      changes: (title.changes ?? []).filter(({ kind }) => knowsChange(client, kind)).reverse(),
      events: [...(title.events ?? [])].reverse(),
    });
  },

  ...titleTieHandlers,

  'title.note': (context, input, { districtId }) =>
    changeTitle(context, districtId, input, async (title, district) => {
      const free = isUntouched(title, district.round) || title.state === 'visited';
      if (title.ended || !free) return refuse('application-underway');
      const event = {
        kind: 'visited' as const,
        ...{ round: district.round, on: dayInChina(context.now), deadline: '' },
        by: officeIn(context.person, districtId)?.personName ?? '',
      };
      return touchTitle(context.tx, title, district.round, {
        ...{ state: 'visited', note: input.note, applicationId: null },
        events: withEvent(title.events ?? [], event),
      });
    }),
};
