import { accept, refuse } from '../../../core/contract/result';
import { nameKey } from '../../../core/domain/title';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { CollectiveDoc } from '../../store/collections';
import { isUnderway } from './commands';
import { usableCode } from './org-code';

const ALIKE_MAX = 5;

/** Removes a collective from its body; false while an application is under way. */
async function untie({ tx }: WriteContext, collective: CollectiveDoc): Promise<boolean> {
  if (await isUnderway(tx, collective)) return false;
  const { body: _body, bodyId: _bodyId, districtId: _districtId, ...rest } = collective;
  await tx.put('collectives', rest);
  return true;
}

export const membershipHandlers: Handlers<'body.join' | 'body.quit' | 'body.release'> = {
  'body.join': async (context, input, { collectiveId }) => {
    const { tx, now } = context;
    const code = await usableCode(tx, input.code, 'collective', now);
    const body = code && (await tx.get('bodies', code.orgId));
    const district = body && (await tx.get('districts', body.districtId));
    if (!district) return refuse('invitation-invalid');
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const names = { bodyName: body.name, districtName: district.name };
    if (collective.bodyId === body._id) return accept(names);
    if (await isUnderway(tx, collective)) return refuse('application-underway');
    const ids = { bodyId: body._id, districtId: district._id };
    await tx.put('collectives', { ...collective, body: { ...ids, ...names }, ...ids });
    await tx.put('orgCodes', { ...code, usesLeft: code.usesLeft - 1 });
    if (!collective.title) await proposeTitles(context, district._id, collective.name);
    return accept(names);
  },

  'body.quit': async (context, _input, { collectiveId }) => {
    const collective = await context.tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    if (!collective.body) return refuse('no-body');
    return (await untie(context, collective)) ? accept({ collectiveId }) : refuse('application-underway');
  },

  'body.release': async (context, { collectiveId }, { bodyId }) => {
    const collective = await context.tx.get('collectives', collectiveId);
    if (!collective || collective.bodyId !== bodyId) return refuse('not-found');
    return (await untie(context, collective)) ? accept({ collectiveId }) : refuse('application-underway');
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
