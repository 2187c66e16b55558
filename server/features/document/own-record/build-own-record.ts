import { strToU8, zip } from 'fflate';
import { fileName } from '../../../../core/domain/escape';
import { gatherOwnRecord } from '../../person/queries';
import { ZIP_TIME } from '../../../print/template/fill-template';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import { ownRecordPage } from './own-record-page';

/** Packs all that the requester wrote: a page to read and the record as JSON (`docs/take-along.md`). */
export const buildOwnRecord: Builder<'ownRecord'> = async (_order, { context, step }) => {
  const record = await gatherOwnRecord(context.db, context.person, context.now, step);
  const [first] = record.collectives;
  if (!first) throw new Undeliverable('nothing');
  const files = {
    '我写的.html': strToU8(ownRecordPage(record)),
    'own-record.json': strToU8(JSON.stringify(record, null, 2)),
  };
  const bytes = await new Promise<Uint8Array>((resolve, reject) =>
    zip(files, { level: 6, mtime: ZIP_TIME }, (error, data) => (error ? reject(error) : resolve(data))),
  );
  return { name: `${fileName(`${first.seat.name} 我写的`)}.zip`, bytes };
};
