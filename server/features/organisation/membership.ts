import { accept, refuse } from '../../../core/contract/result';
import { nameKey } from '../../../core/domain/title';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { CollectiveDoc } from '../../store/collections';
import { addNews } from '../../notifications/news';
import { leaderOffice } from '../../store/ids';
import type { BodyDoc, DistrictDoc } from '../../store/review-collections';
import { countTitles, underBody } from '../title/commands';
import { isUnderway } from './commands';
import { noteChange, withBody } from './history';
import { askToRead } from './notice-todos';
import { officeOf, usableCode } from './org-code';

const ALIKE_MAX = 5;

/** Removes a collective from its body; false while an application is under way. */
async function untie(
  { tx, now }: WriteContext,
  collective: CollectiveDoc,
  how: 'left' | 'released',
  by: string,
): Promise<boolean> {
  const { body, name } = collective;
  if (!body || (await isUnderway(tx, collective))) return false;
  await tx.put('collectives', withBody(collective, null, how, now));
  const kind = how === 'left' ? 'collectiveLeft' : 'collectiveReleased';
  await noteChange(tx, body.bodyId, kind, name, by, now);
  return true;
}

/** The linked title of a collective follows it to its new body, and counts there. */
async function moveTitle(
  { tx, now }: WriteContext,
  { title: held }: CollectiveDoc,
  body: BodyDoc,
  { _id: districtId, round }: DistrictDoc,
  by: string,
): Promise<void> {
  const title = held && (await tx.get('titles', held.titleId));
  if (!title || title.districtId !== districtId || title.bodyId === body._id) return;
  const next = underBody(title, { bodyId: body._id, name: body.name }, { by, at: now });
  await tx.put('titles', next);
  if (title.ended) return;
  const touched = title.round === round ? 1 : 0;
  await countTitles(tx, title, round, -1, -touched);
  await countTitles(tx, next, round, 1, touched);
}

export const membershipHandlers: Handlers<'body.join' | 'body.quit' | 'body.release'> = {
  'body.join': async (context, input, { collectiveId, seat }) => {
    const { tx, now } = context;
    const code = await usableCode(tx, input.code, 'collective', now);
    const org = code && (await officeOf(tx, code));
    const body = org && !('round' in org) ? org : null;
    const district = body && (await tx.get('districts', body.districtId));
    if (!code || !district) return refuse('invitation-invalid');
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const names = { bodyName: body.name, districtName: district.name };
    if (collective.bodyId === body._id) return accept(names);
    if (await isUnderway(tx, collective)) return refuse('application-underway');
    const ids = { bodyId: body._id, districtId: district._id };
    const before = collective.body;
    const joined = withBody(collective, { ...ids, ...names }, 'moved', now);
    await tx.put('collectives', joined);
    await askToRead(tx, joined, now);
    if (before) await noteChange(tx, before.bodyId, 'collectiveLeft', collective.name, seat.name, now);
    await noteChange(tx, body._id, 'collectiveJoined', collective.name, seat.name, now);
    if (before) await moveTitle(context, collective, body, district, seat.name);
    await tx.put('orgCodes', { ...code, usesLeft: code.usesLeft - 1 });
    if (!collective.title) await proposeTitles(context, district._id, collective.name);
    return accept(names);
  },

  'body.quit': async (context, _input, { collectiveId, seat }) => {
    const collective = await context.tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    if (!collective.body) return refuse('no-body');
    return (await untie(context, collective, 'left', seat.name))
      ? accept({ collectiveId })
      : refuse('application-underway');
  },

  'body.release': async (context, { collectiveId }, { bodyId, office }) => {
    const collective = await context.tx.get('collectives', collectiveId);
    if (!collective || collective.bodyId !== bodyId) return refuse('not-found');
    const bodyName = collective.body?.bodyName ?? '';
    if (!(await untie(context, collective, 'released', office.personName)))
      return refuse('application-underway');
    const about = { collectiveId, at: context.now, name: '', title: bodyName };
    const to = [leaderOffice(collectiveId)];
    await addNews(context.tx, 'bodyChanged', `${collectiveId}.${context.now}`, to, about);
    return accept({ collectiveId });
  },
};

// A title of the same name may belong to the collective: it is proposed, and the district confirms it.
async function proposeTitles({ tx, outside }: WriteContext, districtId: string, name: string): Promise<void> {
  const key = nameKey(name);
  const alike = await outside.find('titles', { districtId, key }, { limit: ALIKE_MAX, fields: ['link'] });
  for (const { _id, link } of alike) {
    const title = link === 'none' ? await tx.get('titles', _id) : null;
    if (title?.link === 'none')
      await tx.put('titles', { ...title, link: 'proposed', version: title.version + 1 });
  }
}
