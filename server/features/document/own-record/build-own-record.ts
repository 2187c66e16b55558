import { strToU8 } from 'fflate';
import { fileName } from '../../../../core/domain/escape';
import { gatherOwnRecord } from '../../person/queries';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import { addOwnCards, addOwnPictures } from './add-own-files';
import { ownRecordPage } from './own-record-page';

/**
 * Packs all that the requester wrote: a page to read, the record as JSON (`docs/take-along.md`), the own cards printed
 * and the own pictures.
 */
export const buildOwnRecord: Builder<'ownRecord'> = async (_order, buildContext) => {
  const { context, step, archive: begin } = buildContext;
  const record = await gatherOwnRecord(context.db, context.person, context.now, step);
  const [first] = record.collectives;
  if (!first) throw new Undeliverable('nothing');
  const archive = await begin();
  await addOwnCards(archive, buildContext);
  const pictures = await addOwnPictures(archive, buildContext);
  await archive.add('我写的.html', strToU8(ownRecordPage(record, pictures)));
  await archive.add('own-record.json', strToU8(JSON.stringify({ ...record, pictures }, null, 2)));
  return { name: `${fileName(`${first.seat.name} 我写的`)}.zip`, bytes: await archive.close() };
};
