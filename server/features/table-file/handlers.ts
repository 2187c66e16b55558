import { accept } from '../../../core/contract/result';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { tablePathOf, uploadIdOf } from './queries';

async function prepare({ tx, openid, now, newId }: WriteContext) {
  const path = tablePathOf(openid, newId('table'));
  await tx.put('uploads', { _id: uploadIdOf(path), path, fileId: null, at: now });
  return accept({ path });
}

export const tableFileHandlers: Handlers<'roster.prepareFile' | 'title.prepareFile'> = {
  'roster.prepareFile': (context) => prepare(context),
  'title.prepareFile': (context) => prepare(context),
};
